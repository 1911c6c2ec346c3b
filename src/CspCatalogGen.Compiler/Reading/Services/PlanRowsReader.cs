using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>One plan of one product, as a row of a table or a record of a file has it.</summary>
internal sealed record PlanRow(LocalizedText? Name, PositionedText StringId, PageText Id, PositionedText PlanName, PageText PlanId, PositionedText? FriendlyName);

/// <summary>Puts products together of which each row tells one plan.</summary>
internal sealed class PlanRowsReader(PlanTextReader plans, ReportDiagnostic report)
{
    private readonly List<Draft> _products = [];
    private readonly Dictionary<string, Draft> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.OrdinalIgnoreCase);

    private sealed record Draft(LocalizedText Name, PageText StringId, PageText Id, List<PlanText> Plans, List<PlanText> Friendly)
    {
        public bool IsWhole { get; set; } = true;
    }

    public void Add(PlanRow row)
    {
        var stringId = plans.ReadName(row.StringId);
        if (stringId.Text.Length == 0)
        {
            report(CatalogDiagnostics.PlanCellEmpty, stringId.Span, ["String ID"]);
        }

        if (plans.ReadGuid(row.Id) is not { } id || stringId.Text.Length == 0)
        {
            // Whose plan this is cannot be told, but who lacks it.
            _broken.Add(stringId.Text);
            return;
        }

        // Rows of one GUID and two String IDs are two products to the linker, which says so.
        var key = id.Text + " " + stringId.Text.ToUpperInvariant();
        if (!_byKey.TryGetValue(key, out var draft))
        {
            draft = new Draft(row.Name ?? new LocalizedText(stringId, null), stringId, id, [], []);
            _byKey.Add(key, draft);
            _products.Add(draft);
        }

        var name = plans.ReadName(row.PlanName);
        if (name.Text.Length == 0)
        {
            report(CatalogDiagnostics.PlanCellEmpty, name.Span, ["Service plan name"]);
        }

        if (plans.ReadGuid(row.PlanId) is not { } planId || name.Text.Length == 0)
        {
            draft.IsWhole = false;
            return;
        }

        draft.Plans.Add(new PlanText(name, planId));
        if (row.FriendlyName is not null && plans.ReadName(row.FriendlyName) is { Text.Length: > 0 } friendly)
        {
            draft.Friendly.Add(new PlanText(friendly, planId));
        }
    }

    /// <summary>A row of which nothing but the product can be told.</summary>
    public void AddBroken(string stringId) => _broken.Add(stringId);

    /// <summary>The products, in the order of their first rows.</summary>
    public IEnumerable<ProductRow> Products() => _products.Select(product => new ProductRow(
        product.Name,
        product.StringId,
        product.Id,
        product.Plans.ToEquatableArray(),
        product.Friendly.Count == 0 ? null : product.Friendly.ToEquatableArray(),
        product.IsWhole && !_broken.Contains(product.StringId.Text)));
}
