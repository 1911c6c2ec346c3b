using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The members of <c>Upgrade</c> that name single upgrades, <c>Upgrade.Market.FromOffer.ToOffer</c>, and what is marked at them.</summary>
internal static class UpgradeMembers
{
    // A file of code longer than that helps nobody.
    private const int MaxConflicts = 20_000;

    private const int LineLength = 100;

    // What the struct has besides the markets' classes, and what these would hide in it.
    private static readonly string[] MembersOfUpgrade =
    [
        "Upgrade", "Offer", "Market", "UpgradeCatalog", "From", "To", "IsContested", "Note", "TryGet",
        "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize",
        "get_From", "get_To", "get_Market", "get_IsContested", "get_Note", "op_Equality", "op_Inequality",
    ];

    /// <summary>Writes the classes of the markets into the struct <c>Upgrade</c>.</summary>
    public static void Write(SourceWriter file, CatalogView catalog)
    {
        // One name per offer and market in the whole file, so that the same words mean the same everywhere.
        var markets = Names(catalog.Markets, market => market.Identifier, MembersOfUpgrade);
        var sources = Names(catalog.Offers, offer => "From" + Unescaped(offer), markets.Values);
        var targets = Names(catalog.Offers, offer => "To" + Unescaped(offer), ["ToString"]);

        var conflicts = UpgradeConflicts.Find(catalog);
        var areNamed = conflicts.Values.Sum(all => all.Count) <= MaxConflicts;
        file.Line();
        file.Line("#pragma warning disable CS1591 // Names say it all.");
        foreach (var inMarket in catalog.Upgrades.GroupBy(upgrade => upgrade.Market).OrderBy(inMarket => inMarket.Key.Number))
        {
            file.Line();
            file.Line($"public static class {markets[inMarket.Key]}");
            file.Open();
            var isFirst = true;
            foreach (var row in inMarket.GroupBy(upgrade => upgrade.From))
            {
                if (!isFirst)
                {
                    file.Line();
                }

                isFirst = false;
                file.Line($"public static class {sources[row.Key]}");
                file.Open();
                WriteTargets(file, row.Select(upgrade => new MarkedUpgrade(upgrade, areNamed && conflicts.TryGetValue(upgrade, out var found) ? found : UpgradeConflicts.None)), targets);
                file.Close();
            }

            file.Close();
        }
    }

    private static void WriteTargets(SourceWriter file, IEnumerable<MarkedUpgrade> row, Dictionary<OfferView, string> targets)
    {
        MarkedUpgrade? previous = null;
        foreach (var marked in row.GroupBy(marked => marked.Upgrade.To).Select(same => same.First()))
        {
            // Plain members stand line by line, those with something above them apart.
            if (previous is not null && (previous.IsMarked || marked.IsMarked))
            {
                file.Line();
            }

            previous = marked;
            WriteMarks(file, marked);
            var upgrade = marked.Upgrade;
            file.Line($"public static Upgrade {targets[upgrade.To]} => new Upgrade(Offer.{upgrade.From.Identifier}, Offer.{upgrade.To.Identifier}, Market.{upgrade.Market.Identifier});");
        }
    }

    private static void WriteMarks(SourceWriter file, MarkedUpgrade marked)
    {
        var upgrade = marked.Upgrade;
        if (upgrade.Upgrade.Contested || upgrade.Upgrade.Note is not null)
        {
            WriteNote(file, upgrade);
        }

        if (marked.Conflicts.Count > 0)
        {
            file.Line("[global::CspCatalogGen.ConflictsWith(");
            file.Indent();
            WriteList(file, [.. marked.Conflicts.Offers.Select(Unescaped)], ",");
            WriteList(file, [.. marked.Conflicts.Products.Select(product => product.Identifier.TrimStart('@'))], ")]");
            file.Outdent();
        }
    }

    private static void WriteNote(SourceWriter file, UpgradeView upgrade)
    {
        // In the editor a member says what GetNote says of it.
        var contested = upgrade.Upgrade.Contested ? "Contested: the documents contradict themselves about it." : "";
        var footnote = upgrade.Upgrade.Note is null ? "" : $"Footnote: {CSharpText.Xml(upgrade.Upgrade.Note)}";
        file.Line($"/// <summary>{contested}{(contested.Length > 0 && footnote.Length > 0 ? " " : "")}{footnote}</summary>");
        if (upgrade.Upgrade.Contested)
        {
            file.Line("[global::CspCatalogGen.Contested]");
        }

        if (upgrade.Upgrade.Note is { } note)
        {
            file.Line($"[global::CspCatalogGen.Footnote({CSharpText.Literal(note)})]");
        }
    }

    // One constant, in lines that fit beside one another where two versions are compared.
    private static void WriteList(SourceWriter file, IReadOnlyList<string> names, string end)
    {
        var line = "";
        for (var i = 0; i < names.Count; i++)
        {
            if (line.Length > 0 && line.Length + names[i].Length >= LineLength)
            {
                file.Line(CSharpText.Literal(line) + " +");
                line = "";
            }

            line += names[i] + (i < names.Count - 1 ? "," : "");
        }

        file.Line(CSharpText.Literal(line) + end);
    }

    private static Dictionary<T, string> Names<T>(IEnumerable<T> items, Func<T, string> name, IEnumerable<string> taken)
        where T : notnull
    {
        var names = new Dictionary<T, string>();
        var all = new HashSet<string>(taken, StringComparer.Ordinal);
        foreach (var item in items)
        {
            names.Add(item, CSharpText.Unique(name(item), all));
        }

        return names;
    }

    private static string Unescaped(OfferView offer) => offer.Identifier.TrimStart('@');

    private sealed record MarkedUpgrade(UpgradeView Upgrade, UpgradeConflicts Conflicts)
    {
        public bool IsMarked => Upgrade.Upgrade.Contested || Upgrade.Upgrade.Note is not null || Conflicts.Count > 0;
    }
}
