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
        if (catalog.Locales.Count == 0)
        {
            file.Lines("""
                [GeneratedCode]
                private static string? NameIn(Offer offer, string locale) => null;

                [GeneratedCode]
                private static string? NameInParent(Offer offer, string locale) => null;
                """);
            return file.ToSource(HintName);
        }

        file.Line("// A locale in its usual letter case, as cultures give it.");
        file.Line("[GeneratedCode]");
        file.Line("private static string? NameIn(Offer offer, string locale)");
        Switch.Write(file, "locale", catalog.Locales.Select(locale => new Case(CSharpText.Literal(locale.Tag), $"NameIn{locale.Identifier}(offer)")));
        file.Lines("""

            // The same in any letter case, then without its last part, and so on.
            [GeneratedCode]
            private static string? NameInParent(Offer offer, string locale)
            {
                for (var length = locale.Length; length > 0; length = locale.LastIndexOf('-', length - 1))
                {
                    string? name = null;
            """);
        file.Indent();
        file.Indent();
        foreach (var locale in catalog.Locales)
        {
            file.Line($"if (IsLocale(locale, length, {CSharpText.Literal(locale.Tag)}))");
            file.Open();
            file.Line($"name = NameIn{locale.Identifier}(offer);");
            file.Close();
            file.Line();
        }

        file.Outdent();
        file.Outdent();
        file.Lines("""
                    if (name != null)
                    {
                        return name;
                    }
                }

                return null;
            }

            // Length and first letter tell nearly all of them apart.
            [GeneratedCode]
            private static bool IsLocale(string locale, int length, string known)
                => length == known.Length
                    && (locale[0] | 0x20) == (known[0] | 0x20)
                    && string.Compare(locale, 0, known, 0, length, global::System.StringComparison.OrdinalIgnoreCase) == 0;
            """);
        return file.ToSource(HintName);
    }
}
