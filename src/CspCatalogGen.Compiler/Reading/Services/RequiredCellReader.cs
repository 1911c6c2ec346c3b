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

        // What was struck out was told already, and its writer meant it to be gone.
        if (!row.HasStruck)
        {
            report(CatalogDiagnostics.PlanCellEmpty, row.TextAt(column).Span, [heading]);
        }

        return null;
    }

    /// <summary>The plan whose name stands in the column <paramref name="name"/> and whose GUID in its own; <see langword="null"/> where one of them is missing, which is reported.</summary>
    public PlanText? ReadPlan(ReferenceColumns columns, ReferenceRow row, ReferenceColumn name)
        => Read(row, columns.Find(name), name == ReferenceColumn.Foundation ? "Foundation service plan" : "Service plan") is { } plan
            && !(row.HasStruck && row.WordsAt(columns.Find(ReferenceColumn.Guid)).IsBlank())
            && plans.ReadGuid(GuidOf(plan, row, columns.Find(ReferenceColumn.Guid))) is { } id
                ? new PlanText(plan, id)
                : null;

    // The column of GUIDs may have NAME (GUID), as the column of plans does; then the name before the bracket is the plan's own.
    private static PageText GuidOf(PageText plan, ReferenceRow row, int column)
    {
        var line = row.WordsAt(column);
        var (start, end) = line.TrimmedBounds();
        return BracketedGuid.Find(line, start, end) is { Count: 1 } found && found[0] is var only && PlanNameReader.Part(line, start, only.Start).Text.Trim() == plan.Text && only.End == end
            ? PlanNameReader.Part(line, only.IdStart, only.IdEnd)
            : row.TextAt(column);
    }
}
