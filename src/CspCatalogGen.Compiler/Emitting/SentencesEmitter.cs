using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The sentences in which reasons are told, in the languages of the names document.</summary>
internal static class SentencesEmitter
{
    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace, catalog.HasOverloadPriority);
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        file.Lines("""
            /// <summary>
            /// Why an upgrade is refused, as a sentence in a locale such as <c>zh-TW</c>, else in the nearest language that has
            /// it, else in English; with the offers' names as the customer's market has them.
            /// </summary>
            /// <param name="reason">The reason.</param>
            /// <param name="market">Where the customer buys.</param>
            /// <param name="locale">The locale.</param>
            /// <exception cref="global::System.ArgumentNullException">An argument is <see langword="null"/>.</exception>
            [GeneratedCode]
            public static string GetSentence(global::CspCatalogGen.UpgradeReason<Offer> reason, Market market, string locale)
            {
                if (reason is null)
                {
                    throw new global::System.ArgumentNullException(nameof(reason));
                }

                if (locale is null)
                {
                    throw new global::System.ArgumentNullException(nameof(locale));
                }

                return reason.ToSentence(offer => GetName(offer, market, locale), key => SentenceIn(locale, key));
            }

            /// <summary>The same in the language of a culture.</summary>
            /// <exception cref="global::System.ArgumentNullException">An argument is <see langword="null"/>.</exception>
            [GeneratedCode]
            [PreferredOverload]
            public static string GetSentence(global::CspCatalogGen.UpgradeReason<Offer> reason, Market market, global::System.Globalization.CultureInfo culture)
            {
                if (culture is null)
                {
                    throw new global::System.ArgumentNullException(nameof(culture));
                }

                return GetSentence(reason, market, culture.Name);
            }

            """);
        if (catalog.Sentences.Count == 0)
        {
            file.Line("[GeneratedCode]");
            file.Line("private static string? SentenceIn(string locale, string key) => null;");
            return file.ToSource("CspCatalog.UpgradeCatalog.Sentences.g.cs");
        }

        file.Lines("""
            [GeneratedCode]
            private static string? SentenceIn(string locale, string key)
            {
                string? sentence = null;
                int distance = global::CspCatalogGen.CompilerServices.LocaleFallback.None;
            """);
        file.Indent();
        foreach (var inLocale in catalog.Sentences)
        {
            file.Line($"Take(SentenceIn{inLocale.Locale.Identifier}(key), locale, {CSharpText.Literal(inLocale.Locale.Tag)}, ref sentence, ref distance);");
        }

        file.Outdent();
        file.Lines("""
                return sentence;
            }
            """);
        foreach (var (locale, sentences) in catalog.Sentences)
        {
            file.Line();
            file.Line($"// {CSharpText.Comment(locale.Tag)}");
            file.Line("[GeneratedCode]");
            file.Line($"private static string? SentenceIn{locale.Identifier}(string key)");
            Switch.Write(file, "key", sentences.Select(sentence => new Case(CSharpText.Literal(sentence.Key), CSharpText.Literal(sentence.Text))));
        }

        return file.ToSource("CspCatalog.UpgradeCatalog.Sentences.g.cs");
    }
}
