using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>Links licensing references into one: products and plans are what their GUIDs say, never a name or a position.</summary>
internal sealed class ServicePlanLinker
{
    private readonly List<Diagnostic> _diagnostics;
    private readonly ServicePlanNames _plans;
    private readonly NamesOfGuids _productNames;
    private readonly NamesOfGuids _productStringIds;
    private readonly Dictionary<string, ProductDraft> _products = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foundations = new(StringComparer.Ordinal);
    private readonly List<Group> _groups = [];

    private ServicePlanLinker(List<Diagnostic> diagnostics)
    {
        _diagnostics = diagnostics;
        _plans = new ServicePlanNames(diagnostics);
        _productStringIds = new NamesOfGuids(CatalogDiagnostics.GuidWithTwoNames, CatalogDiagnostics.NameWithTwoGuids, diagnostics);
        _productNames = new NamesOfGuids(CatalogDiagnostics.FriendlyNameVaries, CatalogDiagnostics.NameWithTwoGuids, diagnostics);
    }

    private sealed record Group(string Name, SortedSet<string> Plans);

    private sealed record ProductDraft(ServicePlanPage Page, ProductRow Row, SortedSet<string> Plans)
    {
        public bool IsWhole { get; set; }
    }

    /// <summary>
    /// Links <paramref name="pages"/>. Where two of them differ about a product, the one of the newer day
    /// (<c>ms.date</c>) is followed.
    /// </summary>
    public static ServiceReference Link(IEnumerable<ServicePlanPage> pages, List<Diagnostic> diagnostics)
    {
        var linker = new ServicePlanLinker(diagnostics);
        foreach (var page in pages.OrderByDescending(page => page.FrontMatter.Date, StringComparer.Ordinal).ThenBy(page => page.Path, StringComparer.Ordinal))
        {
            linker.Add(page);
        }

        return linker.Build();
    }

    private void Add(ServicePlanPage page)
    {
        foreach (var row in page.Products)
        {
            if (IsUsable(page, row.StringId) & IsUsable(page, row.Name))
            {
                AddProduct(page, row);
            }
        }

        foreach (var group in page.Exclusions.Where(row => IsUsable(page, row.Group) && IsUsable(page, row.Plan.Name)).GroupBy(row => row.Group.Text, StringComparer.OrdinalIgnoreCase))
        {
            AddGroup(page, group.ToList());
        }

        foreach (var plan in page.Foundations.Where(plan => IsUsable(page, plan.Name)))
        {
            _plans.Add(page, plan);
            _foundations.Add(plan.Id.Text);
        }
    }

    private void AddProduct(ServicePlanPage page, ProductRow row)
    {
        var plans = new SortedSet<string>(StringComparer.Ordinal);
        var isWhole = row.IsWhole;
        foreach (var plan in row.Plans)
        {
            if (!IsUsable(page, plan.Name))
            {
                isWhole = false;
                continue;
            }

            _plans.Add(page, plan);
            if (!plans.Add(plan.Id.Text))
            {
                Report(page, CatalogDiagnostics.PlanTwice, plan.Name.Span, plan.Name.Text, row.StringId.Text);
            }
        }

        isWhole &= AddFriendlyPlans(page, row, plans);
        _productStringIds.Add(page, row.StringId, row.Id.Text);
        if (!_products.TryGetValue(row.Id.Text, out var first))
        {
            // A name says nothing that the GUID does not; two products of one name are told apart by it.
            _productNames.Add(page, row.Name, row.Id.Text);
            _products.Add(row.Id.Text, new ProductDraft(page, row, plans) { IsWhole = isWhole });
            return;
        }

        var isSame = first.Plans.SetEquals(plans) && first.IsWhole == isWhole;
        if (first.Page == page || !isSame)
        {
            var location = first.Page.Locate(first.Row.Id.Span);
            Report(
                page,
                CatalogDiagnostics.ProductTwice,
                row.Id.Span,
                row.Id.Text,
                first.Row.StringId.Text,
                NamesOfGuids.LineOf(location),
                location.Path,
                isSame ? "" : first.Page == page ? " with other service plans, so what it includes is not known" : " with other service plans");
        }

        // Two days may well differ; one day that says two things says nothing.
        first.IsWhole &= isSame || first.Page.FrontMatter.Date != page.FrontMatter.Date;
    }

