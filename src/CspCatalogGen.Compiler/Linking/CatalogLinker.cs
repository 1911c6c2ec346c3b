using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Building;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Linking.Services;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
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
    {
        var documents = DocumentSet.From(pages, servicePlans, names);
        var groups = LinkGroups(documents, OfferNames.From(names));
        return Assemble(documents, groups.Names, groups.Revisions);
    }

    /// <summary>Links the pages of each source revision with one another; <paramref name="listed"/> are the names that are known before.</summary>
    internal static LinkedGroups LinkGroups(DocumentSet documents, OfferNames listed)
    {
        var groups = PageGroup.From(documents.UpgradePages);
        var names = listed.With(EnglishSpellings.From(groups.SelectMany(group => EnglishSpellings.NamesOf(group.Pages))));

        // What pages with English teach resolves pages without, also of another revision.
        var teaching = groups.Where(group => group.SpeaksEnglish).Select(group => RevisionLinker.Link(group, names)).ToList();
        var allNames = names.With(teaching.Select(revision => TaughtNames.Collect(revision).ToEquatableArray()));
        var revisions = teaching.Concat(groups.Where(group => !group.SpeaksEnglish).Select(group => RevisionLinker.Link(group, allNames))).ToList();
        return new LinkedGroups(allNames, revisions);
    }

    /// <summary>Puts the catalog together from <paramref name="revisions"/>, those that speak English first.</summary>
    internal static LinkResult Assemble(DocumentSet documents, OfferNames names, IReadOnlyList<LinkedRevision> revisions)
    {
        var newest = NewestRevisions.Select(revisions);
        var resolved = Result.Collect(newest.Value.Select(revision => OlderRevision.Resolve(revision, revisions, names)));
        var named = revisions.Except(newest.Value).Concat(resolved.Value).SelectMany(revision => revision.NamesOfPages).ToList();
        var draft = CatalogDraft.From(resolved.Value, documents.Names, names);
        var built = CatalogBuilder.Build(draft.Value, documents.Names, names, named);

        var services = ServicePlanLinker.Link(documents.References);
        var catalog = ProductLinker.Link(built.Value.Catalog, documents.Names, services.Value);
        var ofPages = StrayMarkers.LeaveOut(RefusedNames.LeaveOutLooks(documents.PageDiagnostics
            .Concat(newest.Diagnostics)
            .Concat(resolved.Diagnostics)
            .Concat(draft.Diagnostics)
            .Concat(SharedNames.Find(resolved.Value.SelectMany(revision => revision.SeenNames).ToList(), names.Spell, names.Diagnostics))
            .ToList()))
            .ToList();
        var linked = DocumentStatuses.From(documents, revisions, newest.Value, ofPages);
        var all = ofPages
            .Concat(SharedFrontMatter.LeaveOutTold(documents.OtherDiagnostics, ofPages))
            .Concat(LostAnchors.Find(documents.Pages, revisions))
            .Concat(LostEditions.Find(documents.Names, revisions))
            .Concat(names.Diagnostics)
            .Concat(built.Diagnostics)
            .Concat(services.Diagnostics)
            .Concat(catalog.Diagnostics);
        return new LinkResult(
            catalog.Value with { Sentences = CatalogSentences.From(documents.Names) },
            built.Value.Sources,
            linked,
            all.InOrder(linked),
            named.SelectMany(page => page.Names).ToEquatableArray());
    }
}

/// <summary>The source revisions, each linked by itself.</summary>
/// <param name="Names">The names, with those that the pages teach.</param>
/// <param name="Revisions">The revisions, those that speak English first.</param>
internal sealed record LinkedGroups(OfferNames Names, IReadOnlyList<LinkedRevision> Revisions);
