using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>
/// Which name goes with which GUID, and where that is said first. Of two names that a page has for one GUID, or two GUIDs for
/// one name, the one that it says more often counts, else the one that stands first: a mistake is told where it stands.
/// </summary>
internal sealed class NamesOfGuids(DiagnosticDescriptor twoNames, DiagnosticDescriptor twoGuids)
{
    private readonly Dictionary<Pair, Said> _said = [];
    private readonly Dictionary<string, List<Said>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Said>> _byName = new(StringComparer.OrdinalIgnoreCase);

    private sealed record Pair(string Id, string Name);

    private sealed class Said(string id, string name, ServicePlanPage page, SourceLocation location)
    {
        public string Id { get; } = id;

        public string Name { get; } = name;

        public ServicePlanPage Page { get; } = page;

        public SourceLocation Location { get; } = location;

        /// <summary>How often its page says so.</summary>
        public int Count { get; set; }
    }

    public IEnumerable<string> Ids => _byId.Keys;

    public string? NameOf(string id) => _byId.TryGetValue(id, out var names) ? Counting(names).Name : null;

    /// <summary>The GUIDs that <paramref name="name"/> goes with.</summary>
    public IEnumerable<string> IdsOf(string name) => _byName.TryGetValue(name, out var ids) ? ids.Select(said => said.Id) : [];

    /// <summary>The names that go with <paramref name="id"/>.</summary>
    public IEnumerable<string> NamesOf(string id) => _byId.TryGetValue(id, out var names) ? names.Select(said => said.Name) : [];

    /// <summary>Whether <paramref name="name"/> goes with <paramref name="id"/>.</summary>
    public bool AreSaid(string id, string name) => _said.ContainsKey(new Pair(id, name.ToUpperInvariant()));

    /// <summary>Notes that <paramref name="name"/> goes with <paramref name="id"/>.</summary>
    public void Add(ServicePlanPage page, PageText name, string id)
    {
        // Letter case varies in every reference and tells nothing apart.
        var pair = new Pair(id, name.Text.ToUpperInvariant());
        if (!_said.TryGetValue(pair, out var said))
        {
            _said.Add(pair, said = new Said(id, name.Text, page, page.Locate(name.Span)));
            ListOf(_byId, id).Add(said);
            ListOf(_byName, name.Text).Add(said);
        }

        said.Count += said.Page == page ? 1 : 0;
    }

    /// <summary>What contradicts what counts, each once. A name with the GUID of another one is one mistake.</summary>
    public IEnumerable<Diagnostic> FindContradictions()
    {
        foreach (var said in _byId.Values.SelectMany(names => names))
        {
            if (Counting(_byId[said.Id]) is var name && name != said)
            {
                yield return Diagnostic.Create(twoNames, said.Location, Arguments(twoNames, said.Id, said.Name, name.Name, name.Location))
                    .Beside(name.Location, "the name that counts");
            }
            else if (Counting(_byName[said.Name]) is var other && other != said)
            {
                yield return Diagnostic.Create(twoGuids, said.Location, [said.Name, said.Id, other.Id, LineOf(other.Location), other.Location.Path])
                    .Beside(other.Location, "the same name");
            }
        }
    }

    /// <summary>
    /// GUIDs that differ in a digit or two from the one that the same name has elsewhere: each with that one. Those of two products
    /// or plans differ in nearly all.
    /// </summary>
    public IEnumerable<(string Damaged, string Meant)> FindDamaged()
        => _byName.Values.Where(ids => ids.Count > 1)
            .SelectMany(ids => ids.Select(said => (Damaged: said.Id, Meant: Counting(ids).Id)))
            .Where(pair => pair.Damaged != pair.Meant && TranslatedReference.IsNear(pair.Damaged, pair.Meant));

    internal static string LineOf(SourceLocation location) => location.Start.Line.ToString(CultureInfo.InvariantCulture);

    // The page that is followed comes first.
    private static Said Counting(List<Said> all)
    {
        var counting = all[0];
        foreach (var said in all)
        {
            counting = said.Page == counting.Page && said.Count > counting.Count ? said : counting;
        }

        return counting;
    }

    private static List<Said> ListOf(Dictionary<string, List<Said>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }

    // The warning speaks of the GUID first, the info of the name.
    private static string[] Arguments(DiagnosticDescriptor descriptor, string id, string name, string first, SourceLocation location)
        => descriptor == CatalogDiagnostics.FriendlyNameVaries
            ? [name, id, $"it is '{first}'", LineOf(location), location.Path]
            : [id, name, first, LineOf(location), location.Path];
}