    /// <summary>Whether the friendly names stand for the same plans as the String IDs.</summary>
    private bool AddFriendlyPlans(ServicePlanPage page, ProductRow row, SortedSet<string> plans)
    {
        if (row.FriendlyPlans is not { } friendly)
        {
            return true;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        var isSame = true;
        foreach (var plan in friendly.Where(plan => IsUsable(page, plan.Name)))
        {
            _plans.AddFriendly(page, plan);
            known.Add(plan.Id.Text);
            if (!plans.Contains(plan.Id.Text))
            {
                isSame = false;
                Report(page, CatalogDiagnostics.PlanInOneColumn, plan.Name.Span, plan.Name.Text, row.StringId.Text, "friendly name", "String ID");
            }
        }

        foreach (var plan in row.Plans.Where(plan => plans.Contains(plan.Id.Text) && !known.Contains(plan.Id.Text)))
        {
            isSame = false;
            Report(page, CatalogDiagnostics.PlanInOneColumn, plan.Name.Span, plan.Name.Text, row.StringId.Text, "String ID", "friendly name");
        }

        return isSame;
    }

    private void AddGroup(ServicePlanPage page, List<ExclusionRow> rows)
    {
        var plans = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            _plans.Add(page, row.Plan);
            plans.Add(row.Plan.Id.Text);
        }

        // A user's own page may repeat a group of the full reference.
        if (!_groups.Exists(group => group.Plans.SetEquals(plans)))
        {
            var service = rows[0].Service is { } words && IsUsable(page, words) ? words.Text + ", " : "";
            _groups.Add(new Group($"{service}group {rows[0].Group.Text}", plans));
        }
    }

    private ServiceReference Build()
    {
        var plans = _plans.Ids
            .Select(id => new ServicePlan(id, _plans.StringIdOf(id), _plans.NameOf(id), _foundations.Contains(id) || IsNamedFoundation(_plans.StringIdOf(id))))
            .OrderBy(plan => plan.StringId, StringComparer.Ordinal)
            .ThenBy(plan => plan.Id, StringComparer.Ordinal)
            .ToList();
        var order = plans.Select((plan, index) => new { plan.Id, index }).ToDictionary(entry => entry.Id, entry => entry.index, StringComparer.Ordinal);
        return new ServiceReference(
            plans.ToEquatableArray(),
            _products.Values
                .OrderBy(product => product.Row.StringId.Text, StringComparer.Ordinal)
                .ThenBy(product => product.Row.Id.Text, StringComparer.Ordinal)
                .Select(product => new Product(product.Row.Id.Text, product.Row.StringId.Text, product.Row.Name.Text, InOrder(product.Plans), product.IsWhole))
                .ToEquatableArray(),
            _groups.Select(group => new ExclusionGroup(group.Name, InOrder(group.Plans))).ToEquatableArray());

        EquatableArray<string> InOrder(SortedSet<string> ids) => ids.OrderBy(id => order[id]).ToEquatableArray();
    }

    // EXCHANGE_S_FOUNDATION, EXCHANGE_S_FOUNDATION_GOV: the reference itself names them so.
    private static bool IsNamedFoundation(string stringId)
        => stringId.Split('_').Contains("FOUNDATION", StringComparer.OrdinalIgnoreCase);

    private bool IsUsable(ServicePlanPage page, PageText words)
    {
        if (NameSafety.FindTrouble(words.Text, mustBeAscii: false) is not { } trouble)
        {
            return true;
        }

        Report(page, CatalogDiagnostics.UnsafeName, words.Span, words.Text, trouble);
        return false;
    }

    private void Report(ServicePlanPage page, DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, page.Locate(span), arguments));
}
