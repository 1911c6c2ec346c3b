using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Conditions;

/// <summary>
/// The conditions for an upgrade that can be checked, by the code with which Partner Center refuses what breaks them
/// (the article "Upgrade resources": <c>UpgradeError</c>).
/// </summary>
public static class UpgradeConditions
{
    /// <summary>The subscription must be active.</summary>
    public const string ActiveSubscription = "SubscriptionStatusNotActive";

    /// <summary>The partner must have delegated admin privileges.</summary>
    public const string DelegatedAdminPrivileges = "DelegatedAdminPermissionsDisabled";

    /// <summary>No other subscription may include the services that the upgrade would add.</summary>
    public const string NoConflictingServices = "ConflictingServiceTypes";

    /// <summary>The customer may not have a subscription to the target already.</summary>
    public const string TargetNotOwned = "ConcurrencyConflicts";

    /// <summary>The conditions, in the order in which pages list them.</summary>
    public static readonly IReadOnlyList<string> All = [ActiveSubscription, DelegatedAdminPrivileges, NoConflictingServices, TargetNotOwned];

    /// <summary>The page that every language of the condition on privileges links to.</summary>
    internal const string PrivilegesPage = "request-a-relationship-with-a-customer";

    // Each sentence that pages have for a condition, by the words that it may be made of and those that it must have. One
    // word more (except, unless, or, a market) is another condition.
    private static readonly Wording[] Wordings =
    [
        new(
            DelegatedAdminPrivileges,
            "you your partner as the must have hold need needs has delegated administrator administrative admin administration privileges privilege permissions for this customer and service a of on ask them dap",
            "delegated"),
        new(
            NoConflictingServices,
            "the customer customers can't cannot can not must may mustn't already have has had another other any no a subscription subscriptions that which includes include including contains contain the additional services same service as target they doesn't don't does do none of customer's upgrade brings with",
            "services"),
        new(
            TargetNotOwned,
            "the customer customers can't cannot can not must may mustn't already have has had own a any subscription subscriptions to you you're are trying try want upgrade them upgrading to target offer for that which moving move doesn't don't does do",
            "already"),
        new(
            ActiveSubscription,
            "the subscription subscriptions subscription's must be is are has to a an active not neither suspended or cancelled canceled nor deleted disabled status and in state expired one restored first only can upgraded",
            "active"),
        new(
            ActiveSubscription,
            "the subscription subscriptions must may can not mustn't can't cannot be suspended or cancelled canceled nor deleted disabled expired",
            "suspended"),
    ];

    private static readonly Phrases Keys = new(Array.ConvertAll(Wordings, static wording => wording.Key), ignoresCase: true);

    private static readonly string[] Advice = ["Learn how to", "Learn more", "See how to", "Ask for", "For more information", "See "];

    private static readonly string[] Inactive = ["suspended", "cancelled", "canceled", "deleted", "disabled", "expired", "restored"];

    private static readonly string[] Negations = ["not", "can't", "cannot", "mustn't", "no", "none", "doesn't", "don't"];

    private static readonly TextQuestion<string?> Asked = new(static sentence => Parse(sentence.Text));

    /// <summary>The condition that the English <paramref name="sentence"/> is, or <see langword="null"/> where it is none of the four.</summary>
    internal static string? Parse(EnglishText sentence) => Asked.Of(sentence);

    private static string? Parse(string english)
    {
        if (!Keys.AreIn(english.AsSpan()))
        {
            return null;
        }

        // Behind the condition a page may tell how to meet it, which is no part of it.
        var said = WithoutAdvice(WithoutBox(english));
        var words = EnglishWords.In(said).ToList();
        if (words.Count > 0 && words[words.Count - 1] == "and" && english.LastIndexOfAny([',', ';']) > english.LastIndexOf("and", StringComparison.OrdinalIgnoreCase) - 3)
        {
            // "…; and" ends an item of a list that is written as a sentence.
            words.RemoveAt(words.Count - 1);
        }

        foreach (var wording in Wordings.Where(wording => words.Contains(wording.Key) && words.TrueForAll(wording.Words.Contains)))
        {
            // The two conditions on what the customer holds forbid something. The others ask for something, and say "not" only to
            // explain it.
            var holds = wording.Condition switch
            {
                ActiveSubscription when wording.Key == "suspended" => words.FindIndex(Negations.Contains) is var not and >= 0 && not < words.IndexOf(wording.Key),
                ActiveSubscription => IsOnlyActive(words) && !GoesOnBehindBracket(said),
                DelegatedAdminPrivileges => IsOfPartner(words),
                _ => Forbids(words),
            };
            if (holds && words[words.Count - 1] is not ("or" or "and"))
            {
                return wording.Condition;
            }
        }

        return null;
    }

