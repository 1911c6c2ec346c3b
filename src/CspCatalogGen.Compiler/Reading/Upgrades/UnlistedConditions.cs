using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Claims conditions that are no list of Markdown's or HTML's: lines of a paragraph, lines and paragraphs that begin as items do
/// ("(a) …", "ii. …", "• …"), also one behind the other, in one item of a list or behind the line that leads to them, and the rows of a
/// table with nothing else in it.
/// </summary>
internal sealed class UnlistedConditions(string text, Claims claims, bool isEnglish)
{
    private static readonly string[] Headings = ["", "#", "no", "number", "condition", "conditions", "requirement", "requirements", "prerequisite", "prerequisites"];

    /// <summary>The first of them among <paramref name="blocks"/>.</summary>
    public Claimed<Condition> Read(IReadOnlyList<PageBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (claims.Hold(blocks[i]))
            {
                continue;
            }

            if (blocks[i] is PageProse { Content: var content } prose && AreConditions(content.Lines()))
            {
                return new Claimed<Condition>(content.Lines().Select(line => new Condition(line.ToLocalizedText(), content.LinkTarget)).ToList(), [prose]);
            }

            if (blocks[i] is PageTable { Table: var table } && RowsOf(table) is { } rows && AreConditions(rows.ConvertAll(static cell => cell.Joined())))
            {
                return new Claimed<Condition>(rows.ConvertAll(static cell => new Condition(cell.Joined().ToLocalizedText(), cell.LinkTarget)), [blocks[i]]);
            }

            // "1. …; 2. …" is a list of one item, where Markdown is asked.
            if (blocks[i] is PageList { Items: { Count: 1 } list } && list[0].Blocks is { Count: 1 } only && only[0] is PageProse { Content: var inItem } item && ItemsOf(inItem, 0) is { Count: > 1 } several && AreConditions(several))
            {
                return new Claimed<Condition>(several.ConvertAll(line => new Condition(line.ToLocalizedText(), inItem.LinkTarget)), [blocks[i], item]);
            }

            var items = new List<(ContentLine Line, string? Link)>();
            var end = i;
            while (end < blocks.Count && blocks[end] is PageProse next && !claims.Hold(next) && ItemsOf(next.Content) is { } lines)
            {
                items.AddRange(lines.Select(line => (line, next.Content.LinkTarget)));
                end++;
            }

            if (items.Count > 0 && AreConditions(items.ConvertAll(static item => item.Line)))
            {
                return new Claimed<Condition>(items.ConvertAll(static item => new Condition(item.Line.ToLocalizedText(), item.Link)), [.. blocks.Skip(i).Take(end - i)]);
            }

            i = end > i ? end - 1 : i;
        }

