using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Output;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>Upgrades that came or went in a market, and what is said of those that stayed.</summary>
internal sealed class UpgradeChanges(ComparedCatalog before, ComparedCatalog after, OfferMatching offers)
{
    private readonly Dictionary<string, string> _namesBefore = before.Catalog.Offers.ToDictionary(offer => offer.Id, offer => offer.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _namesAfter = after.Catalog.Offers.ToDictionary(offer => offer.Id, offer => offer.Name, StringComparer.Ordinal);

    public static IEnumerable<CatalogChange> Find(ComparedCatalog before, ComparedCatalog after, OfferMatching offers)
        => new UpgradeChanges(before, after, offers).Find();

    private IEnumerable<CatalogChange> Find()
    {
        var was = before.Catalog.Upgrades.ToDictionary(upgrade => (upgrade.Market, offers.AfterId(upgrade.From), offers.AfterId(upgrade.To)));
        var now = after.Catalog.Upgrades.ToDictionary(upgrade => (upgrade.Market, upgrade.From, upgrade.To));
        foreach (var (key, upgrade) in now)
        {
            if (!was.TryGetValue(key, out var old))
            {
                yield return Describe(null, upgrade) with
                {
                    Rule = ChangeRule.UpgradeAdded,
                    Sentence = $"{Path(upgrade, _namesAfter)} is documented in {upgrade.Market}{(upgrade.Contested ? ", contested" : "")}.",
                };
                continue;
            }

            foreach (var change in Compare(old, upgrade))
            {
                yield return change;
            }
        }

        foreach (var change in CompareNotes(now.Where(one => was.ContainsKey(one.Key)).Select(one => (was[one.Key], one.Value))))
        {
            yield return change;
        }

        foreach (var (_, upgrade) in was.Where(one => !now.ContainsKey(one.Key)))
        {
            yield return Describe(upgrade, null) with
            {
                Rule = ChangeRule.UpgradeRemoved,
                Sentence = $"{Path(upgrade, _namesBefore)} is no longer documented in {upgrade.Market}.",
            };
        }
    }

    private IEnumerable<CatalogChange> Compare(Upgrade old, Upgrade now)
    {
        var path = Path(now, _namesAfter);
        if (old.Contested != now.Contested)
        {
            yield return Describe(old, now) with
            {
                Rule = now.Contested ? ChangeRule.UpgradeContested : ChangeRule.UpgradeSettled,
                Sentence = now.Contested
                    ? $"{path} is contested in {now.Market}: no readable note explains its marker."
                    : $"{path} is contested no longer in {now.Market}.",
                OldValue = old.Contested ? "contested" : "not contested",
                NewValue = now.Contested ? "contested" : "not contested",
            };
        }

        if (old.Rule != now.Rule)
        {
            yield return Describe(old, now) with
            {
                Rule = ChangeRule.UpgradeRuleChanged,
                Sentence = $"{path} rests on a {Words(now.Rule)} in {now.Market}, where it rested on a {Words(old.Rule)}.",
                OldValue = OutputWords.Format(old.Rule),
                NewValue = OutputWords.Format(now.Rule),
            };
        }
    }

    // A note stands once and is said of several upgrades.
    private IEnumerable<CatalogChange> CompareNotes(IEnumerable<(Upgrade Old, Upgrade Now)> pairs)
        => pairs
            .Where(pair => !HasSameWords(pair.Old.Note, pair.Now.Note))
            .GroupBy(pair => (pair.Old.Note, pair.Now.Note))
            .Select(same =>
            {
                var (old, now) = same.First();
                var of = $"{Path(now, _namesAfter)} in {now.Market}{(same.Count() == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {same.Count() - 1} more"))}";
                return Describe(old, now) with
                {
                    Rule = ChangeRule.NoteChanged,
                    Sentence = now.Note is null ? $"There is no note any more for {of}. It read: {old.Note}"
                        : old.Note is null ? $"There is a note for {of}: {now.Note}"
                        : $"The note for {of} reads: {now.Note}",
                    OldValue = old.Note,
                    NewValue = now.Note,
                };
            });

    private CatalogChange Describe(Upgrade? old, Upgrade? now) => new(ChangeRule.UpgradeRemoved, "")
    {
        Edition = now is null ? before.EditionOf(old!.Market) : after.EditionOf(now.Market),
        Market = (now ?? old)!.Market,
        From = (now ?? old)!.From,
        To = (now ?? old)!.To,
        Before = old is null ? null : before.Places.Find(old),
        After = now is null ? null : after.Places.Find(now),
    };

    private static string Path(Upgrade upgrade, Dictionary<string, string> names) => $"'{names[upgrade.From]}' → '{names[upgrade.To]}'";

    private static string Words(UpgradeRule rule) => rule switch
    {
        UpgradeRule.Footnote => "footnote",
        UpgradeRule.Inherited => "row of its base offer",
        _ => "row of the table",
    };

    // Blanks, punctuation and letter case are no words.
    private static bool HasSameWords(string? left, string? right)
        => (left is null) == (right is null) && NameFolding.Fold(left ?? "") == NameFolding.Fold(right ?? "");
}
