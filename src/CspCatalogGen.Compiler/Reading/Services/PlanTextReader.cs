using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads service plans written as <c>NAME (GUID)</c>, and what is nearly so written.</summary>
internal sealed class PlanTextReader(Action<DiagnosticDescriptor, SourceSpan, string[]> report)
{
    private const string Separators = ",;、，；";

    /// <summary>
    /// Adds the plans on <paramref name="line"/> to <paramref name="plans"/>. Returns whether all of them could be told;
    /// where not, that is reported.
    /// </summary>
    public bool Read(PositionedText line, List<PlanText> plans)
    {
        var (start, end) = line.TrimmedBounds();
        if (start == end)
        {
            return true;
        }

        var found = FindGuids(line, start, end);
        var whole = Part(line, start, end);
        if (found.Count == 0)
        {
            report(CatalogDiagnostics.PlanNotRead, whole.Span, [whole.Text]);
            return false;
        }

        var read = new List<PlanText>();
        var areWhole = true;
        var from = start;
        for (var i = 0; i < found.Count; i++)
        {
            var guid = found[i];
            if (i > 0 && !SkipSeparator(line, ref from, guid.Start))
            {
                report(CatalogDiagnostics.TwoPlansInOne, whole.Span, [whole.Text]);
                return false;
            }

            var name = Name(line, from, guid.Start);
            if (name.Text.Length == 0)
            {
                report(CatalogDiagnostics.PlanNotRead, whole.Span, [whole.Text]);
                return false;
            }

            if (RestrictingWords.FindIn(name.Text.Split(' ')[0], null) is not null && name.Text.IndexOf(' ') > 0)
            {
                // "not EXCHANGE_S_STANDARD" is no plan.
                report(CatalogDiagnostics.PlanNotRead, whole.Span, [whole.Text]);
                return false;
            }

            if (HoldsGuid(name.Text))
            {
                report(CatalogDiagnostics.TwoPlansInOne, whole.Span, [whole.Text]);
                return false;
            }

            if (guid.LacksBracket)
            {
                report(CatalogDiagnostics.BracketLeftOver, whole.Span, [whole.Text, name.Text]);
            }

            if (ReadGuid(Part(line, guid.IdStart, guid.IdEnd)) is { } id)
            {
                read.Add(new PlanText(name, id));
            }
            else
            {
                areWhole = false;
            }

            from = guid.End;
        }

        // A separator may end the line, and a bracket may be left over; whatever else stands there was not understood.
        SkipSeparator(line, ref from, end);
        while (from < end && (line[from] is ')' or '）' || PositionedText.IsSpace(line[from])))
        {
            from++;
        }

        if (from < end)
        {
            report(CatalogDiagnostics.PlanNotRead, whole.Span, [whole.Text]);
            return false;
        }

        plans.AddRange(read);
        return areWhole;
    }

    /// <summary>Reports what is a GUID on both sides of a bilingual <paramref name="line"/> and not the same one.</summary>
    public void CompareSides(ContentLine line)
    {
        if (line.English is not { } english)
        {
            return;
        }

        var local = IdsOn(line.Local);
        var followed = IdsOn(english);
        for (var i = 0; i < local.Count && local.Count == followed.Count; i++)
        {
            if (GuidText.Parse(followed[i].Text) is { } id && id != GuidText.Parse(local[i].Text))
            {
                report(CatalogDiagnostics.GuidDiffersFromEnglish, local[i].Span, [local[i].Text, followed[i].Text]);
            }
        }
    }

    /// <summary><paramref name="text"/> as a GUID in lower case, or <see langword="null"/> where it is none, which is reported.</summary>
    public PageText? ReadGuid(PageText text)
    {
        if (GuidText.Parse(text.Text) is { } id)
        {
            return text with { Text = id };
        }

        report(CatalogDiagnostics.NotAGuid, text.Span, [text.Text, GuidText.TroubleOf(text.Text)]);
        return null;
    }

