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

    // The sentences that pages have for each, with a word that all of them have. Word order counts: "only one subscription may be
    // active" is made of the same words as "only an active one may be upgraded", and one word more (except, unless, a market) is
    // another condition.
    private static readonly Wording[] Wordings =
    [
        new(
            DelegatedAdminPrivileges,
            "delegated",
            [
                "Privileges: Partner Has The? delegated Kind? privilege/privileges/permission/permissions dap? For*",
                "The: the/a/this/your",
                "Partner: you | The? partner",
                "Has: must? have/hold/need | has/holds/needs | has/have/need/needs to have/hold",
                "Kind: admin/administrator/administrative/administration",
                "For: and? for/on The? customer/customers/service Service?",
                "Service: and The? service",
            ]),
        new(
            NoConflictingServices,
            "services",
            [
                "Conflict: Customer Not already? have/own already? The? Held With already? | Customer has/have already? no Held With already? | none of The? customer's Held Includes",
                "The: the/a/an/any/another",
                "Customer: The? customer/customers",
                "Not: can't/cannot/mustn't/don't/doesn't | can/must/may/do/does not",
                "Held: any? other? subscription/subscriptions",
                "With: with/including/containing Services | that/which Includes",
                "Includes: already? include/includes/contain/contains Services",
                "Services: The? additional/same? service/services Which?",
                "Which: as The? target | that? The? upgrade brings/includes/contains",
            ]),
        new(
            TargetNotOwned,
            "already",
            [
                "Target: Customer Not already? have/own already? The? Held already? | Customer has/have already? no Held already?",
                "The: the/a/an/any/another",
                "Customer: The? customer/customers",
                "Not: can't/cannot/mustn't/don't/doesn't | can/must/may/do/does not",
                "Held: target Thing? | Thing Goal | Thing to/for The? Aim",
                "Aim: target Thing? | Thing Goal",
                "Thing: subscription/subscriptions/offer/offers",
                "Goal: that/which? You Go them? to | to which You Go them? | to upgrade/move them? to",
                "You: you/you're/they/they're",
                "Go: upgrade/move/upgrading/moving | are upgrading/moving | are? trying/try/want/wanting to upgrade/move",
            ]),
        new(
            ActiveSubscription,
            "active",
            [
                "Active: Subscription Is Now Besides? Restored? | Now Besides? | Only",
                "The: a/an/the",
                "Subscription: The? subscription/subscriptions | The? subscription's status/state",
                "Is: must be/have | is/are/has/have | has/have to be/have",
                "Now: active | in? The? active state/status",
                "Besides: and? not/neither Lost OrLost*",
                "Lost: suspended/cancelled/canceled/deleted/disabled/expired",
                "OrLost: or/nor? Lost",
                "Restored: The? Lost OrLost* one/subscription/subscriptions must/has/have to? be restored first | Only",
                "Only: only The? active one/ones/subscription/subscriptions can be upgraded",
            ]),
        new(
            ActiveSubscription,
            "suspended",
            [
                "NotLost: The? Subscription? NotBe Lost OrLost*",
                "The: a/an/the",
                "Subscription: subscription/subscriptions",
                "NotBe: must/may/can not be | is/are not | mustn't/can't/cannot be | not",
                "Lost: suspended/cancelled/canceled/deleted/disabled/expired",
                "OrLost: or/nor? Lost",
            ]),
    ];

    // A shorter word that is nearly another is another.
    private const int MinSlip = 7;
    private const int MaxSlips = 2;

    private static readonly Phrases Keys = new(Array.ConvertAll(Wordings, static wording => wording.Key), ignoresCase: true);

    private static readonly string[] Advice = ["Learn how to", "Learn more", "See how to", "Ask for", "For more information", "See "];

    private static readonly TextQuestion<string?> Asked = new(static sentence => Parse(sentence.Text));

    /// <summary>The condition that the English <paramref name="sentence"/> is, or <see langword="null"/> where it is none of the four.</summary>
    internal static string? Parse(EnglishText sentence) => Asked.Of(sentence);

    private static string? Parse(string english)
    {
        // A question asks for nothing, and GitHub strikes out between two tildes.
        if (!Keys.AreIn(english.AsSpan()) || english.IndexOfAny(['?', '~']) >= 0)
        {
            return null;
        }

        // Behind the condition a page may tell how to meet it, which is no part of it.
        var said = WithoutAdvice(WithoutReference(WithoutBox(english)));
        var words = EnglishWords.In(said).ToList();
        if (words.Count > 0 && words[words.Count - 1] == "and" && english.LastIndexOfAny([',', ';']) > english.LastIndexOf("and", StringComparison.OrdinalIgnoreCase) - 3)
        {
            // "…; and" ends an item of a list that is written as a sentence.
            words.RemoveAt(words.Count - 1);
        }

        var condition = Array.Find(Wordings, wording => words.Contains(wording.Key) && wording.Grammar.FindOther(words) is null)?.Condition;
        return condition == ActiveSubscription && GoesOnBehindBracket(said) ? null : condition;
    }

    /// <summary>Whether the English sentence <paramref name="english"/> may be <paramref name="condition"/>, in words that are not known.</summary>
    internal static bool MayBe(string condition, string english)
        => EnglishWords.In(english) is var words && (Array.Exists(Wordings, wording => wording.Condition == condition && words.Exists(word => IsKey(word, wording.Key))) || ConditionOfSubject(words) == condition);

    // The word itself, a slip of the pen in it, or the next word written on to it; "service" is none.
    private static bool IsKey(string word, string key)
        => word == key || (word.Length >= MinSlip && key.Length >= MinSlip && !key.StartsWith(word, StringComparison.Ordinal) && (word.StartsWith(key, StringComparison.Ordinal) || EditDistance.Between(word, key) <= MaxSlips));

    // Two of the four are told apart from the others by whom they speak of.
    private static string? ConditionOfSubject(List<string> words) => words.Find(static word => word is not ("the" or "a" or "your")) switch
    {
        "subscription" or "subscriptions" => ActiveSubscription,
        "you" or "partner" => DelegatedAdminPrivileges,
        _ => null,
    };

    // "(Not suspended or canceled) or expired".
    private static bool GoesOnBehindBracket(string english)
        => english.IndexOf(')') is var close and >= 0 && EnglishWords.In(english.Substring(close)).Count > 0;

    // "[x] The subscription is active."
    private static string WithoutBox(string english)
        => english.Length > 3 && english[0] == '[' && english[1] is 'x' or 'X' or ' ' && english[2] == ']' ? english.Substring(3) : english;

    // "[^1]" leads to a footnote, which is told.
    private static string WithoutReference(string english)
        => english.IndexOf("[^", StringComparison.Ordinal) is var open and >= 0 && english.IndexOf(']', open) is var close and >= 0 ? english.Remove(open, close + 1 - open) : english;

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

    private sealed class Wording(string condition, string key, string[] rules)
    {
        public string Condition { get; } = condition;

        public string Key { get; } = key;

        public PhraseGrammar Grammar { get; } = new(rules);
    }
}
