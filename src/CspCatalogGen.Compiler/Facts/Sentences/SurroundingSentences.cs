using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>
/// The English sentences about upgrades, their offers and the page that may stand around the section, where a page tells other
/// things, too: what an upgrade does, what an offer is like, what somebody does. How such a sentence goes on is free where it
/// began with something that changes no upgrade, but for words that take back, ask for something or name a day.
/// </summary>
internal static class SurroundingSentences
{
    // Where somebody has to do something first, the upgrade depends on it.
    private static readonly HashSet<string> Asking = new("must need needs require requires required should mandatory legacy".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Months = new(
        "january february march april june july august september october november december".Split(' '),
        StringComparer.Ordinal);

    private static readonly PhraseGrammar Grammar = new(
        IsOpen,
        [
            "Around: Sentence | Opener* Statement | Opener* CanUpgrade Manner+",
            "Opener: note/tip/important/remember/please that? | and/also/then/so/usually/normally/typically/now/here/sometimes/therefore/alternatively/otherwise | in Somewhere | during/after/with/for each/every/an/the Upgrade FromTo? | as a result | for example",
            "Somewhere: The? partner center | this/these/such/most/the case/cases/step/steps | The* account/list/portal/window/pane | the left navigation bar",
            "Statement: Conditional | Purposeful | Referring | Doing | OfferSays | UpgradeSays | ThingSays | WhoSays | GroupSays | Asked | Fragment | CanUpgrade",
            "Free: . | old/former/previous/past one/ones/subscription/subscriptions/plan/plans/offer/offers/license/licenses | WhoNeeds | canceled/cancelled/cancel | have/has/needs/need to be? assigned/reassigned/moved/installed/set/transferred/updated",
            "WhoNeeds: they/you/customer/customers/users/it/subscription/tenant/organization need/needs | may/might/is/are be? required/needed | still need/needs",

            // "If the subscription can be upgraded, you'll see an icon."
            "Conditional: if/when/where/once/while/as/whenever/because Unable? Free+ | before/until The? Upgrade FromTo? Free* | before Who Go Free* | before Going Free* | after/since The? Upgrade FromTo? AfterwardsFree* | after Who Go Free* | after you submit/confirm/select/save/order Free*",
            "Unable: no Possible* upgrade/upgrades/offer/offers Is? Supported? | The* Possible* Upgrade FromTo? fails/fail/isn't/aren't/doesn't/don't shown/listed/available/appear/complete/work? | The* Thing isn't/aren't/is/are not? State? | Who CanNot Go Things? | Who CanNot see/be Gone? Things? | it/they CanNot be? Gone? Go? | WhoNeeds | not",
            "CanNot: can't/cannot/don't/doesn't | can not",
            "State: suspended/canceled/cancelled/deleted/expired/disabled/listed/shown/eligible",
            "AfterwardsFree: Free | have/has/need/needs/must to?",
            "Going: upgrading/switching/moving/changing/going",
            "FromTo: From? To | From To?",
            "From: from Offers",
            "To: to Offers",

            "Purposeful: to Go Things? FromTo? NextStep Free* | to Go ByGoing Free* | to Aim Free* | for Free+ see/read/visit/open/use/compare Free*",
            "NextStep: use/follow/select/choose/go/open/see/click/sign/do/read/complete/take/find/in/on/start/begin",
            "ByGoing: a/an/the/your/their/its/this/that/one/several/many/more/all/another/from/subscriptions/subscription/customers",
            "Aim: see/add/change/cancel/find/learn/check/know/compare/assign/reassign/buy/manage/view/get/make/open/start/do/sign/undo/downgrade/help/reach/tell/determine/understand/remove/reduce/increase/pay/renew/transition/transfer/work/complete/finish",
            "Referring: for? more/further/additional/general/detailed information/details/help/background Free* | learn/see/read/compare/visit/consult/refer/watch Free+ | get help Free* | contact/ask/call Who? Free+ | find/look/check/review/use/open Free+ | more Free+ | details Free+",
            "Doing: Act Free* | select/choose/buy/sell/order/add/assign/reassign/remove/delete/repeat/wait/tell/inform/try/install/download/start/plan/note/make/do/run/set/keep/change/switch/upgrade/move/cancel/pay/renew Free* | add/buy/assign/remove/change/order more/fewer/other? Free*"
                + " | don't/never close/refresh/reload/leave/interrupt/stop/assign/reassign/remove/delete/change/forget/worry/cancel/close Harmless* | do not close/refresh/reload/leave/interrupt/stop/assign/remove/delete/change/forget/worry Harmless*",
            "Harmless: Free | before/until/not",

            // "Office 365 Enterprise E3 includes desktop apps."
            "Offer: Brand # Tier* | Brand # Tier* Plan | Tier Tier+ | Tier? Plan | The? other? Held* Thing",
            "Brand: microsoft/office",
            "Tier: apps/for/business/enterprise/basic/standard/premium/essentials/proplus/education/nonprofit/india/frontline/kiosk",
            "Plan: e1/e3/e4/e5/f1/f3/a1/a3/a5/g1/g3/g5",
            "Offers: Named Another*",
            "Another: and/or? Named",
            "Named: The? NamedOnly",
            "NamedOnly: Brand # Tier* Plan? | Tier Tier+ | Tier? Plan | exchange online kiosk | exchange online plan #",
            "OfferSays: both? Offers Includes Free* | both? Offers comes/come with Free+ | both? Offers gives/give you/users/customers/them Free+ | both? Offers has/have Amount Free* | Offers has/have Feature+ only | Offers doesn't/don't include/contain/have/come/support/offer/cost Free* | Offers does/do not include/contain/have/come/support Free* | Offers has/have/includes/include/comes no/without Feature+ | Offers is/are limited to # Free* | Offers is/are? for Free+ | Offers is/are a/an/the plan/suite/version/edition/product/name Free*"
                + " | Offers is/are designed/meant/intended/made/built/suited Free+ | Offers is/are cheaper/larger/smaller/bigger Free* | Offers can be upgraded to Offers | Who Can Go From To | Who Can Go Offers To Manner* | Offers CanBeUpgraded | the? difference/differences between Offers Free* | OfOffers"
                + " | Offers is/are now/also? named/called Offers | Offers is/are now Offers | Offers was/were/has/have been? renamed Free* | the? name/names Free* | Offers is/are sold/billed/paid/licensed by/per/for/in/monthly/yearly/annually Free*",
            "CanBeUpgraded: Can be upgraded InTable? Manner*",
            "Includes: also/already/additionally? includes/include/contains/contain/adds/add/brings/bring/provides/provide/supports/costs/cost/combines/works/differs/differ",
            "Amount: a/an/the/all/more/fewer/both/its/their/#/two/three/many/most/web/desktop/mobile/email",
            "Feature: desktop/web/mobile/office/apps/app/versions/version/services/service/email/mailbox/mailboxes/telephony/phone/system/archive/teams/exchange/sharepoint/onedrive/intune/support/trial/discount/contract/user/limit",
            "OfOffers: WhatOf of/with/on/in/for Offers Loose*",
            "WhatOf: The* Noun",

            // "Upgrades take effect right away."
            "UpgradeSays: TheUpgrade UpgradeDoes",
            "TheUpgrade: The* Held* Upgrade FromTo? | upgrading Things? FromTo?",
            "UpgradeDoes: changes/change/moves/move Free* not Free* | takes/take effect Free* | can/may? take/takes up? to? about? about/around/a/an/#/some/several/few/only/no/less/fewer Duration | Does Free* | Is finished/complete/completed/done/free/instant/immediate/automatic/quick/shown/recorded/logged/prorated/charged/billed/final Free* | also/always/usually Does Free*"
                + " | doesn't/don't/won't change/move/affect/delete/interrupt/touch/start/create/remove/reset/cost/end Harmless* | does/do/will not change/move/affect/delete/interrupt/touch/start/create/remove/reset/cost/end Harmless* | can't/cannot be undone/reversed/canceled/cancelled/stopped Harmless* | is/are for the whole/entire/full Thing | can/may fail"
                + " | is/are not reversible | is/are irreversible",
            "OldState: suspended/canceled/cancelled/expired/deleted/more/most/unused",
            "Duration: DurationWord+",
            "DurationWord: few/some/a/an/#/minutes/minute/hours/hour/seconds/moment/time/while/day/days/to/than/or/more/longer/for/large/subscriptions/customers/many/users/with",
            "Does: moves/move/keeps/keep/changes/change/adds/add/creates/create/gives/give/brings/bring/transfers/transfer/switches/switch/finishes/finish/completes/complete/affects/affect/happens/happen/replaces/replace/lets/let/shows/show/assigns/assign/covers/cover/cancels/cancel/means/mean",

            // What an upgrade is done to, what shows it, what it costs: "The button isn't shown if no upgrade is available."
            "ThingSays: The* Noun OfThat? Says Loose* | The* OldOne Stays Loose* | only a/an/the? Noun Says Loose* | there Is Free* | it's/it possible/takes Free*",
            "Learning: you? learn/find/see/get",
            "OfThat: of/with/on/in/for Offers | of The? customer/customers",
            "OldOne: old/new/former/previous/existing/current/other/first subscription/plan/license/licenses",
            "Stays: is/isn't/stays/keeps/ends/remains/runs/appears/shows/gets",
            "Noun: Adjective? Adjective? user/users/people/mailbox/mailboxes/file/files/data/setting/settings/license/licenses/licence/licences/seat/seats/invoice/invoices/charge/charges/credit/credits/bill/billing/price/prices/pricing/term/terms/date/dates/addon/addons/app/apps/service/services/button/icon/link/message/messages/notification/email/browser"
                + "/screenshot/screenshots/picture/pictures/image/images/promotion/promotions/discount/discounts/step/steps/account/accounts/work/page/domain/domains/password/passwords/phone/number/numbers/admin/agent/tenant/renewal/cycle/option/features/feature/api/portal/dashboard/list/status/process/fee/fees/cost/costs/tax/taxes/months/days/rest/history | add ons/on",
            "Adjective: new/old/existing/current/desktop/admin/sales/helpdesk/phone/partner/unused/remaining/unassigned/assigned/billing/customer's/user/annual/monthly/subscription/renewal/other/more/further/additional/all/any/each/some/full/number/informational/activity/confirmation/error/web/office",
            "Says: don't/doesn't have to | is/are/was/were/isn't/aren't/doesn't/don't/won't/does/do/stays/stay/keeps/keep/loses/lose/shows/show/changes/change/may/might/will/can/moves/move/remains/remain/gets/get/sees/see/appears/appear/starts/start/ends/end/has/have/goes/go/depends/depend/takes/take/comes/come/applies/apply/of/for/to/in/on/with/that/receives/receive/lists/list/reduces/costs/cost",
            "Loose: Free | who/which/that aren't/isn't assigned | that aren't/isn't/don't/doesn't | not/before/until/unless/no/never/only/without/old/previous/ended/ends/remaining",

            // What somebody may do, and what he cannot do by an upgrade.
            "WhoSays: . has/have/uses/bought/owns Offers Free* | it/they/she/he upgrades/upgrade/moves/switches From? To | with Offers Who . Free* | Who can/may? compare/use/check/see/choose Loose* | explain to The* customer/customers? Free* | Who may/might? need to use Free* | the/a/an? customer/customers/user/users is/are/isn't/aren't/doesn't/don't/won't charged/billed/have/notice/see/lose Loose* | Who can/may/will Doable Free* | we/microsoft can/may/will? Doable Free* | Who see/sees/get/gets/find/finds/receive/receives/keep/keeps/pay/pays/want/wants/know/knows Free* | you'll/they'll see/get/find/receive/keep/pay Free* | Who can/may/will also? see/get/find/receive/keep/pay/change/add/remove/use/buy/assign/cancel/check/review Free* | Who can't/cannot/don't/doesn't/won't change/add/remove/assign/see/lose/pay/have/notice/reduce/downgrade/get Loose*"
                + " | Who may/might/can be able to Go Things? Manner* | Who can't/cannot/don't Go a? part/parts of The? Held* Thing | it's/it possible Free* | partner center Free* | downgrades/downgrade/downgrading FromTo? Is not? Supported? Loose* | downgrades/downgrade/downgrading FromTo? aren't/isn't/can't/cannot Loose*",
            "Doable: start/begin/make/do/manage/run",
            "CanUpgrade: Who Can Go Things? FromTo? | The* Held* Thing Can be Gone FromTo? | upgrade/switch/move Things FromTo? | The* Held* Thing to? Can? be? Gone? FromTo?",
            "Manner: at any time | any time | anytime | once/twice a day/week/month/year | as often as Free+ | more than once | while it runs/run | in/with/through/from/by The? partner? center? api/portal/dashboard/sdk/powershell/list too? | in/with/through/from/by The? partner center too? | in a few/couple? of? steps/clicks/minutes | in one step | by themselves/yourself/yourselves | for The? customer/customers | online | instead of buying a new one | up | to a larger/higher/bigger/better/different Thing | to more/other services",

            // Of some of the customers only what changes no upgrade.
            "GroupSays: . . Everyone Gets Free* | . Everyone Gets Free* | Everyone who/that/with . Free*",
            "Everyone: customer/customers/partner/partners/reseller/resellers/subscription/subscriptions",
            "Gets: get/gets/see/sees/pay/pays/receive/receives/renew/renews/show/shows/appear/appears/find/finds/know/knows/ask/asks/buy/buys",

            "Asked: how/what/which/where/who/why/will/do/does/did/can/may/is/are/could Free*",
            "Fragment: Upgrades Supported? for new commerce Things? | TheUpgrade | Upgrades in bulk | new commerce upgrade documentation | how/about Free* | Going Things? FromTo? | Going Things? in The? partner center | Offers | Offers To | From? Offers To | questions Free* | upgrade/switch/move/change Free* | Listed | Offers as/plans/plan Free*",

            // The page itself.
            "OfPage: Sentence | Opener* ThisPage PageSays | thanks/thank you? for Free* | was/is/did this Paper helpful/useful/help? Free* | on/in this Paper Learning? Free* | UsePage ThisPage Free* | Conditional | the? Paper NotThis Free* | note/notes? on/about ThisPage | Who find/finds ThisPage Free* | send/give/leave feedback Free*",
            "UsePage: use/read/see/bookmark/share/print/rate/open/share",
            "ThisPage: This Paper | the Paper Here | this",
            "This: this/these/the",
            "Paper: help? page/article/topic/document/section/content/guide/documentation",
            "NotThis: of/for/on/about",
            "PageSays: also? Tells Told Free* | also? Tells how partners/customers/you/to Free* | Tells upgrade/upgrades options/option/paths? for legacy or traditional license based Things | Tells? upgrade/upgrades options/option/paths? for legacy or traditional license based Things | is/are for/about/intended? for? Who InProgram* | is/are part of Free+ | applies/apply to Who InProgram* | doesn't/does not? cover/describe/explain/discuss Free+ | has/have # parts/sections | has/have two/three/several parts/sections | was/is/were/has been? last/first? updated/published/written/reviewed/translated/created/modified/edited/improved Dated*"
                + " | assumes/expects Free+ | walks/guides/helps you Free+ | uses Free+",
            "InProgram: in/of/from/that/who The? ProgramName+ | who? work/works/sell/sells with/in/through? The? Free",
            "Tells: describes/describe/explains/explain/covers/cover/lists/list/contains/contain/shows/show/tells/tell/gives/give/provides/provide/includes/include/outlines/outline/discusses/teaches/answers | is/are about",
            "Told: the/a/an/your/some/several/common/all/both/you/upgrade/upgrades/upgrading/ways/possible/options/conditions/supported/step/steps/what/which/when/where/why/licenses/subscriptions/questions | how to | how Who Can? | how Things Can?",
            "Dated: by a machine | #/on/in/by/january/february/march/april/may/june/july/august/september/october/november/december/for/with/recently/automatically/machine/translation/clarity/the/last/week/month/year",

            // A short paragraph of its own above the section.
            "Short: Around | OfPage | Label | Eased | for? help see The* Paper on/about licenses/license/mailboxes/mailbox/bills/billing Loose* | OldState Things have/has to be Loose* | learn/read about ..* | learn Loose* | request/manage/assign/buy/cancel/renew/create/view/add/transition/transfer Free* | The* . . Paper opens | The* . Paper opens | The* Noun that/who/which aren't/isn't/don't . Loose*",
            "Eased: The* customer/customers/partner/partners/reseller/resellers WhoIs? doesn't/don't/does/do not? have/need to Free*",
            "WhoIs: who/that Free+",
            "Label: the steps/instructions/pictures/examples Here Is Free* | appropriate/required/recommended? roles/role/permissions Free* | applies to Free* | in this Paper | prerequisites/overview/introduction/article/summary/contents | # minutes/minute/contributors/contributor/min to? read? | Dated+ | by . .? | Noun Free* | Welcome Free* | hello/hi/dear/welcome Free* | table of contents | on this page | published/updated/author/date/version/reading Free*",
            "Welcome: welcome to",
            "Everybody: The* Held* Usual* Everyone | . of The* Held* Everyone",
            "Usual: suspended/canceled/cancelled/expired/deleted/active/more/other/another/add/which/what/when/if/where/how/see/select/most/many/some/all/each/every/any/both/such/indirect/direct/bill/cloud/solution/provider/csp/for/to/of/in/with/and/as/after/manage/buy/sell/open/choose/ask/tell/contact/help",

            "TitleElsewhere: Going Free* | Around | OfPage | Noun of/for/on/in/about ..*",

            // Behind the conditions: what becomes of one that does not hold, where to read more, and what an upgrade does.
            "Behind: Sentence | Closing | Opener* Failing | Opener* MoreToRead | Opener* UpgradeSays",
            "Failing: if/when/where One Fails Then* | if/when/where The* Thing Is not? State Then* | if not Then* | otherwise Then*",
            "One: one/any/none/some/all? of? the/these/those/this/a? last/latter? two? condition/conditions/them/point/points/requirement/requirements/case/cases? | it/they",
            "Fails: isn't/aren't/doesn't/don't/fails/fail/is/are not? met/true/hold/apply/fulfilled/satisfied/given?",
            "Then: Free",

            // That the customer may have bought from somebody else, and has to cancel there first.
            "Closing: InCases? Bought ButFirst? | it is possible InCases that Bought ButFirst? | ButFirst",
            "InCases: in? the? latter/last two/both? cases/case? | if/when/where one of the latter/last two fails/fail OfSale?",
            "OfSale: although you never sold such? a? subscription/subscriptions",
            "Bought: TheCustomer may/might? probably? has/have? purchased/bought? ItOrThem? Seller | the latter/last two may/might? come Seller | may/might? come Seller | a/the/any subscription that/which fails/fail one of the latter/last two may/might? come Seller",
            "TheCustomer: the? customer/customers | they",
            "ItOrThem: it/them | The* existing/current? subscription/subscriptions/service/services/one/ones OrServices*",
            "OrServices: or/and The? service/services/subscriptions",
            "Seller: from another partner/reseller/partner's OrChannel*",
            "OrChannel: or/and another? channel/partner/reseller",
            "ButFirst: and? ButHolds",
            "ButHolds: TheCustomer won't/will/can't/cannot/can not? be? able? to? purchase/buy ItOrThem? FromYou? unless/until TheCustomer cancel/cancels TheirOnes FirstThere* | it/they/these/those has/have to be canceled/cancelled/ended FirstThere* BeforeIt?",
            "TheirOnes: ItOrThem | those",
            "FromYou: from you",
            "FirstThere: first/there",
            "BeforeIt: before The? Upgrade can go through here?",
            "MoreToRead: for? more/further/additional/general/detailed information/details/help Free* | learn/see/read Free+ | to Go Things? use/follow The? following? steps/instructions Here?",
            .. KnownSentences.Rules,
        ]);

    private static readonly HashSet<string> Groups = new(["customer", "customers", "partner", "partners", "reseller", "resellers", "subscription", "subscriptions"], StringComparer.Ordinal);

    private static readonly HashSet<string> Papers = new(["page", "article", "topic", "document", "section", "content", "table", "list", "guide"], StringComparer.Ordinal);

    /// <summary>Whether the English sentence <paramref name="words"/> speaks of the page that it stands on.</summary>
    public static bool SpeakOfPage(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if ((words[i] is "this" or "these" || (i == 0 && words[i] == "the")) && (Papers.Contains(words[i + 1]) || words[i + 1] == "one"))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly TextQuestion<bool> Concerning = new(static sentence => Concern(sentence.Words));

    /// <summary>Whether <paramref name="sentence"/> speaks of upgrades, of its page or of a part of the customers; one that names an offer does, too.</summary>
    public static bool Concern(EnglishText sentence) => Concerning.Of(sentence);

    private static bool Concern(List<string> words) => words.Exists(static word => UpgradeWords.Is(word) || word is "path" or "paths" || OfferPlans.Contain(word)) || SpeakOfPage(words) || SpeakOfGroup(words);

    /// <summary>Whether it begins with a part of the customers, partners or subscriptions.</summary>
    private static bool SpeakOfGroup(List<string> words)
        => words.Count > 2 && (Groups.Contains(words[1]) || (words.Count > 3 && Groups.Contains(words[2]))) && Grammar.FindOther(words.GetRange(0, words.FindIndex(Groups.Contains) + 1), "Everybody") is not null;

    private static readonly TextQuestion<string?> Other = new(static sentence => Grammar.FindOther(sentence.Words, SpeakOfPage(sentence.Words) ? "OfPage" : "Around"));

    private static readonly TextQuestion<string?> OtherInShort = new(static sentence => Grammar.FindOther(sentence.Words, "Short"));

    private static readonly TextQuestion<string?> OtherInTitle = new(static sentence => Grammar.FindOther(sentence.Words, "TitleElsewhere"));

    private static readonly TextQuestion<string?> OtherBehindConditions = new(static sentence => Grammar.FindOther(sentence.Words, "Behind"));

    /// <summary>The first word from which the English <paramref name="sentence"/> is none of those around a section, or <see langword="null"/>; it is one of upgrades, of their offers or of its page.</summary>
    public static string? FindOther(EnglishText sentence) => Other.Of(sentence);

    /// <summary>The same of a paragraph of few words above the section.</summary>
    public static string? FindOtherInShort(EnglishText sentence) => OtherInShort.Of(sentence);

    /// <summary>The same of the title of another page, to which a sentence sends its reader.</summary>
    public static string? FindOtherInTitle(EnglishText sentence) => OtherInTitle.Of(sentence);

    /// <summary>The same behind the conditions, where whatever else is said may be another one.</summary>
    public static string? FindOtherBehindConditions(EnglishText sentence) => OtherBehindConditions.Of(sentence);

    private static bool IsOpen(List<string> words, int at)
        => words[at] is var word && !RestrictingWords.StandAt(words, at) && !Asking.Contains(word) && !Months.Contains(word) && !(word.Length == 4 && word.All(char.IsDigit) && word[0] is '1' or '2')
            && !(word == "to" && at > 0 && words[at - 1] is "have" or "has");
}
