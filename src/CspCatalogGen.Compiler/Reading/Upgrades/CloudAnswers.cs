using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>The clouds that a page applies to, each with the answer that stands beside it: yes, no, a box.</summary>
internal static class CloudAnswers
{
    // Yes, no, a tick.
    private const int MaxAnswer = 12;

    private const string EmptyBox = "☐";

    /// <summary>Those of a table: a cloud in each column, or in each row.</summary>
    public static List<LocalizedText> In(RawTable table)
    {
        var columns = CloudsOfColumns(table);
        var isAnswered = table.Rows.Any(static row => AnswerIn(row).Length > 0);
        return columns.Exists(NamesCloud) ? columns : table.Rows.SelectMany(row => CloudsOf(row, isAnswered)).ToList();
    }

    // The clouds may stand side by side, each over its answer.
    private static List<LocalizedText> CloudsOfColumns(RawTable table)
        => table.Heading.Count == 0 ? [] : table.Heading[table.Heading.Count - 1].Cells
            .Select((cell, column) => (Words: cell.Content.Joined().ToLocalizedText(), Answer: string.Join(" ", table.Rows.Select(row => row.Cells.ElementAtOrDefault(column)?.Content.Joined().Local.ToPageText().Text))))
            .Where(static cell => IsCloud(cell.Words))
            .Select(cell => table.Rows.Count == 0 ? cell.Words : With(cell.Words, cell.Answer.Trim() is { Length: > 0 } answer ? answer : EmptyBox))
            .ToList();

    // "No" in the cell beside it takes a cloud back, and so does nothing where other clouds have an answer.
    private static IEnumerable<LocalizedText> CloudsOf(RawRow row, bool isAnswered)
    {
        var answer = AnswerIn(row) is { Length: > 0 } said ? said : isAnswered ? EmptyBox : "";

        // What is neither a cloud nor an answer may restrict it, as an item of a list does.
        return row.Cells.SelectMany(static cell => cell.Content.Lines()).Select(static line => line.ToLocalizedText()).Where(static one => IsCloud(one) || one.Local.Text.Length > MaxAnswer).Select(one => IsCloud(one) ? With(one, answer) : one);
    }

    private static string AnswerIn(RawRow row)
        => string.Join(" ", row.Cells
            .SelectMany(static cell => cell.Content.Lines())
            .Select(static line => line.ToLocalizedText())
            .Where(static one => one.Local.Text.Length is > 0 and <= MaxAnswer && !IsCloud(one))
            .Select(static one => one.Local.Text));

    /// <summary>The words with an empty box behind them, where a picture of one stands there.</summary>
    public static LocalizedText WithBox(LocalizedText words, CellContent content)
        => content.Remarks.Any(static remark => remark is { Kind: RemarkKind.Picture, Words: Remark.EmptyBox }) ? With(words, EmptyBox) : words;

    private static LocalizedText With(LocalizedText words, string answer)
        => answer.Length == 0 ? words : new LocalizedText(words.Local with { Text = words.Local.Text + " " + answer }, words.English is { } english ? english with { Text = english.Text + " " + answer } : null);

    private static bool IsCloud(LocalizedText words) => NamesCloud(words) || PartnerCenterNames.Are((words.English ?? words.Local).Text);

    /// <summary>Whether the words name a cloud other than the global one.</summary>
    public static bool NamesCloud(LocalizedText words) => Clouds.In(EnglishText.Get((words.English ?? words.Local).Text)) != Cloud.None;
}
