using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>The products of all references, joined by GUID. The row that is added first is followed.</summary>
internal sealed class LinkedProducts(ServicePlanNames planNames, Action<Diagnostic> report)
{
    private readonly NamesOfGuids _stringIds = new(CatalogDiagnostics.GuidWithTwoNames, CatalogDiagnostics.NameWithTwoGuids);
    private readonly NamesOfGuids _names = new(CatalogDiagnostics.FriendlyNameVaries, CatalogDiagnostics.NameWithTwoGuids);
    private readonly Dictionary<string, ProductDraft> _byId = new(StringComparer.Ordinal);

    public Dictionary<string, ProductDraft> ById => _byId;

    /// <summary>What contradicts the names of products that count.</summary>
    public IEnumerable<Diagnostic> FindContradictions() => _stringIds.FindContradictions().Concat(_names.FindContradictions());

    /// <summary>Products whose own GUID, or that of a plan, differs in a digit from what it is elsewhere, are not known whole.</summary>
    public void ContestDamaged()
    {
        var plans = new HashSet<string>(planNames.FindDamaged().Select(pair => pair.Damaged), StringComparer.Ordinal);
        var products = new HashSet<string>(_stringIds.FindDamaged().SelectMany(pair => new[] { pair.Damaged, pair.Meant }), StringComparer.Ordinal);
        foreach (var product in _byId.Values.Where(product => products.Contains(product.Row.Id.Text) || product.Plans.Overlaps(plans)))
        {
            product.IsWhole = false;
        }
    }

    /// <summary>Whether a page gives the product <paramref name="id"/> the String ID <paramref name="name"/>.</summary>
    public bool IsCalled(string id, string name) => _stringIds.AreSaid(id, name);

    /// <summary>Adds the product of <paramref name="row"/>; where it has a row already, the two are held against each other.</summary>
    public void Add(ServicePlanPage page, ProductRow row)
    {
        var plans = new SortedSet<string>(StringComparer.Ordinal);
        var isWhole = AddPlans(page, row, plans) && row.IsWhole;

        // A product is known by its GUID, so it needs no name that can be shown.
        if (!VisibleName.IsUsable(page, row.Name.English ?? row.Name.Local, report))
        {
            row = row with { Name = new LocalizedText(row.StringId, null) };
        }

        isWhole &= AddFriendlyPlans(page, row, plans);
        _stringIds.Add(page, row.StringId, row.Id.Text);
        if (!_byId.TryGetValue(row.Id.Text, out var first))
        {
            // A name says nothing that the GUID does not; two products of one name are told apart by it. Of one String ID they are told by that.
            if (!_stringIds.IdsOf(row.StringId.Text).Any(id => id != row.Id.Text))
            {
                _names.Add(page, row.Name.English ?? row.Name.Local, row.Id.Text);
            }

            var product = new ProductDraft(page, row, plans) { IsWhole = isWhole, Market = MarketOf(page) };
            _byId.Add(row.Id.Text, product);
            AddName(page, row, product);
            return;
        }

        AddName(page, row, first);
        var isSame = first.Plans.SetEquals(plans) && first.IsWhole == isWhole;
        if (MarketOf(page) != first.Market)
        {
            CompareClouds(page, row, first, isSame);
        }
        else
        {
            CompareRows(page, row, first, isSame);
        }
    }

    // Whether the name of each can be shown.
    private bool AddPlans(ServicePlanPage page, ProductRow row, SortedSet<string> plans)
    {
        var areUsable = true;
        foreach (var plan in row.Plans)
        {
            if (!VisibleName.IsUsable(page, plan.Name, report))
            {
                areUsable = false;
                continue;
            }

            if (plans.Add(plan.Id.Text))
            {
                planNames.Add(page, plan);
            }
            else
            {
                // Under another name it is another plan, which has lost its own GUID.
                areUsable &= IsShortened(plan.Name.Text, row.Plans.First(same => same.Id.Text == plan.Id.Text).Name.Text);
                report(Diagnostic.Create(CatalogDiagnostics.PlanTwice, page.Locate(plan.Name.Span), plan.Name.Text, row.StringId.Text)
                    .Beside(page.Locate(row.Plans.First(same => same.Id.Text == plan.Id.Text).Name.Span), "the same plan"));
            }
        }

        return areUsable;
    }