        return new Claimed<Condition>([], []);
    }

    /// <summary>Whether <paramref name="line"/> begins with a known condition that is numbered: "(1)" is the marker of a footnote, too.</summary>
    public static bool BeginWith(ContentLine line)
    {
        if (line.English is not null || line.Local.Length == 0 || line.Local[0] != '(' || SkipEnumerator(line.Local, 0) is not (var start and > 0))
        {
            return false;
        }

        var end = start + 1;
        while (end < line.Local.Length && !BeginsWithin(line.Local, end))
        {
            end++;
        }

        return start < line.Local.Length && ConditionsReader.IsKnown(new ContentLine(line.Local.Slice(start, end), null));
    }

    private bool AreConditions(IReadOnlyList<ContentLine> lines)
        => lines.Count(ConditionsReader.IsKnown) > 1 || (!isEnglish && lines.Count > 1 && lines.Any(ConditionsReader.IsTranslated));

    // What stands in the last column, where the others count the rows.
    private static List<CellContent>? RowsOf(RawTable table)
        => table.Caption is null && table.Remarks.Count == 0 && table.Heading.Concat(table.Rows).All(static row => row.Cells.All(static cell => cell is { Columns: 1, Rows: 1, EmptyItems.Count: 0 } && IsPlain(cell.Content)))
            && table.Heading.SelectMany(static row => row.Cells).All(static cell => cell.Content.Joined().Judged.Words() is var words && Headings.Contains(words == "#" ? words : string.Join(" ", EnglishWords.In(words))))
            && table.Rows.All(static row => row.Cells.Count > 0 && row.Cells.Take(row.Cells.Count - 1).All(static cell => cell.Content.Joined().Local.Words().All(static c => char.IsDigit(c) || c is '.' or ')')))
            ? table.Rows.Select(static row => row.Cells[row.Cells.Count - 1].Content).ToList()
            : null;

    // What is struck out, a marker or a sign says something of a condition, and is told where nobody claims it.
    private static bool IsPlain(CellContent content)
        => content.Remarks.Count == 0 && content.Lines() is var lines && lines.Length < 2 && lines.All(static line => !NoteReference.IsIn(line.Judged) && Signs.FindIn(line.Judged.Words()) is null);

    private List<ContentLine>? ItemsOf(CellContent content)
        => content.Lines() is { Length: 1 } whole && whole[0].Local is var words && (SkipEnumerator(words, 0) > 0 ? 0 : LeadOf(words)) is var start and >= 0 ? ItemsOf(content, start) : null;

    // "The following conditions must be met: (1) …", where what leads to them says no more: how long it is, or -1.
    private static int LeadOf(PositionedText words)
    {
        var at = words.IndexOfAny(":", 0, words.Length) + 1;
        while (at < words.Length && WhiteSpace.Is(words[at]))
        {
            at++;
        }

        return at < words.Length && SkipEnumerator(words, at) > at && words.Slice(0, at).Text().Sentences.All(static sentence => KnownSentences.FindOther(sentence) is null) ? at : -1;
    }

    private List<ContentLine>? ItemsOf(CellContent content, int start)
    {
        if (!IsPlain(content) || content.Lines() is not { Length: 1 } whole || whole[0] is not { English: null, Local: var words })
        {
            return null;
        }

        var items = new List<ContentLine>();
        for (var at = start + 1; at <= words.Length; at++)
        {
            // A line that begins otherwise goes on with the one above.
            if (at == words.Length || ((IsLineEnd(words, at - 1) || BeginsWithin(words, at)) && SkipEnumerator(words, at) > at))
            {
                var from = SkipEnumerator(words, start);
                items.Add(new ContentLine(words.Slice(from, at), null));
                start = at;
            }
        }

        return items;
    }

    // "(1) …; (2) …": within a line a number in brackets, or a bullet that is no dash, begins an item, and so does "2." behind the end of another.
    private static bool BeginsWithin(PositionedText words, int at)
        => WhiteSpace.Is(words[at - 1]) && (words[at] is '•' or '●' or '▪' or '◦'
            || (SkipEnumerator(words, at) is var behind && behind > at && (words[behind - 2] == ')' || (char.IsDigit(words[at]) && at > 1 && (words[at - 2] is ';' or '.' or ',' || (at > 5 && words.HasAt(at - 4, "and") && words[at - 6] is ';' or ','))))));

    private bool IsLineEnd(PositionedText words, int at) => words.SpanOf(at, at + 1) is { Start: var place } && place < text.Length && text[place] is '\n' or '\r';

    private static int SkipEnumerator(PositionedText words, int start)
    {
        if (BulletSigns.Skip(words, start, words.Length) is var behind && behind > start)
        {
            return behind;
        }

        var at = words[start] == '(' ? start + 1 : start;
        var first = at;
        while (at < words.Length && at - first < 4 && words[at] is 'i' or 'v' or 'x' or (>= '0' and <= '9'))
        {
            at++;
        }

        at += at == first && at < words.Length && words[at] is >= 'a' and <= 'h' ? 1 : 0;
        return at > first && at + 1 < words.Length && (words[at] == ')' || (words[at] == '.' && first == start)) && WhiteSpace.Is(words[at + 1]) ? at + 2 : start;
    }
}
