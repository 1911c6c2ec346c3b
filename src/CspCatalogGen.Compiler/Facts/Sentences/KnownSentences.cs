using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>
/// The English sentences that may stand beside an upgrade table because they say no more than it does: that it lists the
/// upgrades, how to read it, where to read more, what leads to the conditions. Whatever else stands there may say when,
/// where or for whom the upgrades hold.
/// </summary>
internal static class KnownSentences
{
    /// <summary>The rules, of which <c>Sentence</c> is a whole one.</summary>
    public static readonly string[] Rules =
    [
        "Sentence: Opening* Clause More* | Heading AnchorName? | Alone",
        "Opening: Purpose | ForEach | Program | InTable | Below | note/tip/important that? | please",
        "Clause: Lead | Upgradable | Guidance | Handy | Reference | Effect | Conditions | Step",
        "More: And? Clause | And is/are Sorted ByName? | Purpose | ForEach | Below",
        "And: and/then | and then",

        // Who upgrades what.
        "The: the/a/an/this/these/those/your/their/its",
        "Who: you/you'll/they/partner/partners/reseller/resellers/customer/customers | The customer/customers/partner/partners/reseller | csp partners/resellers",
        "Held: current/existing/customer/customer's/customers/csp",
        "Thing: offer/offers/offering/offerings/plan/plans/product/products/subscription/subscriptions/sku/skus/license/licenses/licence/licences",
        "Things: The* Held* Thing+ | The* Thing and/or The* Thing | The* Thing of The* customer/customers",
        "Possible: possible/available/supported/allowed/permitted/eligible/following/listed/documented",
        "Upgrade: upgrade/upgrades | upgrade? Path+",
        "Path: path/paths/option/options/target/targets/choice/choices/route/routes",
        "Upgrades: all? The* Held* Possible* Upgrade | all of the/these Possible* Upgrade | every/each possible? Upgrade",
        "Is: is/are Now? | can be Now?",
        "Now: now/currently",
        "Supported: supported/available/possible/allowed/permitted/offered/listed/shown/given/described/explained",
        "Can: can/may Now?",
        "Go: upgrade/switch/move/change/convert/transition up?",
        "Gone: upgraded/switched/moved/changed/converted/transitioned up?",
        "Make: make/choose/use/get/buy/order",

        // Where they are sold: no more than what the page applies to.
        "Program: in/through/within/with/under/to/for/on The? ProgramName+ Partners? China? | for? customers/partners/resellers in/of The? ProgramName+ | China",
        "ProgramName: cloud/solution/provider/providers/csp/csps/program/programme/partner | partner? center/centre portal/dashboard? | operated by 21vianet",
        "Partners: partners/resellers/providers/customers/subscriptions",
        "China: in china | for partners in china",

        // "The table below", "in the following table".
        "TheTable: this/the upgrade? Table Here? | the? following/next Table | each/every/the/a row/rows | table #",
        "Table: table/tables/list/lists/chart/matrix/overview/section/page/article/topic",
        "Here: below/above/here",
        "InTable: in/from TheTable",
        "Below: below/here | as follows | as shown/listed InTable? | as shown/listed below | InTable | like this",
        "ForEach: for/of/from each/every/an/a/the/your Held* Thing | for/of/from each/every of them | for/of/from each | for/of Things",
        "Show: shows/show/lists/list/holds/hold/describes/describe/contains/contain/explains/explain/covers/cover/gives/give/has/includes/provides/tells/tell/names",

        "Purpose: to Look Listed | to find out Listed | to Go Things? | to add Things",
        "ToLook: and? to? Look Listed | for Listed",
        "Look: see/find/learn/check/know/determine/show/compare/view/choose/plan/pick",

        // "Which offers can be upgraded", "the upgrades that you can make".
        "Listed: Upgrades Made* | Things Reached? | Things and The Possible? Upgrades | Things and Upgrades Made* | how Things? to Go Things? | how Things Can be Gone"
            + " | which/what Things Can be Gone | what Things Can be Gone to | what each/every Thing Can be Gone to | what it/they Can be Gone to | which/what Things Can be Gone to which/what? Things? | which/what Things Who Can Go | which/what Things Who Can Go to"
            + " | to? which/what Things? Things Can be Gone to? | to? which/what Things? Who Can Go Things? to?"
            + " | which/what Upgrades Is Supported Program? | which/what Upgrades Who has/have"
            + " | if/whether Things Can be Gone | if/whether Things is/are eligible ForUpgrades?"
            + " | which/what Thing leads/lead where | where Things leads/lead | Things and Things Reached?",
        "Reached: that/which it/they Can be Gone to | to which it/they Can be Gone | that/which? Who Can Go to | to which Who Can Go | that/which Can be Gone",
        "ForUpgrades: for upgrades/upgrading",
        "AnchorName: " + AnchorIds.Upgrades,
        "Made: that/which? Who Can Go | that/which? Who Can Make Program? | that/which? Is Supported Program? | that/which? can be made Program? | that/which Things Can be Gone to | to which Things Can be Gone"
            + " | that/which? it/they Can be Gone to | to which it/they Can be Gone | that/which? Who Can Go to | to which Who Can Go | Program | ForEach | there are | Supported Program? ForEach? | that/which Is Supported Program? ForEach | that/which? Who Can choose from | for The? customers | Here",

        // "The following upgrades are supported in the CSP program."
        "Lead: Upgrades Here? Is Supported Program? | Upgrades Is Below | Upgrades is/are listed ByName | Upgrades ForEach Is Supported InTable? | Upgrades can be made Program? | These Is Listing | Here is/are Listing | here's Listing | TheTable Show ForEach? Listing | TheTable is/are Listing"
            + " | Who Find Listing | Find Listing | these are the others | which/what Upgrades Is Supported Program? | The? ProgramName+ supports Upgrades | we/microsoft support/supports/offer/offers Upgrades Program?"
            + " | there are Upgrades Made*",
        "These: this/these/those/following/it | the following | here",
        "Listing: The? Held? Table Of? | Listed",
        "Of: of/for/with/that/which Show? Listed",
        "Find: find/finds/see/sees/review/compare | Can find/see/choose/use",

        // "You can upgrade a subscription to one of the following offers."
        "Upgradable: Who Can Go Things? Targets? Program? | Things Can be Gone Targets Program? | EachThing Can only? be Gone only? Targets | Who Can Make Upgrades Program? | Who Can Make Targets | Go Things? Targets | Things Can be Gone | The* Possible+ Thing+ Can be Gone Program?",
        "EachThing: each/every/an/the/a Held* Thing",
        "Targets: to Target | Target",
        "Target: one/any? of? The* Possible+ Thing* Beside? | one/any? of? The* Thing+ Beside | what/which TheTable Show | what is listed/shown Beside | Beside",
        "Beside: listed/shown/given | listed/shown/given? Here | listed/shown/given? NextTo | listed/shown/given? InTable | in the/its same? row | as follows",
        "NextTo: beside/behind it/them/the Held? Thing? | next to it/them/the Held? Thing?",

        // How the table is read.
        "Guidance: Sides | an offer with more than one upgrade lists them all | where/if there is/are more than one upgrade Who Can choose | TheTable is/are? Sorted ByName? | Things is/are Sorted ByName? | click/select/tap The? Shown? to expand | back to The? top/table/list | look Things up InTable | look it/them up InTable?"
            + " | scroll/swipe right/left/down to see/view/read all/the whole/rest/other? of? the? table/rest/columns/upgrades | click/select/tap a/the column heading/headings? to sort The? table? | expand/open/print/download TheTable"
            + " | the? footnote/footnotes/note/notes # are/is/stand/stands? InTable? Here? The? table? | the? footnotes/notes are/stand Here the table | Things with a? footnote/footnotes/marker/note are explained Here the table | ANumber refers/points/belongs to The footnote/note/footnotes/notes Here? the? table?"
            + " | read The? conditions/notes/footnotes Here? | the? conditions are/stand/follow listed? Here the? table?",
        // What anybody does with a page.
        "Handy: use/press ctrl f | use/press ctrl f to Look Things | use the search box/bar/field to find The* Sought+ | bookmark/share/print this page/article/topic | Who Can sort/filter/search/print TheTable ByName? | send/give/leave feedback on/about this page/article/topic | TheTable is also? available as a pdf",
        "Sought: customer/customers/subscription/subscriptions/offer/offers",

        // The offers stand on the left and their upgrades on the right, where the headings say so, too.
        "Sides: FindThere for? Things InOffers | FindThere OneOf? Upgrades InUpgrades | the first/left hand? column/side Show Things | the second/right hand? column/side/one Show? Upgrades | Things is/are listed? InOffers | Upgrades is/are listed? InUpgrades"
            + " | FindThere The* Thing that The? customer/customers has/have InOffers | each/every Thing InUpgrades is one upgrade away",
        "OneOf: one/any of",
        "FindThere: find/look/choose/select/see/pick",
        "InOffers: in/on/from the first/left hand? column/side?",
        "InUpgrades: in/on/from the second/right hand? column/side?",
        "ANumber: a number/marker behind/at/beside an/the offer/name",
        "Sorted: sorted/ordered/arranged/listed alphabetically? | in alphabetical order",
        "ByName: by The? Held? Thing name? | by name/names/price | from a to z",
        "Shown: picture/image/heading/table/tab/link/arrow/here",

        // Where to read more.
        "Reference: SeeMore | MoreAbout SeeMore | MoreAbout is/are? in/at/here/follows/follow | learn/read/find more? about/on? how? to? Go? About? | details are/is here | if/when you have/need Questions Ask | for/with Questions Ask"
            + " | frequently asked questions | Ask",
        "MoreAbout: for? more/further/additional/detailed? information/details/background About? | to learn/read/find/know more? About? | to learn/find/know how to Go Things? | more About | details About? | about Upgrades",
        "About: about/on Upgrades Program? | about/on Things | about/on how to Go Things? | about/on how Things Can be Gone | about/on this/these/it/them | about/on going/upgrading/switching Things? | how to Go Things? Program?",
        "SeeMore: see also? | see/visit/read/consult The? Table | refer/go to TheTable Here? ToLook? | see/read the? footnote/footnotes/note/notes #? Here? the? table? | see/consult/read TheTable Here? | see/consult/use/check/review TheTable Here? ToLook | see Here | see TheTable for more? details/information | see/read The? conditions Here? before Who Go Things? | follow The? steps/instructions Here? | see Upgrades Program? | see/read how to Go Things? | see/read Go Things",
        "Questions: any/more/some/further? questions/help/information/assistance/support",
        "Ask: contact/ask/call The* partner/account/microsoft/support/customer? account/support/development/service? manager/team/agent/support/us/microsoft/partner",

        // What an upgrade does to the subscription.
        "Effect: Upgrades takes/take effect AtOnce | Upgrades happens/happen AtOnce | upgrading takes effect AtOnce | Upgrades keeps/keep Kept | upgrading keeps Kept | Who keep/keeps Kept | Kept stays/stay/remains/remain where? they? are? in? place?"
            + " | users keep Kept | the? price/prices changes/change with The? new/other Thing | the? price/prices is/are in/on the price list | there are two/three/# ways to Go Things?",
        "AtOnce: immediately | at once | right away",
        "Kept: The* Held* Owned OwnedToo*",
        "Owned: users/data/settings/licenses/licences/files/mail/accounts/domain",
        "OwnedToo: and? The* Owned",

        // What leads to the conditions, all of which have to hold.
        "Conditions: Things Can only? be only? Gone only? IfAll | Upgrades is/are only? Supported? only? IfAll | Upgrades needs/need/requires/require All | Upgrades goes/go/works/work through? IfAll | Who Can only? Go Things? IfAll"
            + " | before Who Go Things? MakeSure? | before Who upgrades Things? MakeSure? | before upgrading Things? MakeSure? | before an/the upgrade MakeSure? | before you start MakeSure? | MakeSure | All Hold ToGo? | ToGo All Hold | what must be true",
        "ToGo: for Upgrades | to Go Things? | in order to Go Things? | before Who Go Things? | for upgrading Things?",
        "IfAll: if/when/where/provided that? All Hold | if/when/where/provided that? | under the following conditions | as long as All Hold",
        "All: all conditions/requirements? | all? of? the/these/this/those Met? | all? of? the? following Met? | this/it",
        "Met: following? conditions/requirements/prerequisites/criteria/points/statements/this/these Here?",
        "Hold: apply/applies/hold/holds to? all? Upgrades? | is/are met/true/fulfilled/satisfied/given | must apply/hold | must be met/true/fulfilled/satisfied | have/has to be met/true/fulfilled/satisfied | have/has to hold/apply",
        "MakeSure: make sure/certain that? AllHold? | check/ensure/confirm/verify that/if/whether? AllHold? | check/read/review The? conditions Here?",
        "AllHold: All Hold",

        // What a reader does in Partner Center.
        "Step: Act Ui+",
        "Act: select/choose/click/open/press/pick/enter/expand/find | go/sign/log to/in/on/into | hover over",
        "Ui: the/a/an/your/their/its/it/this/that/customer/customer's/customers/subscription/subscriptions/subscription's/new/list/of/page/icon/tab/menu/button/link/name/upgrade/now/submit/next/ok/confirm/save/number/licenses/licences"
            + "/in/on/from/you/want/to/needs/partner/center/centre/portal/dashboard/home/under/details/and/then/id/company/account/informational/right/after/row/offer/upgrades/possible/path/see/for",

        // Headings, captions and labels.
        "Heading: Numbered? Title | Numbered",
        "Numbered: table/figure/section/part/step? # | table/reference",
        "Title: Upgrades Supported? Program? ForEach? | Upgrades ByName | upgrade/upgrades table/tables/matrix/chart/list/overview | The? Table Of | what/which Thing? Can be Gone to what/which? Thing? | before you begin/start | how to Go Things? Program? | Go Things Program? | to Go Things | Upgrades and what to know of them | Upgrades and conditions | from which Thing to which Thing? Who Can Go | Things and The? Upgrades | Listed | Group"
            + " | what/which Thing? Can be Gone to? | Possible+ Thing+ | Things that/which? Who Can Go Ways? | which/what Things? Can Asker Go Ways? | where Who Can Go to? | upgrading Things Program? | upgrade eligibility | Path ForUpgrades | Look Listed | Upgrades ProgramName+"
            + " | conditions/requirements/prerequisites ToGo? | conditions/requirements/prerequisites that Hold | Upgrades conditions | ProgramName+ Partners? | Things Program?",
        "Ways: to | from | from and to",
        "Asker: i/we/you/partners/customers",
        "Group: business/enterprise/commercial/microsoft/office 365? suites? | apps | business/enterprise/commercial/microsoft/office 365? Thing",
        "Alone: note/notes/footnote/footnotes/tip/important/online/more/offer/offers/overview/summary/table/next/previous/home/top | next steps | thank you for being a partner | thanks for reading | we hope this helps | see also | related content/links/information/articles | in partner center | expand/collapse/open/show/hide/close all? The? Table?"
            + " | add? Things? ThingsToo* to The* Held* Thing",
        "ThingsToo: and/or? more? licenses/seats/services/users/subscriptions",
    ];

    private static readonly PhraseGrammar Grammar = new(Rules);

    // "Right" has other uses: "right after the name", "scroll right".
    private static readonly HashSet<string> Sides = new(["left", "first", "second"], System.StringComparer.Ordinal);

    /// <summary>The word of <paramref name="words"/> by which a sentence says that the offers stand in the first column, or <see langword="null"/>.</summary>
    public static string? FindSide(List<string> words) => words.Find(Sides.Contains);

    private static readonly TextQuestion<string?> Other = new(static sentence => Grammar.FindOther(sentence.Words));

    /// <summary>The first word of the English <paramref name="sentence"/> that no known one beside a table has there, or <see langword="null"/> where it is one.</summary>
    public static string? FindOther(EnglishText sentence) => Other.Of(sentence);
}
