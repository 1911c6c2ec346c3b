using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads the groups of plans that cannot be assigned together.</summary>
internal sealed class ExclusionRowsReader(PlanTextReader plans, RequiredCellReader cells, ReportDiagnostic report)
{
    private readonly List<ExclusionText> _exclusions = [];

    // The only plans of their groups, until it is known whether rows behind the table were lost.
    private readonly List<PageText> _alone = [];

    public IEnumerable<ExclusionText> Exclusions => _exclusions;

    /// <summary>Reads a table of one group, or of one for each service where a column says which.</summary>
    public void ReadGroup(ReferenceColumns columns, List<ReferenceRow> rows, PageText? service)
    {
        foreach (var group in WithServices(columns, rows).GroupBy(row => row.Service?.Text.ToUpperInvariant()).ToList())
        {
            AddExclusion(group.First().Service ?? service, null, group.Select(row => cells.ReadPlan(columns, row.Row, ReferenceColumn.PlanName)).ToList());
        }
    }

    /// <summary>Reads a table with a column of groups.</summary>
    public void ReadGroups(ReferenceColumns columns, List<ReferenceRow> rows)
    {
        var read = new List<(PageText? Service, string Group, PlanText Plan)>();
        foreach (var (row, service) in WithServices(columns, rows))
        {
            var group = cells.Read(row, columns.Find(ReferenceColumn.Group), "Group");
            var plan = group is null ? null : cells.ReadPlan(columns, row, ReferenceColumn.PlanName);
            if (plan is not null)
            {
                read.Add((service, group!.Text, plan));
            }
        }

        // Groups are known by the page's own words for them, also where a second table goes on with one.
        // Each service may count its own from 1.
        foreach (var group in read.GroupBy(row => (Service: row.Service?.Text.ToUpperInvariant(), Group: row.Group.ToUpperInvariant())))
        {
            AddExclusion(group.First().Service, group.First().Group, group.Select(row => (PlanText?)row.Plan).ToList());
        }
    }

    // Each row with what its column says of the service. People write that into the first row of a group alone.
    private static IEnumerable<(ReferenceRow Row, PageText? Service)> WithServices(ReferenceColumns columns, List<ReferenceRow> rows)
    {
        var column = columns.Find(ReferenceColumn.Service);
        PageText? service = null;
        foreach (var row in rows)
        {
            service = column >= 0 && row.TextAt(column) is { Text.Length: > 0 } text ? text : service;
            yield return (row, service);
        }
    }

    /// <summary>Tells groups of one plan.</summary>
    public void TellAlone()
    {
        _alone.ForEach(plan => report(CatalogDiagnostics.GroupOfOnePlan, plan.Span, [plan.Text]));
        _alone.Clear();
    }

    /// <summary>The rows that a group lacks were found behind its table, and told.</summary>
    public void ForgetAlone() => _alone.Clear();

    // Without its heading a group stands under that of the one before, and its rows may stand among the rows there.
    private void TellOtherService(PageText? service, bool isHeading, List<PlanText> members)
    {
        if (service is null)
        {
            return;
        }

        if (members.Find(plan => KnownServices.FindOtherOfPlan(plan.Name.Text, service.Text) is not null) is { } first)
        {
            report(CatalogDiagnostics.PlanOfAnotherService, first.Name.Span, [first.Name.Text, KnownServices.FindOtherOfPlan(first.Name.Text, service.Text)!, service.Text]);
        }
        else if (isHeading && PlanFamilies.FindOther(service.Text, PlansAbove(service), members.ConvertAll(plan => plan.Name.Text)) is >= 0 and var at)
        {
            report(CatalogDiagnostics.PlanOfAnotherService, members[at].Name.Span, [members[at].Name.Text, "another service, to go by its name,", service.Text]);
        }
    }

    private List<string> PlansAbove(PageText heading)
        => _exclusions.Where(group => group.Service?.Span == heading.Span).SelectMany(group => group.Plans).Select(plan => plan.Name.Text).ToList();

    private void AddExclusion(PageText? service, string? group, List<PlanText?> members)
    {
        if (members.OfType<PlanText>().ToList() is { Count: > 0 } read)
        {
            // A plan that could not be read was told, and so was one that is struck out.
            if (members.All(member => member?.Id.Text == read[0].Id.Text))
            {
                _alone.Add(read[0].Name);
            }

            read.ForEach(plan => plans.IsStringId(plan.Name));
            TellOtherService(service, group is null, read);
            _exclusions.Add(new ExclusionText(service, group, read.ToEquatableArray()));
        }
    }
}
