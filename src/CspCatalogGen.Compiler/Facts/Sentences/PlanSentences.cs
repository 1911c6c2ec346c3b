using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>What a sentence says of the service plans in the table beside it.</summary>
/// <param name="IsApart">Whether it says that a user cannot hold two of them.</param>
/// <param name="IsTogether">Whether it says that a user can.</param>
/// <param name="Other">The word by which it says something else besides, or <see langword="null"/> where everything is understood.</param>
internal sealed record PlanStatement(bool IsApart, bool IsTogether, string? Other);

/// <summary>
/// Understands the sentences beside a group of service plans that exclude one another. An English one is made of a closed set
/// of words: every other word may take a plan out of the group, or the whole group back.
/// </summary>
internal static class PlanSentences
{
    private static readonly HashSet<string> Known = Set(
        "the a an this these those that it its they them their there which who what when all any each every one two pair several following below above here beside listed list lists table tables "
        + "group groups section show shows shown see and or so to of from for in on at by with as if is are be been being has a more than both another other others else besides "
        + "service services plan plans name names id ids guid guids string license licenses licence licences licensing product products offer offers subscription subscriptions user users customer customers "
        + "account accounts person people same time times once together simultaneously concurrently mutually either now only "
        + "you your information based graph related keep keeps itself simply move moved bring brings along alone note important tip warning caution "
        + "microsoft office 365 azure entra active directory dynamics crm exchange online sharepoint skype business teams intune yammer onedrive project visio power bi");

    // What Microsoft's page says above all groups: an example, what a conflict looks like, how far the tables can be trusted.
    private static readonly HashSet<string> Introducing = Set(
        "some contain contains example e1 e3 1 2 tenant try operation fails because counterparts conflict when using experience encounter error condition powershell "
        + "mutuallyexclusiveviolation most common grouped type information deployment deployments avoid assignment errors reference purposes provided accurate only date article last updated update "
        + "does newly added periodically regularly was it also recommended");

    private static readonly HashSet<string> Modals = Set("can may could might must should shall will would able allowed possible need needs have");

    private static readonly HashSet<string> Negations = Set(
        "not no never neither nor cannot can't cant couldn't mustn't mustnt shouldn't shouldnt won't isn't isnt aren't arent don't dont doesn't doesnt");

    private static readonly HashSet<string> NotForbidding = Set("could couldn't couldnt might would need needs only");

    // What asks for a plan takes it out of a group: "each of these needs the other".
    private static readonly HashSet<string> Requiring = Set("need needs must should shall");

    private static readonly HashSet<string> Verbs = Set(
        "assign assigned assigning assignable hold holds held holding have having use used using combine combined combining go goes put give given coexist exist compatible own");

    private static readonly HashSet<string> Conflicts = Set("exclude excludes excluding exclusive conflict conflicts conflicting incompatible");

    private static readonly HashSet<string> Joining = Set("together simultaneously concurrently both combine combined combining coexist compatible");

    private static readonly HashSet<string> Pairing = [.. Joining, .. Set("same other another two both once pair any one more")];

    private static readonly HashSet<string> Partners = Set("another other others each one it them");

    private static readonly HashSet<string> Holders = Set("user users customer customers account accounts person people license licenses one single same them it");

    private static readonly HashSet<string> Articles = Set("the a an any each every this that of");

    private static readonly HashSet<string> KnownAbove = [.. Known, .. Introducing];

    private static readonly string[] TurkishEndings = ["maz", "mez", "mayan", "meyen"];

    private static readonly char[] Ends = ['.', ';', '!', '?', '。', '；'];

    /// <summary>Whether <paramref name="word"/> is harmless beside a group of plans.</summary>
    public static bool IsKnown(string word) => Known.Contains(word);

    /// <summary>What the English <paramref name="text"/> beside a group says.</summary>
    public static PlanStatement Read(string text) => Read(text, Known);

    /// <summary>What the English <paramref name="text"/> above all groups says.</summary>
    public static PlanStatement ReadIntroduction(string text) => Read(text, KnownAbove);

    private static PlanStatement Read(string text, HashSet<string> known)
    {
        var (isApart, isTogether, other) = (false, false, (string?)null);
        foreach (var words in text.Split(Ends).Select(EnglishWords.In).Where(words => words.Count > 0))
        {
            var statement = ReadSentence(words, known);
            isApart |= statement.IsApart;
            isTogether |= statement.IsTogether;
            other ??= statement.Other;
        }

        return new PlanStatement(isApart && !isTogether, isTogether, other ?? (isApart && text.IndexOf('?') >= 0 ? "?" : null));
    }

