using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Services;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>
/// Service plans as pages write them, joined by GUID. Every other name of a plan than the one that counts, and every other plan
/// of the same name, is reported where it stands.
/// </summary>
internal sealed class ServicePlanNames
{
    private readonly NamesOfGuids _stringIds = new(CatalogDiagnostics.GuidWithTwoNames, CatalogDiagnostics.NameWithTwoGuids);
    private readonly NamesOfGuids _friendly = new(CatalogDiagnostics.FriendlyNameVaries, CatalogDiagnostics.FriendlyNameVaries);

    /// <summary>The GUID of every plan.</summary>
    public IEnumerable<string> Ids => _stringIds.Ids;

    public string StringIdOf(string id) => _stringIds.NameOf(id)!;

    public string NameOf(string id) => _friendly.NameOf(id) ?? StringIdOf(id);

    /// <summary>The GUIDs of the plans that a page calls by the friendly name <paramref name="name"/>.</summary>
    public IEnumerable<string> IdsOf(string name) => _friendly.IdsOf(name);

    /// <summary>Whether a page gives the plan <paramref name="id"/> the String ID <paramref name="name"/>.</summary>
    public bool IsCalled(string id, string name) => _stringIds.AreSaid(id, name);

    /// <summary>What contradicts what counts.</summary>
    public IEnumerable<Diagnostic> FindContradictions() => _stringIds.FindContradictions().Concat(_friendly.FindContradictions());

    /// <summary>GUIDs of plans that lost or changed a digit, each with the one that is meant.</summary>
    public IEnumerable<(string Damaged, string Meant)> FindDamaged() => _stringIds.FindDamaged();

    public void Add(ServicePlanPage page, PlanText plan) => _stringIds.Add(page, plan.Name, plan.Id.Text);

    /// <summary>Notes the friendly name of <paramref name="plan"/>; its String ID once more is none.</summary>
    public void AddFriendly(ServicePlanPage page, PlanText plan)
    {
        if (!_stringIds.NamesOf(plan.Id.Text).Contains(plan.Name.Text, StringComparer.Ordinal))
        {
            _friendly.Add(page, plan.Name, plan.Id.Text);
        }
    }
}
