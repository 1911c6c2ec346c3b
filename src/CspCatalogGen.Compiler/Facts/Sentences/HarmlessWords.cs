using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>
/// The English words that a sentence beside an upgrade table may be made of without changing what the table says: those that
/// introduce it, describe how a subscription is upgraded, or tell where to read more. Every other word may.
/// </summary>
internal static class HarmlessWords
{
    private static readonly HashSet<string> All = new(
        // What joins words.
        ("a an the this these that those it its they their them there here you your yours we our us who which what when where how if whether and or so then as at by for from in into of on onto to "
         + "with within about behind below above following follow follows next is are be been being was were has have having had do does did can may might could will would must need needs needed want wants wanted "
         + "i e g etc eg ie vs per let lets please just more all each another ones two three four some certain any also such after under over up out inside because therefore thus always others people self online "
         // What the pages are about.
         + "upgrade upgrades upgraded upgrading upgradable offer offers offering offerings subscription subscriptions customer customers partner partners reseller resellers provider providers plan plans product "
         + "products sku skus license licenses licence licences licensing seat seats user users account accounts admin administrator administrators service services program programme programs solution solutions cloud csp "
         + "microsoft office 365 o365 m365 " + ChinaOperator.TwentyOneVianet + " operated partner center centre website site portal dashboard workspace tenant organization organizations company companies agent agents role roles "
         + "business enterprise commercial small medium suite suites apps family families "
         + "pricing billing bill billed invoice invoices path paths option options target targets source sources feature features tool tools data matrix "
         + "name names id ids number numbers quantity detail details status state type types kind kinds set value values note notes footnote footnotes marker "
         // What introduces the table and the conditions.
         + "lead leads leading choice choices decide compare comparison comparing chart route routes explain explains explained cover covers covered include includes easy easily quick quickly quickstart "
         + "list lists listed listing table tables show shows shown showing see seen sees find finds found describe describes described contain contains overview summary section sections information info support supports "
         + "supported supporting available possible eligible eligibility allow allows allowed permit permits permitted enable enables enabled currently now today current existing new apply applies applied "
         + "applicable condition conditions requirement requirements prerequisite prerequisites criteria meet meets met true hold holds according based refer refers reference check checks checking determine "
         + "give gives given provide provides provided like specific main common typical general additional further related corresponding respective different "
         // How a subscription is upgraded.
         + "select selects selected choose chooses chosen pick open opens opened click clicks tap press go goes enter enters submit submits submitted confirm confirms confirmed save review reviews sign log hover move "
         + "before start begin continue finish complete completes completed done make makes making made use uses used using get gets getting add adding buy buying bought purchase purchases purchased purchasing "
         + "change switch switches switching transfer transfers transferred transition transitions assign assigns assigned assigning reassign reassigning keep keeps provision provisioned prompt "
         + "prompting prompts appear appears display displays displayed view views viewing notice affect affects affected impact impacts happen happens occur occurs work works task tasks step steps process processes order "
         + "button icon page pages pane panel menu tab tabs link links screen window box field informational dialog right near beside ready able immediately automatically "
         + "expand collapse back top scroll down sorted ordered alphabetical alphabetically price prices take takes effect time email notification message messages result results success successful successfully "
         // Where to read more.
         + "learn learning read reading help helps helpful article articles topic topics document documents documentation guide guides resource resources blog faq question questions answer answers knowledge base "
         + "scenario scenarios know knows knowing understand understanding remember important tip contact ask feedback visit download way ways manage manages managing management "
         + "request create creates creating relationship relationships delegated administrative privileges privilege permission permissions grant granted multichannel multi channel channels "
         + "ons day days only through " + AnchorIds.Upgrades + " "
         + "they're you're you'll you've it's that's there's let's customer's subscription's partner's user's we're upgrade's").Split(' '),
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> Classes = new(StringComparer.Ordinal)
    {
        ["MODAL"] = ["will", "would", "could", "might", "may", "to"],
        ["SETTLED"] = ["supported", "available", "possible", "allowed", "enabled", "offered", "permitted", "eligible", "applicable", "given", "provided", "confirmed", "completed", "change", "want"],
        ["LOOK"] = ["check", "review", "confirm", "complete"],
        ["LEAVE"] = ["permission", "request"],
        ["THE"] = ["a", "an", "the", "their"],
        ["GROUP"] = ["enterprise", "business", "commercial", "small", "medium"],
        ["EACH"] = ["all", "any", "each", "another", "next"],
        ["PATHS"] = ["upgrades", "offers", "upgrade", "paths", "options", "targets"],
        ["PART"] = ["upgrades", "offers", "paths", "customers", "partners", "subscriptions"],
        ["HELD"] = ["supported", "available", "possible", "allowed", "offered", "eligible", "listed"],
        ["GO"] = ["upgrade", "upgrades", "upgraded", "switch", "switches", "switched", "move", "transfer", "transferred"],
    };

    // Words that are harmless one by one. Together they tell some upgrades from the others, how the table is to be read, or
    // that something does not hold yet.
    private static readonly WordPhrases Telling = new(
        Classes,
        // Something may be so, and is not so yet: "will be supported", "to be confirmed".
        "MODAL SETTLED",
        "MODAL be | SETTLED",
        // Somebody is to look at the table first.
        "LOOK table/list",
        "LOOK . | table/list",
        // Somebody has to allow it first.
        "need/needs/needed | .? .? LEAVE",
        // Some of the offers or customers, or more of them than the table lists. "Add licenses to an existing subscription", as pages are titled, is neither.
        "to/for/from THE? GROUP",
        "to/for/from the/their? new/existing",
        "to THE? EACH",
        "from THE? target",
        "more/additional/further PATHS",
        "different/new upgrades/paths/targets",
        "two/three of",
        "some of",
        "some/certain/specific PART",
        "all/each others/other",
        "used to",
        "was/were HELD",
        "had been",
        "above/below it/them/their",
        "on/by request",
        "open license/licence/licensing/program/programme",
        "work in progress/process",
        "way/ways out",
        "would be",
        "add on/ons PATHS",
        "we will/would/could/might/may/want/need",
        "automatically GO",
        "happen automatically",
        "under review",
        "ask for",
        "support enables/will/confirms/allows",
        "current list/lists/table/tables/page/article",
        "switch source/target",
        // What somebody wishes for, or buys in one way only.
        "that partners/customers/we want/wanted",
        "by invoice");

    // Words that are harmless in one phrase only, and how many words that phrase has before them.
    private static readonly Dictionary<string, (int Before, WordPhrase Phrase)> Bound = new(StringComparer.Ordinal)
    {
        ["also"] = (1, new("see also", Classes)),
        ["right"] = (0, new("right after/below/under", Classes)),
        ["after"] = (1, new("right after", Classes)),
        ["over"] = (1, new("hover over", Classes)),
        ["back"] = (0, new("back to", Classes)),
        ["through"] = (0, new("through when/if/partner", Classes)),
        ["different"] = (0, new("different offer/offers/plan/plans/version/product/subscription/service/services/features/license/licenses/sku", Classes)),
        ["top"] = (1, new("to/the top", Classes)),
        ["any"] = (0, new("any of/questions", Classes)),
    };

    private static readonly TextQuestion<string?> Other = new(static text => FindOther(text.Words, Cloud.None));

    private static readonly TextQuestion<string?> OtherInChina = new(static text => FindOther(text.Words, Cloud.China));

    /// <summary>The first word of <paramref name="text"/>, on a page for <paramref name="cloud"/>, that is not harmless where it stands, or <see langword="null"/>.</summary>
    public static string? FindOther(EnglishText text, Cloud cloud) => (cloud == Cloud.China ? OtherInChina : Other).Of(text);

    /// <summary>The first of <paramref name="words"/>, on a page for <paramref name="cloud"/>, that is not harmless where it stands, or <see langword="null"/>.</summary>
    public static string? FindOther(List<string> words, Cloud cloud)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsKnown(words, i, cloud) || !IsHarmless(words, i))
            {
                return words[i];
            }