    /// <summary>
    /// What <paramref name="text"/> in the language of <paramref name="locale"/> says: one that negates says that plans exclude one
    /// another, and of any other it is not known. To have forbidden once, a sign, a year, a place or brackets say more in any language.
    /// </summary>
    public static PlanStatement ReadTranslation(string text, string? locale)
        => RestrictingWords.FindIn(text, locale) is not null || EndsInTurkishNegation(text, locale)
            ? new PlanStatement(true, false, Sayings.OfferEnds.FindInOther(text) ?? Sayings.NoLongerForbids.FindInOther(text) ?? Signs.FindIn(text) ?? YearNumber.FindIn(text) ?? KnownMarketWords.FindIn(EnglishText.Get(text)) ?? Places.FindIn(text) ?? FindInBrackets(text))
            : new PlanStatement(false, false, text);

    private static string? FindInBrackets(string text)
        => text.IndexOfAny(['(', '（', '?', '？', '¿']) is >= 0 and var at ? text.Substring(at, 1) : null;

    private static PlanStatement ReadSentence(IReadOnlyList<string> words, HashSet<string> known)
    {
        var other = words.FirstOrDefault(word => !known.Contains(word) && !Modals.Contains(word) && !Negations.Contains(word) && !Verbs.Contains(word) && !Conflicts.Contains(word) && word is not ("longer" or "anymore" or "most"));
        var negations = words.Count(Negations.Contains);
        if (Follows(words, "only", "one") || Follows(words, "most", "one"))
        {
            return new PlanStatement(negations == 0, false, other ?? words.FirstOrDefault(Negations.Contains));
        }

        // "Not mutually exclusive" takes the group back.
        if (words.Any(Conflicts.Contains))
        {
            return new PlanStatement(negations == 0, negations > 0, other);
        }

        // "Could not" is past, "need not" forbids nothing, and "not only" goes on elsewhere.
        if (negations > 0)
        {
            return new PlanStatement(negations == 1 && words.Any(Verbs.Contains), false, other ?? FindOtherMeaning(words) ?? (negations > 1 ? words.Last(Negations.Contains) : words.FirstOrDefault(NotForbidding.Contains) ?? (Follows(words, "have", "to") || Follows(words, "has", "to") ? "to" : null)));
        }

        var joins = words.Any(Joining.Contains) || Follows(words, "same", "time");
        var isTogether = words.Any(Modals.Contains) && (joins || (other is null && words.Any(word => word.StartsWith("assign", StringComparison.Ordinal))));
        return new PlanStatement(false, isTogether, other ?? words.FirstOrDefault(word => word == "only" && !known.Contains(word)) ?? (isTogether ? null : words.FirstOrDefault(Requiring.Contains)));
    }

    // "Not all of them", "not with Teams", "not to groups": that is not to say that any two exclude one another.
    private static string? FindOtherMeaning(IReadOnlyList<string> words)
    {
        var behind = words.SkipWhile(static word => !Negations.Contains(word)).ToList();
        return behind.Find(static word => word is "all" or "every")
            ?? words.FirstOrDefault(static word => word is "should" or "shouldn't" or "shouldnt")
            ?? FindOther(behind, "with", Partners)
            ?? (behind.Exists(static word => word.StartsWith("assign", StringComparison.Ordinal)) ? FindOther(behind, "to", Holders) ?? (behind.Exists(Pairing.Contains) ? null : behind.Find(static word => word.StartsWith("assign", StringComparison.Ordinal))) : null);
    }

    // The word behind one of these, where it is none of those that are known there.
    private static string? FindOther(List<string> words, string behind, HashSet<string> known)
        => words.Skip(words.IndexOf(behind) is >= 0 and var at ? at + 1 : words.Count).FirstOrDefault(static word => !Articles.Contains(word)) is { } next && !known.Contains(next) ? next : null;

    private static bool Follows(IReadOnlyList<string> words, string first, string second)
        => Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(i => words[i - 1] == first && words[i] == second);

    // Turkish forbids by the ending of a verb: atanamaz, atanamayan.
    private static bool EndsInTurkishNegation(string text, string? locale)
        => locale is not null
            && locale.StartsWith("tr", StringComparison.OrdinalIgnoreCase)
            && EnglishWords.In(text).Any(word => Array.Exists(TurkishEndings, ending => word.EndsWith(ending, StringComparison.Ordinal)));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