    // EXCHANGE_FOUNDATION_GOV and EXCHANGE_S_FOUNDATION_GOV: one has lost a part.
    private static bool IsShortened(string one, string other)
    {
        string[] Parts(string name) => name.ToUpperInvariant().Split('_', ' ');

        return !Parts(one).Except(Parts(other), StringComparer.Ordinal).Any() || !Parts(other).Except(Parts(one), StringComparer.Ordinal).Any();
    }

    // One customer is in one cloud, and the product's GUID does not say in which.
    private void CompareClouds(ServicePlanPage page, ProductRow row, ProductDraft first, bool isSame)
    {
        first.IsWhole &= isSame;
        if (!isSame)
        {
            var other = first.Page.Locate(first.Row.Id.Span);
            report(Diagnostic.Create(CatalogDiagnostics.CloudsDiffer, page.Locate(row.Id.Span), row.StringId.Text, NamesOfGuids.LineOf(other), other.Path)
                .Beside(other, "the page of another cloud"));
        }

        first.Market = null;
    }

    private void CompareRows(ServicePlanPage page, ProductRow row, ProductDraft first, bool isSame)
    {
        if (first.Page == page || !isSame)
        {
            var location = first.Page.Locate(first.Row.Id.Span);
            report(Diagnostic.Create(
                CatalogDiagnostics.ProductTwice,
                page.Locate(row.Id.Span),
                row.Id.Text,
                first.Row.StringId.Text,
                NamesOfGuids.LineOf(location),
                location.Path,
                isSame ? "" : first.Page == page ? " with other service plans, so what it includes is not known" : " with other service plans")
                .Beside(location, "the first row"));
        }

        // Two days may well differ; one day that says two things says nothing.
        first.IsWhole &= isSame || first.Page.FrontMatter.Date != page.FrontMatter.Date;
    }

    /// <summary>Adds the name that <paramref name="row"/> has for <paramref name="product"/> in a language other than English.</summary>
    public void AddName(ServicePlanPage page, ProductRow row, ProductDraft product)
    {
        var locale = page.FrontMatter.Locale;
        if (locale is null || LocaleTag.IsEnglish(locale) || !VisibleName.IsUsable(page, row.Name.Local, report))
        {
            return;
        }

        if (!product.Names.TryGetValue(locale, out var names))
        {
            product.Names.Add(locale, names = []);
        }

        if (!names.Contains(row.Name.Local.Text, StringComparer.Ordinal))
        {
            names.Add(row.Name.Local.Text);
        }
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
        foreach (var plan in friendly.Where(plan => VisibleName.IsUsable(page, plan.Name, report)))
        {
            planNames.AddFriendly(page, plan);
            known.Add(plan.Id.Text);
            if (!plans.Contains(plan.Id.Text))
            {
                isSame = false;
                ReportInOne(page, row, plan, "friendly name", "String ID");
            }
        }

        // A cell that was emptied is one mistake.
        foreach (var plan in row.Plans.Where(plan => plans.Contains(plan.Id.Text) && !known.Contains(plan.Id.Text)).Take(friendly.Count == 0 ? 1 : int.MaxValue))
        {
            isSame = false;
            ReportInOne(page, row, plan, "String ID", "friendly name");
        }

        return isSame;
    }

    // Where a plan of the row could not be read, that was told, and the other column has it alone for that.
    private void ReportInOne(ServicePlanPage page, ProductRow row, PlanText plan, string one, string other)
    {
        if (row.IsWhole)
        {
            Report(page, CatalogDiagnostics.PlanInOneColumn, plan.Name.Span, plan.Name.Text, row.StringId.Text, one, other);
        }
    }

    // The market of the cloud that the page is about; nothing for the global one.
    private static string? MarketOf(ServicePlanPage page) => EditionIds.Parse(page.Edition) is var edition && edition == EditionIds.Global ? null : edition == EditionIds.China ? KnownMarkets.China : edition;

    private void Report(ServicePlanPage page, DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
        => report(Diagnostic.Create(descriptor, page.Locate(span), arguments));
}