    /// <summary>
    /// A String ID or name without what is left of markup around it: white space beside an underscore, and brackets that
    /// have lost their other half, which is reported.
    /// </summary>
    public PageText ReadName(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        return Name(line, start, end);
    }

    // Those in brackets, or the one that is all there is.
    private static List<PageText> IdsOn(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        var found = FindGuids(line, start, end).ConvertAll(guid => Part(line, guid.IdStart, guid.IdEnd));
        return found.Count == 0 && GuidText.IsMeant(line.Words(start, end)) ? [Part(line, start, end)] : found;
    }

    private static bool HoldsGuid(string name) => Array.Exists(name.Split(' ', '(', ')', '（', '）', ','), GuidText.IsMeant);

    // GUIDs in brackets, of which one of the two may be lost.
    private static List<FoundGuid> FindGuids(PositionedText line, int start, int end)
    {
        var found = new List<FoundGuid>();
        for (var i = start; i < end; i++)
        {
            if (!IsOpen(line[i]))
            {
                continue;
            }

            var close = i + 1;
            while (close < end && !IsOpen(line[close]) && !IsClose(line[close]))
            {
                close++;
            }

            if (GuidText.IsMeant(line.Words(i + 1, close)))
            {
                var isClosed = close < end && IsClose(line[close]);
                found.Add(new FoundGuid(i, i + 1, close, isClosed ? close + 1 : close, !isClosed));
                i = close - 1;
            }
        }

        var last = found.Count == 0 ? start : found[found.Count - 1].End;
        var tail = end;
        while (tail > last && IsClose(line[tail - 1]))
        {
            tail--;
        }

        var word = tail;
        while (word > last && !PositionedText.IsSpace(line[word - 1]) && !IsOpen(line[word - 1]) && !IsClose(line[word - 1]))
        {
            word--;
        }

        if (tail < end && word < tail && word > last && GuidText.IsMeant(line.Words(word, tail)))
        {
            found.Add(new FoundGuid(word, word, tail, end, LacksBracket: true));
        }

        return found;
    }

    private static bool SkipSeparator(PositionedText line, ref int from, int end)
    {
        var at = from;
        while (at < end && PositionedText.IsSpace(line[at]))
        {
            at++;
        }

        if (at >= end || Separators.IndexOf(line[at]) < 0)
        {
            return false;
        }

        from = at + 1;
        return true;
    }

    private PageText Name(PositionedText line, int start, int end)
    {
        Trim(line, ref start, ref end);
        var (first, last) = (start, end);
        while (start < end && IsOpen(line[start]) && !IsPaired(line, start, end))
        {
            start++;
            Trim(line, ref start, ref end);
        }

        while (start < end && (IsOpen(line[end - 1]) || IsClose(line[end - 1])) && !IsPaired(line, start, end))
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

    // An identifier's underscore has nothing beside it; the blank is a line break of the page that the words came from.
    private static string WithoutGaps(string words)
        => words.IndexOf('_') < 0 ? words : words.Replace("_ ", "_").Replace(" _", "_");

    private static bool IsPaired(PositionedText line, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth += IsOpen(line[i]) ? 1 : IsClose(line[i]) ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static PageText Part(PositionedText line, int start, int end)
    {
        Trim(line, ref start, ref end);
        return new PageText(line.Words(start, end), line.SpanOf(start, end));
    }

    private static void Trim(PositionedText line, ref int start, ref int end)
    {
        while (start < end && PositionedText.IsSpace(line[start]))
        {
            start++;
        }

        while (end > start && PositionedText.IsSpace(line[end - 1]))
        {
            end--;
        }
    }

    private static bool IsOpen(char c) => c is '(' or '（';

    private static bool IsClose(char c) => c is ')' or '）';

    /// <summary>A GUID and the brackets around it.</summary>
    private sealed record FoundGuid(int Start, int IdStart, int IdEnd, int End, bool LacksBracket);
}
