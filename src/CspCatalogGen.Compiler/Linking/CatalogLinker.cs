using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Building;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Linking.Services;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>Links the pages into one catalog by the rules of meaning: the passes, in their order.</summary>
public static class CatalogLinker
{
    /// <summary>
    /// Links <paramref name="pages"/> with <paramref name="names"/>. The order of the pages does not matter.
    /// Diagnostics of the pages and of the names document are included in the result's.
    /// </summary>
    public static LinkResult Link(IEnumerable<UpgradePage> pages, NamesDocument? names)
        => Link(pages, names, []);

    /// <summary>
    /// Links <paramref name="pages"/> with <paramref name="names"/> and the licensing references
    /// <paramref name="servicePlans"/>. A document may be among the pages and the references.
    /// </summary>
    public static LinkResult Link(IEnumerable<UpgradePage> pages, NamesDocument? names, IEnumerable<ServicePlanPage> servicePlans)
        => Link(DocumentSet.From(pages, servicePlans, names), isToLearn: false);

    /// <summary>Links <paramref name="pages"/> to learn names: offers that the names document does not list are welcome.</summary>
    internal static LinkResult LinkToLearn(IEnumerable<UpgradePage> pages, NamesDocument? names)
        => Link(DocumentSet.From(pages, [], names), isToLearn: true);

    private static LinkResult Link(DocumentSet documents, bool isToLearn)
    {
        var groups = PageGroup.From(documents.UpgradePages);
        var names = OfferNames.From(documents.Names, isToLearn).With(EnglishSpellings.From(documents.UpgradePages));

        // What pages with English teach resolves pages without, also of another revision.
        var teaching = groups.Where(group => group.SpeaksEnglish).Select(group => RevisionLinker.Link(group, names)).ToList();
        var allNames = names.With(teaching.Select(revision => TaughtNames.Of(revision).ToEquatableArray()));
        var revisions = teaching.Concat(groups.Where(group => !group.SpeaksEnglish).Select(group => RevisionLinker.Link(group, allNames))).ToList();
        return Assemble(documents, allNames, revisions);
    }

    /// <summary>Puts the catalog together from <paramref name="revisions"/>, those that speak English first.</summary>
    internal static LinkResult Assemble(DocumentSet documents, OfferNames names, IReadOnlyList<LinkedRevision> revisions)
    {
        var newest = NewestRevisions.Select(revisions);
        var resolved = Result.Collect(newest.Value.Select(revision => OlderRevision.Resolve(revision, revisions, names)));
        var seen = revisions.Except(newest.Value).Concat(resolved.Value).SelectMany(revision => revision.SeenNames).ToList();
        var draft = CatalogDraft.From(resolved.Value, documents.Names, names);
        var built = CatalogBuilder.Build(draft.Value, documents.Names, names, seen);

        var said = new List<Diagnostic>();
        var services = ServicePlanLinker.Link(documents.References, said);
        var catalog = new ProductLinker(documents.Names, services, said).Tie(built.Value.Catalog);
        var all = StrayMarkers.LeaveOut(documents.Diagnostics
            .Concat(LostAnchors.Find(documents.Pages, revisions))
            .Concat(LostEditions.Find(documents.Names, revisions))
            .Concat(names.Diagnostics)
            .Concat(newest.Diagnostics)
            .Concat(resolved.Diagnostics)
            .Concat(draft.Diagnostics)
            .Concat(SharedNames.Find(resolved.Value.SelectMany(revision => revision.SeenNames).ToList(), names.Spell))
            .Concat(built.Diagnostics)
            .Concat(said)
            .ToList())
            .ToList();
        var linked = DocumentStatuses.From(documents, revisions, newest.Value, all);
        return new LinkResult(
            catalog with { Sentences = CatalogSentences.From(documents.Names) },
            built.Value.Sources,
            linked,
            all.InOrder(linked),
            seen.ToEquatableArray());
    }
}
