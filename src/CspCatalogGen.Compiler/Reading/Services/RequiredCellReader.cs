using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads the cells that a row has to fill.</summary>
internal sealed class RequiredCellReader(PlanTextReader plans, ReportDiagnostic report)
{
    /// <summary>The words of a cell; <see langword="null"/> where it is empty, which is reported.</summary>
    public PageText? Read(ReferenceRow row, int column, string heading)
    {
        var words = plans.ReadName(row.WordsAt(column));
        if (words.Text.Length > 0)
        {
            return words;
        }

        // What was struck out was reported, and is meant to be away.
        if (!row.HasStruck)
        {
            report(CatalogDiagnostics.PlanCellEmpty, row.TextAt(column).Span, [heading]);
        }

        return null;
    }

    /// <summary>The plan whose name stands in the column <paramref name="name"/> and whose GUID in its own; <see langword="null"/> where one of them is missing, which is reported.</summary>
    public PlanText? ReadPlan(ReferenceColumns columns, ReferenceRow row, ReferenceColumn name)
        => Read(row, columns.Find(name), name == ReferenceColumn.Foundation ? "Foundation service plan" : "Service plan") is { } plan
            && plans.ReadGuid(row.TextAt(columns.Find(ReferenceColumn.Guid))) is { } id
                ? new PlanText(plan, id)
                : null;
}
