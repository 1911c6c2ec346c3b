using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
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
    private readonly ExclusionGroups _groups;

    private ServicePlanLinker(List<Diagnostic> diagnostics)
    {
        _diagnostics = diagnostics;
        _plans = new ServicePlanNames(diagnostics);
        _groups = new ExclusionGroups(_plans, diagnostics);
        _productStringIds = new NamesOfGuids(CatalogDiagnostics.GuidWithTwoNames, CatalogDiagnostics.NameWithTwoGuids, diagnostics);
        _productNames = new NamesOfGuids(CatalogDiagnostics.FriendlyNameVaries, CatalogDiagnostics.NameWithTwoGuids, diagnostics);
    }

    /// <summary>
    /// Links <paramref name="pages"/>. Where two of them differ about a product, the one of the newer day
    /// (<c>ms.date</c>) is followed; a translation gives names, and its identifiers are compared with the English page's.
    /// </summary>
    public static ServiceReference Link(IEnumerable<ServicePlanPage> pages, List<Diagnostic> diagnostics)
    {
        var linker = new ServicePlanLinker(diagnostics);
        foreach (var edition in pages
            .GroupBy(page => EditionIds.Parse(page.Edition), StringComparer.Ordinal)
            .OrderBy(edition => edition.Key == EditionIds.Global ? 0 : 1)
            .ThenBy(edition => edition.Key, StringComparer.Ordinal))
        {
            linker.AddEdition(edition
                .OrderByDescending(page => page.FrontMatter.Date, StringComparer.Ordinal)
                .ThenBy(page => page.Path, StringComparer.Ordinal)
                .ToList());
        }

        return linker.Build();
    }

    private void AddEdition(List<ServicePlanPage> pages)
    {
        // A page that says no language is Microsoft's own, or a table that somebody keeps: it is English.
        var english = pages.FindAll(page => page.FrontMatter.Locale is null || LocaleTag.IsEnglish(page.FrontMatter.Locale));
        var followed = english.Count > 0 ? english : pages.Take(1).ToList();
        foreach (var page in followed)
        {
            Add(page);
            _diagnostics.AddRange(page.Unproven);
        }

        var known = new HashSet<string>(followed.SelectMany(page => page.Products.SelectMany(Identifiers)), StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages.Except(followed))
        {
            var isProven = page.Products.Any(row => Identifiers(row).Any(known.Contains));
            if (isProven || page.Products.Count == 0)
            {
                AddTranslation(page);
            }
            else
            {
                Add(page);
            }

            _diagnostics.AddRange(isProven ? EquatableArray<Diagnostic>.Empty : page.Unproven);
        }
    }

    private static IEnumerable<string> Identifiers(ProductRow row) => [row.Id.Text, row.StringId.Text];

    /// <summary>What the translation <paramref name="page"/> adds: names, and what the English pages do not have.</summary>
    private void AddTranslation(ServicePlanPage page)
    {
        var translated = new TranslatedReference(page, _products, _diagnostics);
        foreach (var row in page.Products)
        {
            if (translated.Find(row) is { } product)
            {
                AddName(page, row, product);
                translated.ComparePlans(row, product);
            }
            else if (IsUsable(page, row.StringId))
            {
                AddProduct(page, row);
            }
        }

        _groups.Add(page, translated);
        AddFoundations(page);
    }

    private void Add(ServicePlanPage page)
    {
        foreach (var row in page.Products.Where(row => IsUsable(page, row.StringId)))
        {
            AddProduct(page, row);
        }

        _groups.Add(page, null);
        AddFoundations(page);
    }

    private void AddFoundations(ServicePlanPage page)
    {
        foreach (var plan in page.Foundations.Where(plan => IsUsable(page, plan.Name)))
        {
            _plans.Add(page, plan);
            _foundations.Add(plan.Id.Text);
        }
    }

    private void AddName(ServicePlanPage page, ProductRow row, ProductDraft product)
    {
        var locale = page.FrontMatter.Locale;
        if (locale is null || LocaleTag.IsEnglish(locale) || !IsUsable(page, row.Name.Local))
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
                _diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.PlanTwice, page.Locate(plan.Name.Span), plan.Name.Text, row.StringId.Text)
                    .Beside(page.Locate(row.Plans.First(same => same.Id.Text == plan.Id.Text).Name.Span), "the same plan"));
            }
        }

        // A product is known by its GUID, so it needs no name that can be shown.
        if (!IsUsable(page, row.Name.English ?? row.Name.Local))
        {
            row = row with { Name = new LocalizedText(row.StringId, null) };
        }

        isWhole &= AddFriendlyPlans(page, row, plans);
        _productStringIds.Add(page, row.StringId, row.Id.Text);
        if (!_products.TryGetValue(row.Id.Text, out var first))
        {
            // A name says nothing that the GUID does not; two products of one name are told apart by it.
            _productNames.Add(page, row.Name.English ?? row.Name.Local, row.Id.Text);
            var product = new ProductDraft(page, row, plans) { IsWhole = isWhole, Market = MarketOf(page) };
            _products.Add(row.Id.Text, product);
            AddName(page, row, product);
            return;
        }

        AddName(page, row, first);
        var isSame = first.Plans.SetEquals(plans) && first.IsWhole == isWhole;
        if (MarketOf(page) != first.Market)
        {
            // One customer is in one cloud, and the product's GUID does not say in which.
            first.IsWhole &= isSame;
            if (!isSame)
            {
                var other = first.Page.Locate(first.Row.Id.Span);
                _diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.CloudsDiffer, page.Locate(row.Id.Span), row.StringId.Text, NamesOfGuids.LineOf(other), other.Path)
                    .Beside(other, "the page of another cloud"));
            }

            first.Market = null;
            return;
        }

        if (first.Page == page || !isSame)
        {
            var location = first.Page.Locate(first.Row.Id.Span);
            _diagnostics.Add(Diagnostic.Create(
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
                .Select(product => new Product(product.Row.Id.Text, product.Row.StringId.Text, product.Name, InOrder(product.Plans), product.IsWhole)
                {
                    Names = product.Names.Select(names => new LocaleNames(names.Key, names.Value.ToEquatableArray())).ToEquatableArray(),
                    Market = product.Market,
                })
                .ToEquatableArray(),
            _groups.All.Select(group => new ExclusionGroup(group.Name, InOrder(group.Plans))).ToEquatableArray());

        EquatableArray<string> InOrder(SortedSet<string> ids) => ids.OrderBy(id => order[id]).ToEquatableArray();
    }

    // EXCHANGE_S_FOUNDATION, EXCHANGE_S_FOUNDATION_GOV: the reference itself names them so.
    private static bool IsNamedFoundation(string stringId)
        => stringId.Split('_').Contains("FOUNDATION", StringComparer.OrdinalIgnoreCase);

    // The market of the cloud that the page is about; nothing for the global one.
    private static string? MarketOf(ServicePlanPage page) => EditionIds.Parse(page.Edition) is var edition && edition == EditionIds.Global ? null : edition == EditionIds.China ? KnownMarkets.China : edition;

    private bool IsUsable(ServicePlanPage page, PageText words) => VisibleName.IsUsable(page, words, _diagnostics);

    private void Report(ServicePlanPage page, DiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, page.Locate(span), arguments));
}