    /// <summary>Whether the English sentence <paramref name="english"/> may be <paramref name="condition"/>, in words that are not known.</summary>
    internal static bool MayBe(string condition, string english)
        => EnglishWords.In(english) is var words && Array.Exists(Wordings, wording => wording.Condition == condition && words.Contains(wording.Key));

    // "Can't already have", "has no"; never "doesn't have to have" or "has one that does not".
    private static bool Forbids(List<string> words)
    {
        var negation = words.FindIndex(word => Negations.Contains(word));
        var holds = words.FindIndex(word => word is "have" or "has" or "had" or "own");
        var asks = Enumerable.Range(0, words.Count - 1).Any(i => words[i] is "have" or "has" or "need" && words[i + 1] == "to");
        return negation >= 0 && !asks && (holds < 0 || negation < holds || words.Skip(holds + 1).Take(negation - holds - 1).All(word => word == "already"));
    }

    // It is the partner who needs them, for the customer.
    private static bool IsOfPartner(List<string> words)
    {
        var key = words.IndexOf("delegated");
        var negation = words.FindIndex(word => Negations.Contains(word));
        return (negation < 0 || negation > key) && !words.Take(key).Any(word => word is "customer" or "customers");
    }

    // "(Not suspended or canceled) or expired".
    private static bool GoesOnBehindBracket(string english)
        => english.IndexOf(')') is var close and >= 0 && EnglishWords.In(english.Substring(close)).Count > 0;

    // "Active (not suspended)", never "active or suspended".
    private static bool IsOnlyActive(List<string> words)
    {
        var negation = words.FindIndex(word => word is "not" or "no" or "neither");
        var active = words.IndexOf("active");
        var between = words.Skip(active + 1).TakeWhile(word => !Inactive.Contains(word)).ToList();
        var isListed = active + 1 + between.Count < words.Count && between.TrueForAll(word => word is "or" or "and" or "a") && (between.Count == 0 || between.Exists(word => word is not "a"));
        return !isListed && (negation < 0 || negation > active);
    }

    // "[x] The subscription is active."
    private static string WithoutBox(string english)
        => english.Length > 3 && english[0] == '[' && english[1] is 'x' or 'X' or ' ' && english[2] == ']' ? english.Substring(3) : english;

    // "(see …)" is advice, too.
    private static string WithoutAdvice(string english)
    {
        if (english.IndexOf('(') is var open and >= 0 && english.IndexOf(')', open) is var close and >= 0 && IsAdvice(english.Substring(open + 1, close - open - 1)))
        {
            english = english.Remove(open, close - open + 1);
        }

        var sentences = english.Split(['.', ';'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" ", sentences.Where(sentence => !IsAdvice(sentence)));
    }

    private static bool IsAdvice(string sentence)
        => Advice.Any(start => sentence.TrimStart().StartsWith(start, StringComparison.OrdinalIgnoreCase))
            && RestrictingWords.FindIn(sentence, null) is null
            && Places.FindIn(sentence) is null;

    /// <summary>What <paramref name="condition"/> asks for, in words that follow "the page does not say".</summary>
    internal static string Describe(string condition) => condition switch
    {
        ActiveSubscription => "that the subscription must be active",
        DelegatedAdminPrivileges => "that the partner must have delegated admin privileges",
        NoConflictingServices => "that no other subscription may include the additional services",
        _ => "that the customer may not have the target already",
    };

    private sealed class Wording(string condition, string words, string key)
    {
        public string Condition { get; } = condition;

        public string Key { get; } = key;

        public HashSet<string> Words { get; } = new(words.Split(' '), StringComparer.Ordinal);
    }
}
