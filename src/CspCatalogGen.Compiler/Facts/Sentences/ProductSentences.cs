using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>Finds sentences beside a table of products that take a service plan out of a product or add one, or say that the table is not whole.</summary>
internal static class ProductSentences
{
    private static readonly HashSet<string> Including = Words("included include includes contain contains contained bundled bundles provided part comes brings");
    private static readonly HashSet<string> Holding = [.. Including.Where(static word => word != "part"), .. Words("get gets got hold holds has have")];
    private static readonly HashSet<string> Incomplete = Words("excerpt excerpts incomplete outdated obsolete selection abridged shortened partial fictitious fictional invented");
    private static readonly HashSet<string> Few = Words("only some most main important few selected");
    private static readonly HashSet<string> Listing = Words("list lists listed table tables show shows shown contain contains");
    private static readonly HashSet<string> Parts = Words("plans services features product products sku skus");
    private static readonly HashSet<string> Whole = Words("list table complete exhaustive full whole final");

    // Two names of one thing are set against each other with these; nothing is taken from it.
    private static readonly HashSet<string> Contrast = Words("but though although however old example examples");

    // A part of the customers, or a cloud of their own.
    private static readonly HashSet<string> Segments = Words("gcc gcch dod government education faculty students schools academic nonprofit nonprofits charities european region regions regional");

    private static readonly WordPhrases Adding = new("as well", "in addition", "additionally", "moreover", "furthermore", "on top", "plus", "too");

    private static readonly WordPhrases Changing = new(
        "missing", "omit/omits/omitted", "lack/lacks/lacking", "drops/dropped", "left/leave/leaves/leaving out/away", "taken/take/takes/took out/away", "moved/moves to/out/from/into", "added to/in/into/since", "stripped", "vary/varies", "differ/differs by/in/between/from",
        "depend/depends/depending on", "swapped", "exchanged", "renamed");

    // Said of a plan or a product by its name.
    private static readonly WordPhrases Leaving = new("removed/withdrawn/dropped/excluded/separated from", "no longer in/of/with/includes/include/contains/contain/comes/come");

    // What is said of an identifier where nothing is said of its product: "is identified as SUITE_A".
    private static readonly HashSet<string> Naming = Words(
        "the a an it its this that which when you use using used is are called named name names known identified as like such for example e g string id ids identifier identifiers guid guids of product products plan plans service services and or same in on row table column uses by with see e3 powershell graph writes write written shows shown");

    private static readonly char[] Ends = ['.', ';', '!', '?'];
    private static readonly char[] Breaks = [' ', '\n', '(', ')', ',', ':', '.', ';'];

    /// <summary>The word by which a sentence of <paramref name="text"/> does so, or <see langword="null"/>.</summary>
    public static string? FindRestricting(string text) => text.Split(Ends).Select(FindInSentence).FirstOrDefault(word => word is not null);

    /// <summary>
    /// The same in another language than English: what is said of an identifier, which no published page does beside its tables, and
    /// of the page that it is not kept.
    /// </summary>
    public static string? FindRestricting(string text, string? locale)
        => FindIdentifier(text) is { } identifier ? RestrictingWords.FindIn(text, locale) ?? Sayings.OfferEnds.FindInOther(text) ?? identifier
            : Sayings.ThisPage.IsInOther(text) ? Sayings.UnkeptPage.FindInOther(text) ?? Sayings.OfferEnds.FindInOther(text)
            : null;

    /// <summary>Whether <paramref name="text"/> names a product or a plan by its String ID.</summary>
    public static bool HoldsIdentifier(string text) => FindIdentifier(text) is not null;

    private static string? FindInSentence(string sentence)
    {
        var text = EnglishText.Get(sentence);
        var words = text.Words;
        return words.FirstOrDefault(Incomplete.Contains)
            ?? Sayings.OfferEnds.FindIn(text)
            ?? Sayings.UnkeptPage.FindIn(text)
            ?? (words.Contains("also") && words.Any(Including.Contains) ? "also" : null)
            ?? words.Find(static word => word is "marked" or "bold" or "italic" or "italics" or "optional" or "trial" or "trials")
            ?? (words.Count > 2 && words[0] == "only" && words[1] is "for" or "in" ? "only" : null)
            ?? (IsOutOfUse(words) ? RestrictingWords.FindIn(text, language: null) ?? "out of date" : null)
            ?? (FindIdentifier(sentence) is { } identifier ? FindBeside(identifier, words) : null)
            ?? (words.Exists(Parts.Contains) || words.Exists(Whole.Contains) || words.Exists(Including.Contains) ? FindOfParts(text) : null)
            ?? Leaving.FindIn(words)
            ?? words.Find(static word => word is "gcc" or "gcch" or "dod")
            ?? (words.Contains("plans") && words.Any(Listing.Contains) ? words.FirstOrDefault(Few.Contains) : null);
    }

    // What a sentence about products or plans, or about the whole table, takes from them, adds to them or makes them depend on.
    private static string? FindOfParts(EnglishText text)
    {
        var words = text.Words;

        // To plan no updates or to be right "only as of" a day takes nothing back, and a product that is not listed is not known.
        // China is a cloud, which is told as one.
        var restricting = RestrictingWords.FindIn(words.Where(static word => !Contrast.Contains(word)).ToList());
        var isHarmless = PlansNothing(words) || (restricting == "only" && (words.ElementAtOrDefault(words.IndexOf("only") + 1) == "as" || (words.Contains("products") && !words.Contains("plans"))));
        return (isHarmless ? null : restricting)
            ?? (words.Exists(Holding.Contains) ? Adding.FindIn(words) ?? YearNumber.FindIn(text.Text) : null)
            ?? Changing.FindIn(words)
            ?? (Places.FindIn(text) is { } place && place != Places.China ? place : null)
            ?? words.Find(Segments.Contains);
    }

    private static string? FindBeside(string identifier, List<string> words)
    {
        var parts = EnglishWords.In(identifier);
        return words.Find(word => !Naming.Contains(word) && !parts.Contains(word) && word.Any(static c => !char.IsDigit(c)));
    }

    private static bool PlansNothing(List<string> words)
        => Enumerable.Range(1, Math.Max(0, words.Count - 2)).Any(i => words[i] == "plan" && words[i + 1] == "to" && words[i - 1] is "not" or "doesn't" or "longer");

    private static bool IsOutOfUse(List<string> words)
        => Enumerable.Range(0, Math.Max(0, words.Count - 2)).Any(i => (words[i], words[i + 1], words[i + 2]) is ("out", "of", "date") or ("do", "not", "use"));

    // EXCHANGE_S_STANDARD
    private static string? FindIdentifier(string sentence)
        => Array.Find(sentence.Split(Breaks), static word => word.IndexOf('_') > 0 && word.All(static c => c is '_' or (>= 'A' and <= 'Z') or (>= '0' and <= '9')));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
