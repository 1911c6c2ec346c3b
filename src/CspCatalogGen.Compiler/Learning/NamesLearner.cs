using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Learning;

/// <summary>
/// Writes into the names document what bilingual pages and the pages aligned with them call each offer. What stands in
/// it is kept; a second run changes nothing.
/// </summary>
public sealed class NamesLearner
{
    // Errors of a single value, which stays where it is; every other one leaves a row unread.
    private static readonly DiagnosticDescriptor[] OfOneValue =
    [
        CatalogDiagnostics.NamesWithoutTable,
        CatalogDiagnostics.UnsafeName,
        CatalogDiagnostics.IdentifierTwice,
        CatalogDiagnostics.MarketWordTwice,
        CatalogDiagnostics.UnknownReason,
        CatalogDiagnostics.SentencePlaceholder,
        CatalogDiagnostics.SentenceBrace,
        CatalogDiagnostics.SentenceTwice,
        CatalogDiagnostics.SentenceCharacter,
        CatalogDiagnostics.WordingNotUsable,
    ];

    private readonly NamesDocument? _existing;
    private readonly NamesTable _table;
    private readonly List<Diagnostic> _conflicts = [];
    private readonly Dictionary<string, List<string>> _rowsByName;
    private readonly RefusedNames _refused;

    private NamesLearner(NamesDocument? existing, NamesTable table, Dictionary<string, List<string>> rowsByName, RefusedNames refused)
        => (_existing, _table, _rowsByName, _refused) = (existing, table, rowsByName, refused);

    /// <summary>
    /// Learns from <paramref name="pages"/>; <paramref name="existing"/> is the names document to update, with its text.
    /// </summary>
    public static LearnedNames Learn(IEnumerable<UpgradePage> pages, SourceDocument? existing)
    {
        var all = pages.ToList();
        if (existing is null)
        {
            return LearnUsable(all, null, null, RefusedNames.None);
        }

        var document = NamesDocumentReader.Read(existing);
        var unread = document.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error && !OfOneValue.Contains(diagnostic.Descriptor)).ToList();
        if (unread.Count > 0)
        {
            return LearnedNames.Refused(existing.Text, "it could not be read whole", unread);
        }

        var learner = From(document, existing.Text, RefusedNames.None);
        if (!new HashSet<string>(document.Offers.Select(row => NameFolding.Fold(row.Name.Text)), StringComparer.Ordinal).SetEquals(learner._table.Folds))
        {
            return LearnedNames.Refused(existing.Text, "its offers do not stand in one plain table", unread);
        }

