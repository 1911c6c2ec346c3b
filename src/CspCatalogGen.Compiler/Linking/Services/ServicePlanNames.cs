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
/// Service plans as pages write them, joined by GUID. The name that stands first is the plan's; every other name of
/// it, and every other plan of the same name, is reported where it stands.
/// </summary>
internal sealed class ServicePlanNames(Action<Diagnostic> report)
{
    private readonly NamesOfGuids _stringIds = new(CatalogDiagnostics.GuidWithTwoNames, CatalogDiagnostics.NameWithTwoGuids, report);
    private readonly NamesOfGuids _friendly = new(CatalogDiagnostics.FriendlyNameVaries, CatalogDiagnostics.FriendlyNameVaries, report);

    /// <summary>The GUID of every plan.</summary>
    public IEnumerable<string> Ids => _stringIds.Ids;

    public string StringIdOf(string id) => _stringIds.NameOf(id)!;

    public string NameOf(string id) => _friendly.NameOf(id) ?? StringIdOf(id);

    /// <summary>The GUIDs of the plans that a page calls by the friendly name <paramref name="name"/>.</summary>
    public IEnumerable<string> IdsOf(string name) => _friendly.IdsOf(name);

    /// <summary>Whether a page gives the plan <paramref name="id"/> the String ID <paramref name="name"/>.</summary>
    public bool IsCalled(string id, string name) => _stringIds.AreSaid(id, name);

    public void Add(ServicePlanPage page, PlanText plan) => _stringIds.Add(page, plan.Name, plan.Id.Text);

    /// <summary>Notes the friendly name of <paramref name="plan"/>; its String ID once more is none.</summary>
    public void AddFriendly(ServicePlanPage page, PlanText plan)
    {
        if (plan.Name.Text != _stringIds.NameOf(plan.Id.Text))
        {
            _friendly.Add(page, plan.Name, plan.Id.Text);
        }
    }
}

/// <summary>Which name goes with which GUID, and where that was said first.</summary>
internal sealed class NamesOfGuids(DiagnosticDescriptor twoNames, DiagnosticDescriptor twoGuids, Action<Diagnostic> report)
{
    private readonly Dictionary<string, Said> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Said> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Pair> _said = [];

    private sealed record Pair(string Id, string Name);

    private sealed record Said(string Id, string Name, SourceLocation Location);

    public IEnumerable<string> Ids => _byId.Keys;

    public string? NameOf(string id) => _byId.TryGetValue(id, out var known) ? known.Name : null;

    /// <summary>The GUIDs that <paramref name="name"/> goes with.</summary>
    public IEnumerable<string> IdsOf(string name) => _said.Where(pair => pair.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Id);

    /// <summary>Whether <paramref name="name"/> goes with <paramref name="id"/>.</summary>
    public bool AreSaid(string id, string name) => _said.Contains(new Pair(id, name.ToUpperInvariant()));

    /// <summary>Notes that <paramref name="name"/> goes with <paramref name="id"/>; a contradiction is reported once.</summary>
    public void Add(ServicePlanPage page, PageText name, string id)
    {
        // Letter case varies in every reference and tells nothing apart.
        if (!_said.Add(new Pair(id, name.Text.ToUpperInvariant())))
        {
            return;
        }

        var location = page.Locate(name.Span);
        var said = new Said(id, name.Text, location);
        if (!_byId.TryGetValue(id, out var first))
        {
            _byId.Add(id, said);
        }
        else if (!first.Name.Equals(name.Text, StringComparison.OrdinalIgnoreCase))
        {
            report(Diagnostic.Create(twoNames, location, Arguments(twoNames, id, name.Text, first.Name, first.Location))
                .Beside(first.Location, "the name that counts"));
        }

        if (!_byName.TryGetValue(name.Text, out var other))
        {
            _byName.Add(name.Text, said);
        }
        else if (other.Id != id)
        {
            report(Diagnostic.Create(twoGuids, location, [name.Text, id, other.Id, LineOf(other.Location), other.Location.Path])
                .Beside(other.Location, "the same name"));
        }
    }

    internal static string LineOf(SourceLocation location) => location.Start.Line.ToString(CultureInfo.InvariantCulture);

    // The warning speaks of the GUID first, the info of the name.
    private static string[] Arguments(DiagnosticDescriptor descriptor, string id, string name, string first, SourceLocation location)
        => descriptor == CatalogDiagnostics.FriendlyNameVaries
            ? [name, id, $"it is '{first}'", LineOf(location), location.Path]
            : [id, name, first, LineOf(location), location.Path];
}
