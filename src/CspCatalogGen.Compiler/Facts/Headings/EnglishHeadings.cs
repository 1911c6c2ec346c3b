using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Headings;

/// <summary>
/// The phrases that head the columns of upgrade tables in English. Word order counts: "upgrade to" and "upgrade of" are made
/// of the same words and head opposite columns.
/// </summary>
internal static class EnglishHeadings
{
    // What is longer is a sentence, and no table is headed so.
    private const int MaxWords = 12;

    // The words and the parts that headings are made of.
    private static readonly string[] Parts =
    [
        "Held: THE* HELD* BRAND* THING+ NAME? HELD*",
        "Upgrade: THE* ALLOWED* UPGRADE KIND*",
        "These: ANY? of? these? LISTED? ALLOWED* THING* | ANY? of? the LISTED ALLOWED* THING*",
        "THE: the/a/an/this/that/your/their/my/each/customer's/customers/customer",
        "HELD: current/currently/existing/original/source/starting/base/held/owned/present/active/initial",
        "BRAND: microsoft/office/365/m365/o365/csp/cloud",
        "THING: offer/offers/offering/offerings/plan/plans/product/products/subscription/subscriptions/license/licenses/licence/licences/sku/skus",
        "NAME: name/names",
        "WHO: customer/customers/you/they",
        "NOW: now/currently/already/today",
        "HAS: has/have/owns/own/holds/hold",
        "GO: upgrade/upgrades/upgraded/upgrading/switch/switched/switching/move/moved/moving/transition/transitioned/convert/converted",
        "ABLE: upgradable/upgradeable/convertible",
        "UPGRADE: upgrade/upgrades",
        "KIND: path/paths/option/options/target/targets/destination/destinations/choice/choices/offer/offers/plan/plans/product/products/subscription/subscriptions/sku/skus/available/possible/supported/allowed",
        "ALLOWED: possible/available/supported/eligible/allowed/permitted/valid/potential/new/target/higher",
        "TARGET: target/targets/destination/destinations",
        "MAY: can/may",
        "IT: it/they/you",
        "ANY: any/one/either/all",
        "LISTED: following/listed",
        "GIVE: offer/choose/buy/purchase/get/make/have",
        "TO: to/into",
        "ONE: offer/plan/product/subscription/license/sku",
        "THIS: the/this/your/current/existing",
    ];

    private static readonly PhraseGrammar OfOffers = new(
    [
        "Offers: Held"
            + " | source"
            + " | current"
            + " | Held from"
            + " | THE* UPGRADE source THING*"
            + " | Held that? THE* WHO NOW* HAS NOW*"
            + " | if? what? THE* WHO NOW* HAS NOW* THE* HELD* BRAND* THING*"
            + " | Held TO be? GO"
            + " | IT? MAY? be? GO? from THE* HELD* BRAND* THING*"
            + " | THE* ABLE THING+"
            + " | is? ABLE from THE* HELD* THING*"
            + " | Held? before THE* UPGRADE",
        .. Parts,
    ]);

    private static readonly PhraseGrammar OfUpgrades = new(
    [
        "Upgrades: Upgrade"
            + " | THE? list of Upgrade"
            + " | Upgrade for THE* HELD* THING"
            + " | Upgrade for THE* WHO"
            + " | THE* ALLOWED* UPGRADE available TO THE* WHO"
            + " | Upgrade that? THE* WHO MAY GIVE"
            + " | THE* ALLOWED* TARGET THING*"
            + " | THE* ALLOWED* UPGRADE TO"
            + " | THE* THING MAY be? GO TO"
            + " | GO? TO These"
            + " | or? MAY be? GO TO These"
            + " | IT MAY be? GO TO These"
            + " | then? THIS* WHO MAY be? GO TO These?"
            + " | THIS* ONE MAY be? GO TO These"
            + " | these? ALLOWED* THING+ that? IT MAY be? GO TO"
            + " | what? IT MAY be? GO TO"
            + " | is? ABLE TO These"
            + " | is? eligible for UPGRADE TO These"
            + " | THE* upgraded THING+"
            + " | THE* THING* after THE* UPGRADE",
        .. Parts,
    ]);

    private static readonly HashSet<string> Vocabulary = new(OfOffers.Words.Concat(OfUpgrades.Words), StringComparer.Ordinal);

    // Ordinary words of other languages that are written like English ones.
    private static readonly HashSet<string> SharedWords = new(
        ("a an any all be base can convertible csp cloud destination direction for from get has have if is it list make may me microsoft name names new now of offer on one option options or original "
         + "nor no past pilot plan plans potential preview test beta present product products sku skus source subscription target the till to upgrade upgrades what you license licence").Split(' '),
        StringComparer.Ordinal);

    /// <summary>What a column holds that is headed <paramref name="heading"/>.</summary>
    public static ColumnRole RoleOf(string heading)
    {
        var words = new List<string>();
        foreach (var word in EnglishWords.In(heading))
        {
            if (word != "s" && (!Vocabulary.Contains(word) || words.Count == MaxWords))
            {
                return ColumnRole.Unknown;
            }

            if (word != "s")
            {
                // "Offer(s)" is taken apart into "offer" and "s".
                words.Add(word);
            }
        }

        return words.Count == 0 || heading.IndexOf('←') >= 0 ? ColumnRole.Unknown
            : OfOffers.FindOther(words) is null ? ColumnRole.Offer
            : OfUpgrades.FindOther(words) is null ? ColumnRole.Upgrades
            : ColumnRole.Unknown;
    }

    /// <summary>Whether <paramref name="heading"/> says that it is about upgrades, and not only about one thing that becomes another.</summary>
    public static bool SpeakOfUpgrades(string heading) => EnglishWords.In(heading).Any(word => word.StartsWith("upgrad", StringComparison.Ordinal));

    /// <summary>Whether <paramref name="heading"/> is in English, whatever it says: it has a word of such headings that no other language writes so, or has no other words.</summary>
    public static bool AreWordsOf(string heading)
    {
        var words = EnglishWords.In(heading);
        return words.Any(word => Vocabulary.Contains(word) && !SharedWords.Contains(word))
            || (words.Count > 1 && words.All(Vocabulary.Contains))
            || RestrictingWords.FindIn(heading, null) is { } word && !SharedWords.Contains(word);
    }
}
