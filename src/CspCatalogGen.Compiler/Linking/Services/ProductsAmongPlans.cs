using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>
/// Products that stand where a service plan does. The plan would be one that no product includes, and a conflict with what
/// was meant would never be found.
/// </summary>
internal sealed class ProductsAmongPlans
{
    private readonly Dictionary<string, (ServicePlanPage Page, ProductRow Row)> _products = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];

    private ProductsAmongPlans(List<ServicePlanPage> pages)
    {
        foreach (var page in pages)
        {
            foreach (var row in page.Products.Where(row => !_products.ContainsKey(row.Id.Text)))
            {
                _products.Add(row.Id.Text, (page, row));
            }
        }

        // MCOPSTN5 is a product of one plan, and both have one GUID. Of several plans one has the product's by mistake.
        foreach (var row in pages.SelectMany(page => page.Products).Where(row => row.Plans.Count > 0 && row.Plans.All(plan => plan.Id.Text == row.Id.Text || plan.Name.Text.EndsWith("_FOUNDATION", StringComparison.OrdinalIgnoreCase))))
        {
            _products.Remove(row.Id.Text);
        }
    }

    /// <summary><paramref name="pages"/> without them.</summary>
    public static Result<List<ServicePlanPage>> TakeOut(IEnumerable<ServicePlanPage> pages)
    {
        var all = pages.ToList();
        var found = new ProductsAmongPlans(all);
        return Result.From(all.ConvertAll(found.TakeOut), found._diagnostics);
    }

    private ServicePlanPage TakeOut(ServicePlanPage page) => HasSome(page)
        ? page with
        {
            Products = page.Products.Select(row => TakeOut(page, row)).ToEquatableArray(),
            Exclusions = page.Exclusions.Select(group => group with { Plans = TakeOut(page, group.Plans, "a group") }).Where(group => group.Plans.Count > 0).ToEquatableArray(),
            Foundations = TakeOut(page, page.Foundations, "the ground for others"),
        }
        : page;

    private ProductRow TakeOut(ServicePlanPage page, ProductRow row)
    {
        var plans = TakeOut(page, row.Plans, $"'{row.StringId.Text}'");
        return row with
        {
            Plans = plans,
            FriendlyPlans = row.FriendlyPlans?.Where(plan => !row.Plans.Any(same => same.Id.Text == plan.Id.Text) || plans.Any(same => same.Id.Text == plan.Id.Text)).ToEquatableArray(),
            IsWhole = row.IsWhole && plans.Count == row.Plans.Count,
        };
    }

    private EquatableArray<PlanText> TakeOut(ServicePlanPage page, EquatableArray<PlanText> plans, string owner)
    {
        foreach (var plan in plans.Where(IsProduct))
        {
            var product = _products[plan.Id.Text];
            var place = product.Page.Locate(product.Row.Id.Span);
            _diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.ProductAmongPlans, page.Locate(plan.Id.Span), plan.Name.Text, owner, product.Row.StringId.Text, NamesOfGuids.LineOf(place), place.Path)
                .Beside(place, "the product"));
        }

        return plans.Any(IsProduct) ? plans.Where(plan => !IsProduct(plan)).ToEquatableArray() : plans;
    }

    private bool HasSome(ServicePlanPage page)
        => page.Exclusions.SelectMany(group => group.Plans).Concat(page.Foundations).Concat(page.Products.SelectMany(row => row.Plans)).Any(IsProduct);

    private bool IsProduct(PlanText plan) => _products.ContainsKey(plan.Id.Text);
}
