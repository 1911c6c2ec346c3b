using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>Links licensing references into one: products and plans are what their GUIDs say, never a name or a position.</summary>
internal sealed class ServicePlanLinker
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly ServicePlanNames _plans;
    private readonly LinkedProducts _products;
    private readonly HashSet<string> _foundations = new(StringComparer.Ordinal);
    private readonly ExclusionGroups _groups;

    private ServicePlanLinker()
    {
        _plans = new ServicePlanNames();
        _groups = new ExclusionGroups(_plans, _diagnostics.Add);
        _products = new LinkedProducts(_plans, _diagnostics.Add);
    }

    /// <summary>
    /// Links <paramref name="pages"/>. Where two of them differ about a product, the one of the newer day
    /// (<c>ms.date</c>) is followed; a translation gives names, and its identifiers are compared with the English page's.
    /// </summary>
    public static Result<ServiceReference> Link(IEnumerable<ServicePlanPage> pages)
    {
        var linker = new ServicePlanLinker();
        var (checkedPages, diagnostics) = ProductsAmongPlans.TakeOut(pages);
        linker._diagnostics.AddRange(diagnostics);
        var editions = checkedPages
            .GroupBy(page => EditionIds.Parse(page.Edition), StringComparer.Ordinal)
            .OrderBy(edition => edition.Key == EditionIds.Global ? 0 : 1)
            .ThenBy(edition => edition.Key, StringComparer.Ordinal)
            .Select(edition => edition.OrderByDescending(page => page.FrontMatter.Date, StringComparer.Ordinal).ThenBy(page => page.Path, StringComparer.Ordinal).ToList())
            .ToList();
        editions.ForEach(linker.AddEdition);
        linker._products.ContestDamaged();
        linker._groups.AddMeant();
        linker._diagnostics.AddRange(linker._plans.FindContradictions().Concat(linker._products.FindContradictions()));
        linker._diagnostics.AddRange(editions.SelectMany(edition => edition).SelectMany(page => SpokenConflicts.FindMissing(page, linker._plans, linker._products, linker._groups)));
        return Result.From(linker.Build(), linker._diagnostics);
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
            _diagnostics.AddRange(page.UnprovenGroups);
        }

        var known = new HashSet<string>(followed.SelectMany(page => page.Products.SelectMany(Identifiers)), StringComparer.OrdinalIgnoreCase);
        var haveGroups = followed.Exists(page => page.Exclusions.Count > 0);
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
            _diagnostics.AddRange(isProven && haveGroups ? EquatableArray<Diagnostic>.Empty : page.UnprovenGroups);
        }
    }

    private static IEnumerable<string> Identifiers(ProductRow row) => [row.Id.Text, row.StringId.Text];

    /// <summary>What the translation <paramref name="page"/> adds: names, and what the English pages do not have.</summary>
    private void AddTranslation(ServicePlanPage page)
    {
        var translated = TranslatedReference.From(page, _products.ById, (id, name) => _products.IsCalled(id, name) || _plans.IsCalled(id, name), _diagnostics.Add);
        foreach (var row in page.Products.Where(row => !translated.IsOfTwo(row)))
        {
            if (translated.Find(row) is { } product)
            {
                _products.AddName(page, row, product);
                translated.CompareName(row, product);
                translated.ComparePlans(row, product);
            }
            else if (IsUsable(page, row.StringId))
            {
                _products.Add(page, row);
            }
        }

        _groups.Add(page, translated);
        AddFoundations(page);
    }

    private void Add(ServicePlanPage page)
    {
        foreach (var row in page.Products.Where(row => IsUsable(page, row.StringId)))
        {
            _products.Add(page, row);
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
            _products.ById.Values
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

    private bool IsUsable(ServicePlanPage page, PageText words) => VisibleName.IsUsable(page, words, _diagnostics.Add);
}
