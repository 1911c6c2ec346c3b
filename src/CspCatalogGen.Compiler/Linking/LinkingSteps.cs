using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>
/// The passes of <see cref="CatalogLinker"/> one by one, for a host that links again after each edit: what comes out of a
/// pass equals what came before where the edit changes nothing there, and the passes behind it need not run.
/// </summary>
internal static class LinkingSteps
{
    public static Attempt<OfferNames> IndexNames(NamesDocument? document)
        => Attempt<OfferNames>.Run(() => OfferNames.From(document));

    /// <summary>The English names that the pages of <paramref name="group"/> have.</summary>
    public static EquatableArray<string> FindSpellings(PageGroup group) => EnglishSpellings.NamesOf(group.Pages).ToEquatableArray();

    public static Attempt<OfferNames> Spell(Attempt<OfferNames> names, IEnumerable<EquatableArray<string>> spellings)
        => Attempt<OfferNames>.Run(() => names.Value.With(EnglishSpellings.From(spellings.SelectMany(static group => group))));

    /// <summary>The groups of pages, each of one source revision in one edition; none where they cannot be told.</summary>
    public static IReadOnlyList<PageGroup> Group(CatalogInputs inputs)
        => Attempt<IReadOnlyList<PageGroup>>.Run(() => PageGroup.From(inputs.Set.UpgradePages)) is { IsFailed: false } groups ? groups.Value : [];

    public static Attempt<LinkedRevision> Link(PageGroup group, Attempt<OfferNames> names)
        => Attempt<LinkedRevision>.Run(() => RevisionLinker.Link(group, names.Value));

    /// <summary>What <paramref name="revision"/> teaches pages without English.</summary>
    public static EquatableArray<LocalizedName> Teach(Attempt<LinkedRevision> revision)
        => revision.IsFailed ? EquatableArray<LocalizedName>.Empty : TaughtNames.Collect(revision.Value).ToEquatableArray();

    public static Attempt<OfferNames> Learn(Attempt<OfferNames> names, IEnumerable<EquatableArray<LocalizedName>> taught)
        => Attempt<OfferNames>.Run(() => names.Value.With(taught));

    /// <summary>Puts the catalog together from the revisions of all groups.</summary>
    public static LinkResult Assemble(CatalogInputs inputs, Attempt<OfferNames> names, IEnumerable<Attempt<LinkedRevision>> revisions)
        => inputs.Complete(() => CatalogLinker.Assemble(inputs.Set, names.Value, revisions.Select(revision => revision.Value).ToList()));
}
