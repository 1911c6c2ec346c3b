using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Conditions;

/// <summary>Finds where a translated condition says the opposite of the one that it stands for.</summary>
internal static class TurnedConditions
{
    // "Darf nicht mehr aktiv sein".
    private const int MaxBetween = 2;

    private static readonly char[] ClauseEnds = [',', ';', ':', '.', '(', ')', '（', '）', '，', '、', '；', '：', '。', '–', '—'];

    private static readonly HashSet<string> NegationsBefore = new(
        "not isn't cannot can't mustn't no never nicht nie niemals pas plus jamais non não nunca niet nooit inte ej icke aldrig ikke ikkje aldri ei nie není nesmí nesmie nem nu ne nije не нет δεν".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> NegationsBehind = new(["değil", "değildir", "olmamalı", "olmamalıdır", "olmayan"], StringComparer.Ordinal);

    private static readonly HashSet<string> Joints = new("and or but und oder sondern et ou mais y o sino e mas ma maar en of och men og i a ale és ja и но і та".Split(' '), StringComparer.Ordinal);

    // "Or" between words, by language: "o" is an article elsewhere.
    private static readonly Dictionary<string, string[]> Alternatives = new(StringComparer.Ordinal)
    {
        ["en"] = ["or"],
        ["de"] = ["oder"],
        ["fr"] = ["ou"],
        ["es"] = ["o", "u"],
        ["it"] = ["o", "oppure"],
        ["pt"] = ["ou"],
        ["nl"] = ["of"],
        ["sv"] = ["eller"],
        ["da"] = ["eller"],
        ["nb"] = ["eller"],
        ["fi"] = ["tai"],
        ["pl"] = ["lub", "albo"],
        ["cs"] = ["nebo"],
        ["sk"] = ["alebo"],
        ["hu"] = ["vagy"],
        ["ro"] = ["sau"],
        ["ru"] = ["или", "либо"],
        ["uk"] = ["або", "чи"],
        ["tr"] = ["veya"],
        ["id"] = ["atau"],
    };

    // The same in languages that write no blanks between words.
    private static readonly string[] JoinedAlternatives = ["または", "又は", "もしくは", "若しくは", "あるいは", "或", "또는", "혹은"];

    private static readonly string[] Actives = ["active", "aktiv", "actif", "activ", "ativ", "attiv", "actief", "aktyw", "aktív", "aktiiv", "aktif", "etkin", "актив", "ενεργ"];

    private static readonly string[] Inactives = ["inactiv", "inaktiv", "inactif", "inativ", "inattiv", "inactief", "nieaktyw", "neaktiv", "neaktív", "inaktív", "неактив", "ανενεργ"];

    // Of languages that write no blanks between words, or write them as they like.
    private static readonly string[] InactivePhrases =
    [
        "非アクティブ", "アクティブでな", "アクティブではな", "アクティブであってはな", "有効でな", "有効ではな", "無効",
        "非作用中", "不是作用中", "不在作用中", "未在作用中", "不處於作用中", "未處於作用中", "不得處於作用中", "非使用中", "未啟用",
        "非活动", "不是活动", "不活动", "不处于活动", "未处于活动", "不得处于活动", "未启用",
        "비활성", "활성이아", "활성상태가아", "활성상태여서는안", "활성상태이면안", "활성화되지않",
    ];

    // Those that negate by a word of its own, which is known.
    private static readonly HashSet<string> NegatingByWords = new(["en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "ru", "ja", "zh"], StringComparer.Ordinal);

    /// <summary>
    /// What in <paramref name="local"/>, in the language of <paramref name="locale"/>, turns around the condition that its source
    /// words as <paramref name="english"/>, in words that follow it; <see langword="null"/> where nothing does, or where the source
    /// is none of the known conditions.
    /// </summary>
    public static string? Find(string english, string local, string? locale)
    {
        var source = EnglishText.Get(english);
        if (UpgradeConditions.Parse(source) is not { } condition || TranslatedConditions.Parse(local) is not null || UpgradeConditions.Parse(EnglishText.Get(local)) == condition || !local.Any(char.IsLetter))
        {
            return null;
        }

        var language = locale is null ? "" : LocaleTag.LanguageOf(locale);
        return FindAdded(source, local, language) ?? condition switch
        {
            UpgradeConditions.ActiveSubscription => source.Words.Contains("inactive") ? null : Says(FindInactive(local, language)),
            UpgradeConditions.DelegatedAdminPrivileges => RestrictingWords.FindIn(source, null) is null ? Says(RestrictingWords.FindIn(local, locale)) : null,
            _ => NegatingByWords.Contains(language) && RestrictingWords.FindIn(local, locale) is null ? "lacks the negation of the source's condition" : null,
        };
    }

    // "Only in …", a year, a number of days or of licenses: one more condition.
    private static string? FindAdded(EnglishText source, string local, string language)
        => FindNumber(source.Text, local) is { } number ? Says(number)
            : KnownMarketWords.FindIn(source) is null && KnownMarketWords.FindIn(EnglishText.Get(local)) is { } market ? Says(market)
            : Sayings.Choice.FindInOther(local) is { } choice && !source.Words.Contains("optional") ? Says(choice)
            : Says((Restricts(source) ? null : Negations.FindOther(local, language, [])) ?? FindAlternative(source, local, language));

    private static bool Restricts(EnglishText source) => source.Words.Exists(static word => word is not ("no" or "not" or "none" or "nor" or "cannot" or "cant" or "without") && !word.EndsWith("n't", StringComparison.Ordinal) && RestrictingWords.FindIn([word]) is not null);

    // All of the conditions have to hold, and all of each.
    private static string? FindAlternative(EnglishText source, string local, string language)
    {
        var (first, count) = (default(string), 0);
        if (Alternatives.TryGetValue(language, out var alternatives))
        {
            foreach (var word in EnglishText.Get(local).Words)
            {
                Count(Array.IndexOf(alternatives, word) < 0 ? null : word);
            }
        }
        else
        {
            foreach (var alternative in JoinedAlternatives)
            {
                for (var at = local.IndexOf(alternative, StringComparison.Ordinal); at >= 0; at = local.IndexOf(alternative, at + alternative.Length, StringComparison.Ordinal))
                {
                    Count(alternative);
                }
            }
        }

        return count > source.Words.Count(static word => word is "or" or "nor") ? first : null;

        void Count(string? alternative)
        {
            first ??= alternative;
            count += alternative is null ? 0 : 1;
        }
    }

    private static string? FindNumber(string source, string local)
    {
        for (var at = 0; at < local.Length; at++)
        {
            var start = at;
            while (at < local.Length && local[at] is >= '0' and <= '9')
            {
                at++;
            }

            if (at > start && local.Substring(start, at - start) is var number && source.IndexOf(number, StringComparison.Ordinal) < 0)
            {
                return number;
            }
        }

        return null;
    }

    private static string? Says(string? words) => words is null ? null : $"says '{words}', which the source's condition does not";

    private static string? FindInactive(string local, string language)
        => local.Split(ClauseEnds).Select(clause => FindInactive(EnglishWords.In(ComposedText.Compose(clause)), language)).FirstOrDefault(static found => found is not null)
            ?? (NameFolding.Fold(local) is var fold ? Array.Find(InactivePhrases, phrase => fold.IndexOf(phrase, StringComparison.Ordinal) >= 0) : null);

    private static string? FindInactive(List<string> words, string language)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (Begins(words[at], Inactives))
            {
                return words.Take(at).Any(word => Negates(word, language)) ? null : words[at];
            }

            if (!Begins(words[at], Actives))
            {
                continue;
            }

            for (var before = at - 1; before >= 0 && at - before - 1 <= MaxBetween && !Joints.Contains(words[before]); before--)
            {
                if (Negates(words[before], language))
                {
                    return string.Join(" ", words.Skip(before).Take(at - before + 1));
                }
            }

            if (at + 1 < words.Count && NegationsBehind.Contains(words[at + 1]))
            {
                return words[at] + " " + words[at + 1];
            }
        }

        return null;
    }

    // "No estado ativo" is in that state, and "nu actief" is active now.
    private static bool Negates(string word, string language) => NegationsBefore.Contains(word) && (language, word) is not (("pt", "no") or ("nl", "nu"));

    private static bool Begins(string word, string[] beginnings) => Array.Exists(beginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal));
}
