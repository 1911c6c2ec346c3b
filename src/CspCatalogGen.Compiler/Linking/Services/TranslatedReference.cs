using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>
/// Compares a translation with the English page of the same products. Identifiers are not to be translated, so each that
/// differs is reported at its cell, and the English one counts.
/// </summary>
internal sealed class TranslatedReference
{
    // A translator's tool changes a digit or two; identifiers of two plans differ in nearly all.
    private const int MaxChanges = 3;

    private readonly ServicePlanPage _page;
    private readonly IReadOnlyDictionary<string, ProductDraft> _products;
    private readonly ILookup<string, ProductDraft> _byStringId;
    private readonly ILookup<string, ProductDraft> _byName;
    private readonly Func<string, string, bool> _isCalled;
    private readonly Action<Diagnostic> _report;
    private readonly HashSet<(string Id, string Name)> _renamed = [];

    private TranslatedReference(
        ServicePlanPage page,
        IReadOnlyDictionary<string, ProductDraft> products,
        ILookup<string, ProductDraft> byStringId,
        ILookup<string, ProductDraft> byName,
        Func<string, string, bool> isCalled,
        Action<Diagnostic> report)
    {
        _page = page;
        _products = products;
        _byStringId = byStringId;
        _byName = byName;
        _isCalled = isCalled;
        _report = report;
    }

    /// <summary>Compares <paramref name="page"/> with the English <paramref name="products"/>; <paramref name="isCalled"/> says whether their pages give a GUID that String ID.</summary>
    public static TranslatedReference From(ServicePlanPage page, IReadOnlyDictionary<string, ProductDraft> products, Func<string, string, bool> isCalled, Action<Diagnostic> report)
        => new(
            page,
            products,
            products.Values.ToLookup(product => Fold(product.Row.StringId.Text), StringComparer.Ordinal),
            products.Values.ToLookup(product => (product.Row.Name.English ?? product.Row.Name.Local).Text, StringComparer.OrdinalIgnoreCase),
            isCalled,
            report);

    /// <summary>Whether <paramref name="row"/> has the GUID of one product and the String ID of another, so that nothing tells which one it translates. That is told once.</summary>
    public bool IsOfTwo(ProductRow row)
    {
        if (!_products.TryGetValue(row.Id.Text, out var product) || _isCalled(row.Id.Text, row.StringId.Text) || !_byStringId.Contains(Fold(row.StringId.Text)))
        {
            return false;
        }

        ReportName(row.StringId, product.Row.Id.Text, product.Row.StringId.Text, PlaceOf(product));
        return true;
    }

    /// <summary>The product that <paramref name="row"/> translates, or <see langword="null"/> where the English page has none.</summary>
    public ProductDraft? Find(ProductRow row)
    {
        if (_products.TryGetValue(row.Id.Text, out var product))
        {
            if (Fold(product.Row.StringId.Text) != Fold(row.StringId.Text))
            {
                ReportName(row.StringId, product.Row.Id.Text, product.Row.StringId.Text, PlaceOf(product));
            }

            return product;
        }

        var near = _byStringId[Fold(row.StringId.Text)].FirstOrDefault(candidate => IsNear(candidate.Row.Id.Text, row.Id.Text));
        if (near is not null)
        {
            Contest(near);
            ReportGuid(row.Id, row.StringId.Text, near.Row.Id.Text, PlaceOf(near));
        }

        return near;
    }

    /// <summary>Reports where the name of <paramref name="row"/> is the English one of another product than <paramref name="product"/>, which it translates.</summary>
    public void CompareName(ProductRow row, ProductDraft product)
    {
        var named = _byName[row.Name.Local.Text].ToList();
        if (named.Count > 0 && !named.Contains(product))
        {
            Report(CatalogDiagnostics.NameOfAnotherProduct, row.Name.Local.Span, PlaceOf(named[0]), row.Name.Local.Text, named[0].Row.StringId.Text);
        }
    }

