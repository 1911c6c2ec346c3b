using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>What only a few upgrades have: that the documents contradict themselves about them, and a footnote.</summary>
internal static class UpgradeRemarks
{
    private const int MaxCases = 64;

    public static void WriteContested(SourceWriter file, CatalogView catalog)
    {
        file.Line("/// <summary>");
        file.Line("/// Whether the documents contradict themselves about an upgrade: it carries the marker of a footnote that is not");
        file.Line("/// there, cannot be read or does not speak of it.");
        file.Line("/// </summary>");
        var contested = catalog.Upgrades.Where(upgrade => upgrade.Upgrade.Contested).ToList();
        if (contested.Count == 0)
        {
            file.Line("[GeneratedCode]");
            file.Line("public static bool IsContested(Offer from, Offer to, Market market) => false;");
        }
        else
        {
            file.Line("[GeneratedCode]");
            file.Line("public static bool IsContested(Offer from, Offer to, Market market)");
            WriteCases(file, contested.Select(upgrade => new UpgradeCase(upgrade, "true")), "false");
        }

        file.Line();
    }

    public static void WriteNotes(SourceWriter file, CatalogView catalog)
    {
        file.Line("/// <summary>The footnote of an upgrade, in the document's words, where it has one.</summary>");
        var notes = catalog.Upgrades.Where(upgrade => upgrade.Upgrade.Note is not null).ToList();
        if (notes.Count == 0)
        {
            file.Line("[GeneratedCode]");
            file.Line("public static string? GetNote(Offer from, Offer to, Market market) => null;");
            return;
        }

        file.Line("[GeneratedCode]");
        file.Line("public static string? GetNote(Offer from, Offer to, Market market)");
        WriteCases(file, notes.Select(upgrade => new UpgradeCase(upgrade, CSharpText.Literal(upgrade.Upgrade.Note!))), "null");
    }

    // Few upgrades have one of these; a switch over the three reads best. Many go by one number, which compiles faster.
    private static void WriteCases(SourceWriter file, IEnumerable<UpgradeCase> cases, string otherwise)
    {
        var all = cases
            .GroupBy(item => new { From = item.Upgrade.From.Number, To = item.Upgrade.To.Number, Market = item.Upgrade.Market.Number })
            .Select(same => same.First())
            .ToList();
        var isShort = all.Count <= MaxCases;
        file.Open();
        file.Line(isShort
            ? "switch ((from, to, market))"
            : "switch (unchecked(((ulong)(uint)from << 42) | ((ulong)(uint)to << 10) | (uint)market))");
        file.Open();
        foreach (var same in all.GroupBy(item => item.Value))
        {
            foreach (var (upgrade, _) in same)
            {
                file.Line(isShort
                    ? $"case (Offer.{upgrade.From.Identifier}, Offer.{upgrade.To.Identifier}, Market.{upgrade.Market.Identifier}):"
                    : $"case ((ulong)Offer.{upgrade.From.Identifier} << 42) | ((ulong)Offer.{upgrade.To.Identifier} << 10) | (ulong)Market.{upgrade.Market.Identifier}:");
            }

            file.Line($"    return {same.Key};");
        }

        file.Line("default:");
        file.Line($"    return {otherwise};");
        file.Close();
        file.Close();
    }

    private sealed record UpgradeCase(UpgradeView Upgrade, string Value);
}
