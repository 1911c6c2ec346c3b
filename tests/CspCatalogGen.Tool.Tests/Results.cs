using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Checking;

namespace CspCatalogGen.Tool.Tests;

/// <summary>Link results made by hand.</summary>
internal static class Results
{
    public static readonly DiagnosticDescriptor Remark = new("CSP2998", "A remark", "{0}", DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor Doubt = new("CSP2997", "A doubt, of sorts", "{0}", DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Mistake = new("CSP2999", "A mistake", "{0}", DiagnosticSeverity.Error);

    /// <summary>Two offers, one variant, three markets, two upgrades, all shapes of diagnostics.</summary>
    public static LinkResult Small { get; } = new(
        new Catalog(
            Array(
                Offer("AcornIndia", 1, "Acorn India") with { Market = "India", VariantOf = "Acorn" },
                Offer("Acorn", 2, "Acorn") with
                {
                    FormerNames = Array(new FormerName("Nut", "Nut", "2020-04-20"), new FormerName("Seed", "Seed", null)),
                    OfferId = "0f0e",
                    ProductId = "0a0b",
                    StringId = "ACORN",
                    Names = Array(new LocaleNames("ja-JP", Array("どんぐり")), new LocaleNames("zh-TW", Array("橡實", "橡子"))),
                },
                Offer("Oak", 3, "Oak")),
            Array(new Market("Global", 0, "Global", "global"), new Market("India", 1, "India", "global"), new Market("China", 2, "China", "21vianet")),
            Array(
                new Upgrade("Acorn", "Oak", "Global", UpgradeRule.Row, true, "¹ Acorn India grows slowly."),
                new Upgrade("AcornIndia", "Oak", "India", UpgradeRule.Inherited, false, null)),
            Array(new Edition("global", "3d5c", "2020-05-07", Array("SubscriptionStatusNotActive"), Array("Admin agent")))),
        Array(
            new UpgradeSources(Array(At("docs/a b.md", 61, 5, 61, 31), At("docs/a b.md", 90, 1, 90, 9))),
            new UpgradeSources(Array(At("docs/a b.md", 61, 5, 61, 31)))),
        Array(
            new LinkedDocument("docs/a b.md", "zh-TW", "global", "3d5c", DocumentStatus.Canonical),
            new LinkedDocument("docs/c.md", null, null, null, DocumentStatus.NotUpgradePage)),
        Array(
            Diagnostic.Create(Doubt, null, "No page at all"),
            Diagnostic.Create(Mistake, At("docs/a b.md", 61, 5, 61, 31), "'Akorn' is not known"),
            Diagnostic.Create(Remark, At("docs/a b.md", 70, 2, 70, 2), "Nothing here")),
        EquatableArray<SeenName>.Empty);

    /// <summary>The small result with <paramref name="text"/> in every place that a page fills.</summary>
    public static LinkResult With(string text)
    {
        var location = At("docs/" + text, 1, 1, 1, 2);
        return new LinkResult(
            new Catalog(
                Array(
                    Offer("Acorn", 1, text) with
                    {
                        FormerNames = Array(new FormerName(text, "Nut", text)),
                        OfferId = text,
                        ProductId = text,
                        StringId = text,
                        Names = Array(new LocaleNames("zh-TW", Array(text))),
                    },
                    Offer("Oak", 2, "Oak")),
                Array(new Market("Global", 0, text, "global")),
                Array(new Upgrade("Acorn", "Oak", "Global", UpgradeRule.Row, false, text)),
                Array(new Edition("global", text, text, Array(text), Array(text)))),
            Array(new UpgradeSources(Array(location))),
            Array(new LinkedDocument(location.Path, text, "global", text, DocumentStatus.Canonical)),
            // Not through Create, which already makes the words printable.
            Array(new Diagnostic(Doubt, location, Array(text))),
            EquatableArray<SeenName>.Empty);
    }

    public static SourceLocation At(string path, int line, int column, int endLine, int endColumn)
        => new(path, new SourceSpan((line * 100) + column, 1), new LinePosition(line, column), new LinePosition(endLine, endColumn));

    public static EquatableArray<T> Array<T>(params T[] items)
        where T : System.IEquatable<T>
        => items.ToEquatableArray();

    public static string Written(System.Action<LinkResult, Stream> write, LinkResult result)
    {
        using var output = new MemoryStream();
        write(result, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>What a writer of a check writes of the diagnostics of <paramref name="result"/>, all of them new.</summary>
    public static string Told(System.Action<IReadOnlyList<Finding>, Stream> write, LinkResult result)
    {
        using var output = new MemoryStream();
        write([.. result.Diagnostics.Select(diagnostic => new Finding(diagnostic))], output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Offer Offer(string id, int number, string name) => new(
        id, number, name, null, null, EquatableArray<FormerName>.Empty, null, null, null, EquatableArray<LocaleNames>.Empty, EquatableArray<MarketNames>.Empty, EquatableArray<string>.Empty);
}
