using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Reading.Names;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>
/// What the steps of linking gave last time, for a host that compiles after each edit: the pages of a source revision are
/// linked again only where one of them, or what is known of names, is another. Not for several threads at once.
/// </summary>
public sealed class LinkingMemory
{
    private Dictionary<string, LinkedGroup> _groups = new(StringComparer.Ordinal);
    private NamesDocument? _document;
    private Attempt<OfferNames>? _indexed;
    private Attempt<OfferNames>? _names;
    private Attempt<OfferNames>? _allNames;

    /// <summary>How many source revisions were linked so far, and not remembered.</summary>
    public int Links { get; private set; }

    internal LinkResult Link(CatalogInputs inputs)
    {
        if (_indexed is null || !Equals(_document, inputs.Names))
        {
            (_document, _indexed) = (inputs.Names, LinkingSteps.IndexNames(inputs.Names));
        }

        var groups = LinkingSteps.Group(inputs);
        var names = Keep(ref _names, LinkingSteps.Spell(_indexed, groups.Select(LinkingSteps.FindSpellings)));
        var linked = new Dictionary<string, LinkedGroup>(StringComparer.Ordinal);
        var teaching = groups.Where(group => group.SpeaksEnglish).Select(group => Link(group, names, linked)).ToList();
        var allNames = Keep(ref _allNames, LinkingSteps.Learn(names, teaching.Select(LinkingSteps.Teach)));
        var learning = groups.Where(group => !group.SpeaksEnglish).Select(group => Link(group, allNames, linked)).ToList();
        _groups = linked;
        return LinkingSteps.Assemble(inputs, allNames, teaching.Concat(learning));
    }

    private Attempt<LinkedRevision> Link(PageGroup group, Attempt<OfferNames> names, Dictionary<string, LinkedGroup> linked)
    {
        var key = group.Revision + "\n" + group.Pages[0].Path;
        if (!_groups.TryGetValue(key, out var known) || !ReferenceEquals(known.Names, names) || !known.Group.Equals(group))
        {
            Links++;
            known = new LinkedGroup(group, names, LinkingSteps.Link(group, names));
        }

        linked[key] = known;
        return known.Revision;
    }

    // The same object for the same names, so that they are compared once and not for each group.
    private static Attempt<OfferNames> Keep(ref Attempt<OfferNames>? kept, Attempt<OfferNames> names)
        => kept is not null && kept.Equals(names) ? kept : kept = names;

    private sealed record LinkedGroup(PageGroup Group, Attempt<OfferNames> Names, Attempt<LinkedRevision> Revision);
}
