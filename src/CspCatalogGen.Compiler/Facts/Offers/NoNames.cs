using System;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>What people write where a name should stand: that there is no offer, or what became of one.</summary>
internal static class NoNames
{
    // Folded. That there is none.
    private static readonly string[] None =
    [
        "na", "none", "nothing", "no", "x", "notapplicable", "noupgrade", "noupgrades", "noupgradeavailable", "noupgradesavailable", "nopossibleupgrades",
        "keine", "keiner", "kein", "aucun", "aucune", "ninguno", "ninguna", "nessuno", "nessuna", "nenhum", "nenhuma", "geen", "brak", "нет", "なし", "無", "无", "없음",
    ];

    // Folded. What stands alone in a cell.
    private static readonly string[] Alone =
    [
        .. None,
        "null", "nil", "yes", "tbd", "tba", "comingsoon", "seebelow", "seeabove", "seenote", "sameasabove", "asabove", "ditto", "dito", "dto", "idem", "same", "all", "any", "other", "others", "more", "seemore", "showmore", "or", "and", "either", "note", "notes", "backtotop", "sieheoben",
    ];

    // Folded. What is said of an offer, before or behind its name.
    private static readonly string[] OfAnOffer =
    [
        "notavailable", "nolongeravailable", "unavailable", "notsupported", "nolongersupported", "notoffered", "nolongersold", "notforsale", "retired", "retiring",
        "discontinued", "deprecated", "withdrawn", "removed", "obsolete", "endofsale", "endoflife", "outofsale", "contactsupport", "asksupport",
    ];

    // What restricts an offer, anywhere in its name. "No", "without" and "limited" are not among them: offers are called so.
    private static readonly string[] Restricting =
    [
        "not", "except", "excepting", "excluding", "exclude", "until", "till", "unless", "only", "former", "formerly", "previously", "downgrade", "downgrades",
        "if", "tbd", "tba", "subject", "below", "footnote", "note", "recommended",
        "ineligible", "unsupported", "blocked", "instead", "cannot", "can't", "never", "either", "new", "preview", "beta", "pilot", "soon",
        "etc", "approval", "offers", "upgrades", "higher", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>Whether <paramref name="words"/>, in any language, say that there is none.</summary>
    public static bool AreNone(string words) => None.Contains(NameFolding.Fold(words), StringComparer.Ordinal);

    /// <summary>Whether <paramref name="name"/>, in any language, only holds the place of one.</summary>
    public static bool IsPlaceholder(string name)
    {
        var fold = NameFolding.Fold(name);
        return Alone.Contains(fold, StringComparer.Ordinal)
            || fold.StartsWith("todo", StringComparison.Ordinal)
            || fold.StartsWith("fixme", StringComparison.Ordinal)
            || (name.Length > 1 && (name[0], name[name.Length - 1]) is ('(', ')') or ('[', ']') or ('<', '>') or ('（', '）'))
            || (name.Length > 2 && name[0] is '-' or '–' or '—' or '•' or '*' && name[1] == ' ');
    }

    /// <summary>Whether a String ID stands beside <paramref name="name"/>: "Office 365 Enterprise E1 (O365_E1)".</summary>
    public static bool HoldStringId(string name) => Array.Exists(name.Split(' ', '(', ')', '[', ']', '{', '}', ','), static part => part.Length > 2 && part.IndexOf('_', 1) > 0 && Array.TrueForAll(part.ToCharArray(), static c => c is '_' or (>= 'A' and <= 'Z') or (>= '0' and <= '9')));

    private static bool IsJoint(string word) => word is "and" or "or";

    /// <summary>Whether <paramref name="name"/> is no name, or says beside it that the offer is not to be had.</summary>
    public static bool Contains(string name)
    {
        var fold = NameFolding.Fold(name);
        return Alone.Contains(fold, StringComparer.Ordinal)
            || Array.Exists(OfAnOffer, words => fold.StartsWith(words, StringComparison.Ordinal) || fold.EndsWith(words, StringComparison.Ordinal))
            || fold.EndsWith("andabove", StringComparison.Ordinal)
            || name.Contains(": ")
            || (EnglishWords.In(name) is { Count: > 0 } words
                && ((words.Count > 1 && words[0] is "all" or "any" or "each" or "every" or "see")
                    || words.Any(word => Array.IndexOf(Restricting, word) >= 0)
                    || IsJoint(words[0])
                    || IsJoint(words[words.Count - 1])));
    }
}