        var learned = LearnUsable(all, document, existing.Text, RefusedNames.In(document));
        return NamesLosses.Find(document, NamesDocumentReader.Read(existing with { Text = learned.Text })) is { } lost
            ? LearnedNames.Refused(existing.Text, $"it would lose {lost}", unread)
            : learned;
    }

    // What the document would refuse is not written into it: nobody could compile with it.
    private static LearnedNames LearnUsable(IReadOnlyList<UpgradePage> pages, NamesDocument? document, string? text, RefusedNames before)
    {
        var learned = From(document, text, RefusedNames.None).Learn(pages);
        var refused = RefusedNames.In(NamesDocumentReader.Read(new SourceDocument("", learned.Text))).Without(before);
        return refused.AreNone ? learned : From(document, text, refused).Learn(pages);
    }

    private static NamesLearner From(NamesDocument? existing, string? text, RefusedNames refused)
    {
        var rowsByName = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in existing?.Offers ?? EquatableArray<OfferRow>.Empty)
        {
            var key = NameFolding.Fold(row.Name.Text);
            foreach (var name in row.FormerNames.Select(former => former.Name.Text).Prepend(row.Name.Text))
            {
                Claim(rowsByName, NameFolding.Fold(name), key);
            }

            foreach (var name in row.Names)
            {
                Claim(rowsByName, name.Locale + ":" + NameFolding.Fold(name.Name.Text), key);
            }
        }

        return new NamesLearner(existing, existing?.OffersTable is { } span ? NamesTable.Parse(text!, span) : NamesTable.Create(text), rowsByName, refused);
    }

    private LearnedNames Learn(IEnumerable<UpgradePage> pages)
    {
        var documents = DocumentSet.From(pages, [], _existing);
        var groups = CatalogLinker.LinkGroups(documents, OfferNames.From(_existing, isToLearn: true));
        var linked = CatalogLinker.Assemble(documents, groups.Names, groups.Revisions);
        var taught = linked.SeenNames.Where(name => name.IsTaught).ToList();
        _table.AddColumns(taught.Select(name => name.Locale).Where(locale => !LocaleTag.IsEnglish(locale)));
        ReportSharedNames(taught);
        foreach (var offer in taught.GroupBy(name => name.Offer, StringComparer.Ordinal).OrderBy(offer => offer.Key, StringComparer.Ordinal))
        {
            LearnOffer(offer.Key, offer.ToList());
        }

        foreach (var variant in linked.Catalog.Offers.Where(offer => offer.VariantOf is not null).OrderBy(offer => offer.Name, StringComparer.Ordinal))
        {
            _table.AddRow(variant.Name);
        }

        _table.NumberRows();
        var wordings = WordingsTable.Add(_table.ToText(), groups.Revisions.SelectMany(revision => SeenWordings.In(revision, groups.Names)));
        return new LearnedNames(wordings.Text, linked.Diagnostics.Concat(_conflicts).Distinct().ToEquatableArray())
        {
            Lessons = _table.Lessons.Concat(wordings.Lessons).ToEquatableArray(),
        };
    }

    /// <summary>
    /// A name that the pages give to two offers is said, and written to both: a page that uses it is refused then. Left
    /// out it could be taken for the English name of another.
    /// </summary>
    private void ReportSharedNames(List<SeenName> taught)
    {
        foreach (var same in taught.Where(name => !LocaleTag.IsEnglish(name.Locale)).GroupBy(name => (name.Locale, Fold: NameFolding.Fold(name.Name))))
        {
            var offers = same.Select(name => name.Offer).Distinct(StringComparer.Ordinal).OrderBy(NameFolding.Fold, StringComparer.Ordinal).ToList();
            if (offers.Count > 1)
            {
                var last = same.OrderBy(name => name.Path, StringComparer.Ordinal).ThenBy(name => name.Location.Span.Start).Last();
                _conflicts.Add(Diagnostic.Create(
                    CatalogDiagnostics.SharedLocalizedName,
                    last.Location,
                    last.Name,
                    string.Join(" and ", offers.Select(offer => $"'{offer}'")),
                    last.Locale));
            }
        }
    }

    private void LearnOffer(string name, List<SeenName> seen)
    {
        var fold = NameFolding.Fold(name);
        var row = _table.AddRow(
            _rowsByName.TryGetValue(fold, out var owners) && owners.Count == 1 ? owners[0] : fold,
            name);
        var revisions = seen
            .OrderBy(other => other.Date, StringComparer.Ordinal)
            .ThenBy(other => other.SourceRevision, StringComparer.Ordinal)
            .Select(other => other.Edition + " " + (other.SourceRevision is { } hash ? hash.Substring(0, 8) : other.Date ?? "undated"))
            .Distinct(StringComparer.Ordinal);
        foreach (var revision in revisions)
        {
            _table.AddValue(row, NamesColumns.SeenIn, revision, value => value.Trim());
        }

        var localized = seen
            .Where(other => !LocaleTag.IsEnglish(other.Locale) && NameFolding.Fold(other.Name) != fold)
            .OrderByDescending(other => other.Date, StringComparer.Ordinal)
            .ThenBy(other => other.Path, StringComparer.Ordinal)
            .ThenBy(other => other.Location.Span.Start);
        foreach (var other in localized)
        {
            if (_refused.Find(other.Locale, other.Name) is { } reason)
            {
                _conflicts.Add(Diagnostic.Create(CatalogDiagnostics.NameNotLearned, other.Location, name, other.Name, reason));
            }
            else if (ClaimedByAnother(other, fold) is { } owner)
            {
                _conflicts.Add(Diagnostic.Create(
                    CatalogDiagnostics.LearnedNameConflict,
                    other.Location,
                    other.Name,
                    name,
                    owner,
                    other.Locale));
            }
            else
            {
                _table.AddValue(row, other.Locale, other.Name, NameFolding.Fold);
            }
        }
    }

    private string? ClaimedByAnother(SeenName name, string fold)
        => _rowsByName.TryGetValue(name.Locale + ":" + NameFolding.Fold(name.Name), out var owners)
            && _rowsByName.TryGetValue(fold, out var own)
            && !owners.Intersect(own, StringComparer.Ordinal).Any()
                ? _existing!.Offers.First(row => NameFolding.Fold(row.Name.Text) == owners[0]).Name.Text
                : null;

    private static void Claim(Dictionary<string, List<string>> rowsByName, string name, string key)
    {
        if (!rowsByName.TryGetValue(name, out var owners))
        {
            rowsByName.Add(name, owners = []);
        }

        if (!owners.Contains(key))
        {
            owners.Add(key);
        }
    }
}
