using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>
/// What the steps of linking gave last time, for a host that compiles after each edit: the pages of a source revision are
/// linked again only where one of them, or what is known of names, is another. Not for several threads at once.
/// </summary>
public sealed class LinkingMemory
{
    private Dictionary<string, RememberedGroup> _groups = new(StringComparer.Ordinal);
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

        var groups = LinkingSteps.Group(inputs).Select(Remember).ToList();
        _groups = new Dictionary<string, RememberedGroup>(StringComparer.Ordinal);
        groups.ForEach(group => _groups[RememberedGroup.KeyOf(group.Group)] = group);
        var names = Keep(ref _names, LinkingSteps.Spell(_indexed, groups.Select(static group => group.Spellings)));
        var (teaching, learning) = (groups.Where(static group => group.Group.SpeaksEnglish).ToList(), groups.Where(static group => !group.Group.SpeaksEnglish).ToList());
        teaching.ForEach(group => Link(group, names));
        var allNames = Keep(ref _allNames, LinkingSteps.Learn(names, teaching.Select(static group => group.Taught)));
        learning.ForEach(group => Link(group, allNames));
        return LinkingSteps.Assemble(inputs, allNames, teaching.Concat(learning).Select(static group => group.Revision!));
    }

    private RememberedGroup Remember(PageGroup group)
        => _groups.TryGetValue(RememberedGroup.KeyOf(group), out var known) && known.Group.Equals(group) ? known : new RememberedGroup(group);

    private void Link(RememberedGroup group, Attempt<OfferNames> names)
    {
        if (group.Link(names))
        {
            Links++;
        }
    }

    // The same object for the same names, so that they are compared once and not for each group.
    private static Attempt<OfferNames> Keep(ref Attempt<OfferNames>? kept, Attempt<OfferNames> names)
        => kept is not null && kept.Equals(names) ? kept : kept = names;

    /// <summary>A group of pages, and what the steps gave for it.</summary>
    private sealed class RememberedGroup(PageGroup group)
    {
        private Attempt<OfferNames>? _names;

        public PageGroup Group => group;

        public EquatableArray<string> Spellings { get; } = LinkingSteps.FindSpellings(group);

        public Attempt<LinkedRevision>? Revision { get; private set; }

        /// <summary>What the revision teaches.</summary>
        public EquatableArray<LocalizedName> Taught { get; private set; } = EquatableArray<LocalizedName>.Empty;

        public static string KeyOf(PageGroup group) => group.Revision + "\n" + group.Pages[0].Path;

        /// <summary>Links the group, unless it was linked with the same names.</summary>
        public bool Link(Attempt<OfferNames> names)
        {
            if (ReferenceEquals(_names, names))
            {
                return false;
            }

            _names = names;
            Revision = LinkingSteps.Link(group, names);
            Taught = group.SpeaksEnglish ? LinkingSteps.Teach(Revision) : Taught;
            return true;
        }
    }
}