            if (Telling.FindAt(words, i) is { } telling)
            {
                return telling;
            }
        }

        return null;
    }

    // A number is known behind "table", "note" and the like, and at the beginning, where headings are numbered. China's page
    // may name China.
    private static bool IsKnown(List<string> words, int at, Cloud cloud)
        => All.Contains(words[at])
            || ((at == 0 || IsNumbered(words[at - 1])) && words[at].All(char.IsDigit))
            || (cloud == Cloud.China && words[at] == Places.China);

    private static bool IsHarmless(List<string> words, int at)
        => !Bound.TryGetValue(words[at], out var bound) || (at >= bound.Before && bound.Phrase.QuoteAt(words, at - bound.Before) is not null);

    /// <summary>Whether most of <paramref name="words"/> are among them, as those of an English sentence are.</summary>
    public static bool AreMost(List<string> words)
    {
        var among = 0;
        foreach (var word in words)
        {
            among += All.Contains(word) ? 1 : 0;
        }

        return words.Count > 1 && among * 2 > words.Count;
    }

    private static readonly TextQuestion<bool> MostlyEnglish = new(IsMostlyEnglish);

    /// <summary>The same of the words of <paramref name="text"/>, which has no letters that English has not.</summary>
    public static bool AreMostOf(EnglishText text) => MostlyEnglish.Of(text);

    private static bool IsMostlyEnglish(EnglishText text)
    {
        foreach (var c in text.Text)
        {
            if (c >= '\u0080' && char.IsLetter(c))
            {
                return false;
            }
        }

        // "No longer", "since", and numbers are of a sentence as well.
        var (among, words) = (0, 0);
        for (var i = 0; i < text.Words.Count; i++)
        {
            var isWord = !char.IsDigit(text.Words[i][0]);
            words += isWord ? 1 : 0;
            among += isWord && (All.Contains(text.Words[i]) || RestrictingWords.StandAt(text.Words, i)) ? 1 : 0;
        }

        return words > 1 && among * 2 > words;
    }

    // "Table 1", "footnote 1".
    private static bool IsNumbered(string word) => word is "table" or "footnote" or "note" or "step" or "figure" or "section";
}
