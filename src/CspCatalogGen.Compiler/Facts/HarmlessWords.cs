using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts;

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
         + "microsoft office 365 o365 m365 azure dynamics windows " + ChinaOperator.TwentyOneVianet + " operated partner center centre website site portal dashboard workspace tenant organization organizations company companies agent agents role roles "
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

    // Words that are harmless but where they tell some upgrades from the others, or how to read the table.
    private static readonly Dictionary<string, string[]> Followed = new(StringComparer.Ordinal)
    {
        ["more"] = ["upgrades", "offers", "upgrade", "paths", "options", "targets"],
        ["additional"] = ["upgrades", "offers", "upgrade", "paths", "options", "targets"],
        ["further"] = ["upgrades", "offers", "upgrade", "paths", "options", "targets"],
        ["different"] = ["upgrades", "paths", "targets"],
        ["new"] = ["upgrades", "paths", "targets"],
        ["two"] = ["of"],
        ["three"] = ["of"],
        ["some"] = ["upgrades", "offers", "of", "paths", "customers", "partners", "subscriptions"],
        ["certain"] = ["upgrades", "offers", "paths", "customers", "partners", "subscriptions"],
        ["specific"] = ["upgrades", "offers", "paths", "customers", "partners", "subscriptions"],
        ["all"] = ["others", "other"],
        ["each"] = ["others", "other"],
        ["used"] = ["to"],
        ["were"] = ["supported", "available", "possible", "allowed", "offered", "eligible", "listed"],
        ["was"] = ["supported", "available", "possible", "allowed", "offered", "eligible", "listed"],
        ["had"] = ["been"],
        ["above"] = ["it", "them", "their"],
        ["below"] = ["it", "them", "their"],
        ["on"] = ["request"],
        ["we"] = ["will", "would", "could", "might", "may", "want", "need"],
        ["automatically"] = ["upgrade", "upgrades", "upgraded", "switch", "switches", "switched", "move", "transfer", "transferred"],
        ["happen"] = ["automatically"],
        ["under"] = ["review"],
        ["ask"] = ["for"],
        ["support"] = ["enables", "will", "confirms", "allows"],
        ["current"] = ["list", "lists", "table", "tables", "page", "article"],
        ["switch"] = ["source", "target"],
    };

    // What may be, and is not yet or nobody knows.
    private static bool IsModal(string word) => word is "will" or "would" or "could" or "might" or "may" or "to";

    private static readonly HashSet<string> Settled = new(
        ["supported", "available", "possible", "allowed", "enabled", "offered", "permitted", "eligible", "applicable", "given", "provided", "confirmed", "completed", "change", "want"],
        StringComparer.Ordinal);

    // "To", "for" and "from" some of the offers or customers.
    private static readonly HashSet<string> Some = new(
        ["enterprise", "business", "commercial", "small", "medium", "new", "existing"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Every = new(["all", "any", "each", "another", "next"], StringComparer.Ordinal);

    /// <summary>The first of <paramref name="words"/>, on a page for <paramref name="cloud"/>, that is not harmless where it stands, or <see langword="null"/>.</summary>
    public static string? FindOther(List<string> words, Cloud cloud)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var next = i + 1 < words.Count ? words[i + 1] : "";
            var before = i > 0 ? words[i - 1] : "";
            if ((!All.Contains(words[i]) && !((i == 0 || IsNumbered(before)) && words[i].All(char.IsDigit)) && !(cloud == Cloud.China && words[i] == Places.China)) || !IsHarmless(words[i], before, next))
            {
                return words[i];
            }

            if (FindRelation(words, i) is { } relation)
            {
                return relation;
            }

            if (Followed.TryGetValue(words[i], out var telling) && Array.IndexOf(telling, next) >= 0)
            {
                return words[i] + " " + next;
            }
        }

        return null;
    }

    // Words that are harmless one by one and say together that something does not hold yet, for some only, or for more than is listed.
    private static string? FindRelation(List<string> words, int i)
    {
        var word = words[i];
        if (IsModal(word) && Settled.Contains(At(words, i + 1) == "be" ? At(words, i + 2) : At(words, i + 1)))
        {
            return word + " " + At(words, i + 1);
        }

        // Somebody is to look at the table first.
        if (word is "check" or "review" or "confirm" or "complete" && (At(words, i + 1) is "table" or "list" || At(words, i + 2) is "table" or "list"))
        {
            return word + " " + At(words, i + 1);
        }

        if (word is "need" or "needs" or "needed" && (At(words, i + 1) is "permission" or "request" || At(words, i + 2) is "permission" or "request" || At(words, i + 3) is "permission" or "request"))
        {
            return word;
        }

        if (word is not ("to" or "for" or "from"))
        {
            return null;
        }

        if (At(words, i + 1) is "a" or "an" && At(words, i + 2) is "new" or "existing")
        {
            // "Add licenses to an existing subscription", as pages are titled.
            return null;
        }

        var named = At(words, i + 1) is "a" or "an" or "the" or "their" ? At(words, i + 2) : At(words, i + 1);
        return Some.Contains(named) || (word == "to" && Every.Contains(named)) || (word == "from" && named == "target") ? word + " " + named : null;
    }

    private static string At(List<string> words, int index) => index < words.Count ? words[index] : "";

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

    /// <summary>The same of the words of <paramref name="text"/>, which has no letters that English has not.</summary>
    public static bool AreMostOf(EnglishText text)
    {
        foreach (var c in text.Text)
        {
            if (c >= '\u0080' && char.IsLetter(c))
            {
                return false;
            }
        }

        return AreMost(text.Words);
    }

    // "Table 1", "footnote 1"; what stands first is the number of a heading.
    private static bool IsNumbered(string word) => word is "table" or "footnote" or "note" or "step" or "figure" or "section";

    // "See also", "right after", and no other use of these.
    private static bool IsHarmless(string word, string before, string next) => word switch
    {
        "also" => before == "see",
        "right" => next is "after" or "below" or "under",
        "after" => before == "right",
        "over" => before == "hover",
        "back" => next == "to",
        "through" => next is "when" or "if" or "partner",
        "different" => next is "offer" or "offers" or "plan" or "plans" or "version" or "product" or "subscription" or "service" or "services" or "features" or "license" or "licenses" or "sku",
        "top" => before is "to" or "the",
        "any" => next is "of" or "questions",
        _ => true,
    };
}
