using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The locales that the documents give names for, and the way from a locale to its names.</summary>
internal static class LocaleEmitter
{
    private const string HintName = "CspCatalog.UpgradeCatalog.Locales.g.cs";

    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace);
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        file.Line("/// <summary>The locales that the documents give names for, English apart: a new array on each call.</summary>");
        file.Line("[GeneratedCode]");
        file.Line("public static string[] GetLocales() => new string[]");
        file.Open();
        foreach (var locale in catalog.Locales)
        {
            file.Line($"{CSharpText.Literal(locale.Tag)},");
        }

        file.Close(";");
        file.Line();
        file.Lines("""
            // Of two languages the one nearer to that which was asked for.
            [GeneratedCode]
            private static void Take(string? candidate, string locale, string known, ref string? nearest, ref int distance)
            {
                int other = candidate is null
                    ? global::CspCatalogGen.CompilerServices.LocaleFallback.None
                    : global::CspCatalogGen.CompilerServices.LocaleFallback.Distance(locale, known);
                if (other < distance)
                {
                    nearest = candidate;
                    distance = other;
                }
            }

            """);
        if (catalog.Locales.Count == 0)
        {
            file.Lines("""
                [GeneratedCode]
                private static string? NameIn(Offer offer, string locale) => null;

                [GeneratedCode]
                private static string? NameInNearest(Offer offer, string locale) => null;
                """);
            return file.ToSource(HintName);
        }

        file.Line("// A locale in its usual letter case, as cultures give it.");
        file.Line("[GeneratedCode]");
        file.Line("private static string? NameIn(Offer offer, string locale)");
        Switch.Write(file, "locale", catalog.Locales.Select(locale => new Case(CSharpText.Literal(locale.Tag), $"NameIn{locale.Identifier}(offer)")));
        file.Lines("""

            // The same in any letter case, and the nearest language that has a name.
            [GeneratedCode]
            private static string? NameInNearest(Offer offer, string locale)
            {
                string? name = null;
                int distance = global::CspCatalogGen.CompilerServices.LocaleFallback.None;
            """);
        file.Indent();
        foreach (var locale in catalog.Locales)
        {
            file.Line($"Take(NameIn{locale.Identifier}(offer), locale, {CSharpText.Literal(locale.Tag)}, ref name, ref distance);");
        }

        file.Outdent();
        file.Lines("""
                return name;
            }
            """);
        return file.ToSource(HintName);
    }
}