    /// <summary>Compares the plans of <paramref name="row"/> with those of <paramref name="product"/>, which it translates.</summary>
    public void ComparePlans(ProductRow row, ProductDraft product)
    {
        var english = new Dictionary<string, PlanText>(StringComparer.Ordinal);
        foreach (var plan in product.Row.Plans)
        {
            english[plan.Id.Text] = plan;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);

        // Of pages that say no day nothing tells that they are of two.
        var isOfOneDay = _page.FrontMatter.Date == product.Page.FrontMatter.Date;
        var isNewer = product.Page.FrontMatter.Date is { } day && string.CompareOrdinal(_page.FrontMatter.Date, day) > 0;
        foreach (var plan in row.Plans)
        {
            if (english.TryGetValue(plan.Id.Text, out var same))
            {
                found.Add(plan.Id.Text);
                if (Fold(same.Name.Text) != Fold(plan.Name.Text) && _renamed.Add((plan.Id.Text, plan.Name.Text)))
                {
                    ReportName(plan.Name, plan.Id.Text, same.Name.Text, PlaceOf(product));
                }
            }
            else if (english.Values.FirstOrDefault(candidate => IsMeant(plan, candidate)) is { } near)
            {
                found.Add(near.Id.Text);
                Contest(product);
                ReportGuid(plan.Id, near.Name.Text, near.Id.Text, PlaceOf(product));
            }
            else if (isOfOneDay)
            {
                Contest(product);
                Report(CatalogDiagnostics.TranslatedPlansDiffer, plan.Name.Span, PlaceOf(product), row.StringId.Text, "has", plan.Name.Text, "lacks");
            }
            else if (isNewer)
            {
                Report(CatalogDiagnostics.NewerTranslationDiffers, plan.Name.Span, PlaceOf(product), row.StringId.Text, "has", plan.Name.Text, "lacks");
            }
        }

        foreach (var plan in row.FriendlyPlans?.Where(plan => !english.ContainsKey(plan.Id.Text)) ?? [])
        {
            if (english.Values.FirstOrDefault(candidate => IsNear(candidate.Id.Text, plan.Id.Text)) is { } near)
            {
                ReportGuid(plan.Id, near.Name.Text, near.Id.Text, PlaceOf(product));
            }
        }

        if ((isOfOneDay || isNewer) && row.IsWhole)
        {
            var descriptor = isNewer ? CatalogDiagnostics.NewerTranslationDiffers : CatalogDiagnostics.TranslatedPlansDiffer;
            foreach (var plan in product.Row.Plans.Where(plan => !found.Contains(plan.Id.Text)))
            {
                Contest(product);
                Report(descriptor, row.StringId.Span, PlaceOf(product), row.StringId.Text, "lacks", plan.Name.Text, "has");
            }
        }
    }

    /// <summary>The GUID that <paramref name="plan"/> of a group has in the page that is followed, as its name tells.</summary>
    public string FindIdInGroup(PlanText plan, IReadOnlyCollection<GroupedPlan> known)
    {
        if (known.FirstOrDefault(candidate => candidate.Plan.Id.Text == plan.Id.Text) is { } same)
        {
            if (Fold(same.Plan.Name.Text) != Fold(plan.Name.Text) && _renamed.Add((plan.Id.Text, plan.Name.Text)))
            {
                ReportName(plan.Name, plan.Id.Text, same.Plan.Name.Text, same.Page.Locate(same.Plan.Id.Span));
            }

            return plan.Id.Text;
        }

        if (known.FirstOrDefault(candidate => IsMeant(plan, candidate.Plan)) is not { } near)
        {
            return plan.Id.Text;
        }

        ReportGuid(plan.Id, near.Plan.Name.Text, near.Plan.Id.Text, near.Page.Locate(near.Plan.Id.Span));
        return near.Plan.Id.Text;
    }

    // Of two translations nothing tells which one is right.
    private static void Contest(ProductDraft product)
        => product.IsWhole &= product.Page.FrontMatter.Locale is not { } locale || LocaleTag.IsEnglish(locale);

    private static bool IsMeant(PlanText plan, PlanText candidate)
        => Fold(candidate.Name.Text) == Fold(plan.Name.Text) && IsNear(candidate.Id.Text, plan.Id.Text);

    public static bool IsNear(string left, string right) => EditDistance.Between(left, right) <= MaxChanges;

    // Letter case and blanks vary in every reference; what else differs is another identifier.
    private static string Fold(string identifier) => identifier.Replace(" ", "").ToUpperInvariant();

    private static SourceLocation PlaceOf(ProductDraft product) => product.Page.Locate(product.Row.Id.Span);

    private void ReportGuid(PageText cell, string name, string id, SourceLocation place)
        => Report(CatalogDiagnostics.TranslatedGuidDiffers, cell.Span, place, cell.Text, name, id);

    private void ReportName(PageText cell, string id, string name, SourceLocation place)
    {
        // Where the page that is followed has two for one GUID, it was told there, and the translator chose neither.
        if (!_isCalled(id, cell.Text))
        {
            Report(CatalogDiagnostics.TranslatedStringIdDiffers, cell.Span, place, cell.Text, id, name);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, SourceLocation place, params string[] arguments)
        => _report(Diagnostic.Create(descriptor, _page.Locate(span), [.. arguments, NamesOfGuids.LineOf(place), place.Path]).Beside(place, "the page that is followed"));
}

/// <summary>A plan of a group, and the page that has the group.</summary>
internal sealed record GroupedPlan(ServicePlanPage Page, PlanText Plan);
