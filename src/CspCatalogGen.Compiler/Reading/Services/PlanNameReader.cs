using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>
/// Reads the name of a plan or a product without what is left of markup around it: white space beside an underscore, and
/// brackets that have lost their other half, which is reported.
/// </summary>
internal sealed class PlanNameReader(ReportDiagnostic report)
{
    /// <summary>The name in a part of <paramref name="line"/>.</summary>
    public PageText Read(PositionedText line, int start, int end)
    {
        Trim(line, ref start, ref end);
        var (first, last) = (start, end);
        while (start < end && Brackets.IsOpen(line[start]) && !Brackets.ArePaired(line, start, end))
        {
            start++;
            Trim(line, ref start, ref end);
        }

        while (start < end && (Brackets.IsOpen(line[end - 1]) || Brackets.IsClose(line[end - 1])) && !Brackets.ArePaired(line, start, end))
        {
            end--;
            Trim(line, ref start, ref end);
        }

        if ((start, end) != (first, last) && start < end)
        {
            var written = Part(line, first, last);
            report(CatalogDiagnostics.BracketLeftOver, written.Span, [written.Text, WithoutGaps(line.Words(start, end))]);
        }

        var words = Part(line, start, end);
        return words with { Text = WithoutGaps(words.Text) };
    }

    /// <summary>The words in a part of <paramref name="line"/>, with their place.</summary>
    public static PageText Part(PositionedText line, int start, int end)
    {
        Trim(line, ref start, ref end);
        return new PageText(line.Words(start, end), line.SpanOf(start, end));
    }

    private static void Trim(PositionedText line, ref int start, ref int end)
    {
        while (start < end && WhiteSpace.Is(line[start]))
        {
            start++;
        }

        while (end > start && WhiteSpace.Is(line[end - 1]))
        {
            end--;
        }
    }

    // No blank belongs beside the underscore of an identifier. It was a line break in the page that the words were copied from.
    private static string WithoutGaps(string words)
        => words.IndexOf('_') < 0 ? words : words.Replace("_ ", "_").Replace(" _", "_");
}
