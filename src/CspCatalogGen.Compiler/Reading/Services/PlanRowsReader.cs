using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>One plan of one product, as a row of a table or a record of a file has it.</summary>
/// <param name="Start">Where the row begins, which is the place of an empty cell.</param>
/// <param name="Name">The product's name.</param>
/// <param name="StringId">Its String ID.</param>
/// <param name="Id">Its GUID.</param>
/// <param name="PlanName">The plan's String ID.</param>
/// <param name="PlanId">Its GUID.</param>
/// <param name="FriendlyName">Its friendly name, where there is a column for it.</param>
internal sealed record PlanRow(int Start, LocalizedText? Name, PositionedText StringId, PageText Id, PositionedText PlanName, PageText PlanId, PositionedText? FriendlyName);

/// <summary>Puts products together of which each row tells one plan.</summary>
internal sealed class PlanRowsReader(PlanTextReader plans, ReportDiagnostic report)
{
    private readonly List<Draft> _products = [];
    private readonly Dictionary<string, Draft> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.OrdinalIgnoreCase);
    private Draft? _latest;
    private bool _isBroken;

    private sealed record Draft(LocalizedText Name, PageText StringId, PageText Id, List<PlanText> Plans, List<PlanText> Friendly)
    {
        public bool IsWhole { get; set; } = true;
    }

    public void Add(PlanRow row)
    {
        var stringId = plans.ReadName(row.StringId);
        if (stringId.Text.Length == 0)
        {
            report(CatalogDiagnostics.PlanCellEmpty, new SourceSpan(row.Start, 0), ["String ID"]);
        }

        // A row without either is one mistake, as where the cells of a product were made one.
        if (stringId.Text.Length == 0 && row.Id.Text.Length == 0)
        {
            AddBroken("");
            return;
        }

        if (plans.ReadGuid(row.Id) is not { } id || stringId.Text.Length == 0)
        {
            // Nobody can tell whose plan this is, but it can be told which product may lack it: in a spreadsheet the first row of a
            // product may be the only one with its name and GUID.
            AddBroken(stringId.Text);
            return;
        }

        // Rows of one GUID and two String IDs or names are two products to the linker, which says so. In a spreadsheet the first
        // row of a product may be the only one with its name.
        var nameless = id.Text + " " + stringId.Text.ToUpperInvariant();
        var key = row.Name is null ? nameless : nameless + " " + NameFolding.Fold(row.Name.Local.Text);
        if (!_byKey.TryGetValue(key, out var draft))
        {
            draft = new Draft(row.Name ?? new LocalizedText(stringId, null), stringId, id, [], []);
            _byKey.Add(key, draft);
            _byKey[nameless] = draft;
            _products.Add(draft);
        }

        _latest = draft;
        var name = plans.ReadName(row.PlanName);
        if (name.Text.Length == 0)
        {
            report(CatalogDiagnostics.PlanCellEmpty, new SourceSpan(row.Start, 0), ["Service plan name"]);
        }

        if (plans.ReadGuid(row.PlanId) is not { } planId || name.Text.Length == 0)
        {
            draft.IsWhole = false;
            return;
        }

        draft.IsWhole &= plans.IsStringId(name) & plans.IsStringId(stringId);
        draft.Plans.Add(new PlanText(name, planId));
        if (row.FriendlyName is not null)
        {
            // In a row of its own a plan without a friendly name is called by its String ID.
            var friendly = plans.ReadName(row.FriendlyName);
            draft.Friendly.Add(new PlanText(friendly.Text.Length > 0 ? friendly : name, planId));
        }
    }

    /// <summary>A row of which nothing but the product can be told.</summary>
    public void AddBroken(string stringId)
    {
        _broken.Add(stringId);
        if (stringId.Length == 0 && _latest is not null)
        {
            _latest.IsWhole = false;
        }
    }

    /// <summary>Something was lost, and nothing tells of which products.</summary>
    public void BreakAll() => _isBroken = true;

    /// <summary>Whether something of the product with this String ID was lost.</summary>
    public bool IsBroken(string stringId) => _isBroken || _broken.Contains(stringId);

    /// <summary>The products, in the order of their first rows.</summary>
    public IEnumerable<ProductRow> Products() => _products.Select(product => new ProductRow(
        product.Name,
        product.StringId,
        product.Id,
        product.Plans.ToEquatableArray(),
        product.Friendly.Count == 0 ? null : product.Friendly.ToEquatableArray(),
        product.IsWhole && !IsBroken(product.StringId.Text)));
}
