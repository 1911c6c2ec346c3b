using System.Collections.Generic;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads service plans written as <c>NAME (GUID)</c>, and what is nearly so written.</summary>
internal sealed class PlanTextReader(ReportDiagnostic report)
{
    private const string Separators = ",;、，；،؛|•·";

    private readonly PlanNameReader _names = new(report);

    /// <summary>
    /// Adds the plans on <paramref name="line"/> to <paramref name="plans"/>, by String ID or by friendly name. Returns whether all of them could be told;
    /// where not, that is reported.
    /// </summary>
    public bool Read(PositionedText line, List<PlanText> plans, bool areStringIds)
    {
        var (start, end) = line.TrimmedBounds();
        if (start == end)
        {
            return true;
        }

        var found = BracketedGuid.Find(line, start, end);
        var whole = PlanNameReader.Part(line, start, end);
        var read = new List<PlanText>();
        var areWhole = true;
        var from = start;
        SkipSeparator(line, ref from, end);
        for (var i = 0; i < found.Count; i++)
        {
            var guid = found[i];
            if (i > 0 && !SkipSeparator(line, ref from, guid.Start))
            {
                return Refuse(CatalogDiagnostics.TwoPlansInOne, whole);
            }

            var name = _names.Read(line, from, guid.Start);
            if (name.Text.Length == 0 || IsTakenBack(name.Text, isLabelled: !areStringIds))
            {
                return Refuse(CatalogDiagnostics.PlanNotRead, whole);
            }

            if (GuidText.IsIn(name.Text))
            {
                return Refuse(CatalogDiagnostics.TwoPlansInOne, whole);
            }

            if (guid.LacksBracket)
            {
                report(CatalogDiagnostics.BracketLeftOver, whole.Span, [whole.Text, name.Text]);
            }

            areWhole &= !areStringIds || IsStringId(name);
            if (ReadGuid(PlanNameReader.Part(line, guid.IdStart, guid.IdEnd)) is { } id)
            {
                read.Add(new PlanText(name, id));
            }
            else
            {
                areWhole = false;
            }

            from = guid.End;
        }

        if (found.Count == 0 || !IsEnd(line, from, end))
        {
            return Refuse(CatalogDiagnostics.PlanNotRead, whole);
        }

        plans.AddRange(read);
        return areWhole;
    }

    private bool Refuse(DiagnosticDescriptor descriptor, PageText line)
    {
        report(descriptor, line.Span, [line.Text]);
        return false;
    }

    // A separator may end the line, and a bracket may be left over; whatever else stands there was not understood.
    private static bool IsEnd(PositionedText line, int from, int end)
    {
        SkipSeparator(line, ref from, end);
        while (from < end && (line[from] is ')' or '）' || WhiteSpace.Is(line[from])))
        {
            from++;
        }

        return from >= end;
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
        return _names.Read(line, start, end);
    }

    /// <summary>Whether <paramref name="name"/> looks like a String ID; where not, that is reported.</summary>
    public bool IsStringId(PageText name)
    {
        if (StringIdForm.FindForeign(name.Text) is not { } foreign)
        {
            return true;
        }

        report(CatalogDiagnostics.NotAStringId, name.Span, [name.Text, foreign]);
        return false;
    }

    // The GUIDs in brackets; or the line itself, where it is a GUID and nothing else.
    private static List<PageText> IdsOn(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        var found = BracketedGuid.Find(line, start, end).ConvertAll(guid => PlanNameReader.Part(line, guid.IdStart, guid.IdEnd));
        return found.Count == 0 && GuidText.IsMeant(line.Words(start, end)) ? [PlanNameReader.Part(line, start, end)] : found;
    }

    // "not EXCHANGE_S_STANDARD" is no plan; "RETIRED - Outlook Customer Manager" is Microsoft's name of one.
    private static bool IsTakenBack(string name, bool isLabelled)
        => name.Split(' ') is { Length: > 1 } words
            && RestrictingWords.FindIn(words[0], null) is not null
            && !(words[0].ToLowerInvariant() is "example" or "test" or "preview" or "beta" or "pilot" or "archive")
            && !(isLabelled && words[1] is "-" or "–" or "—");

    private static bool SkipSeparator(PositionedText line, ref int from, int end)
    {
        var at = from;
        while (at < end && WhiteSpace.Is(line[at]))
        {
            at++;
        }

        // A converter may have made text of a tag.
        var next = at < end && Separators.IndexOf(line[at]) >= 0 ? at + 1 : FieldLines.EndOfBreak(line, at, end);
        if (next < 0)
        {
            return false;
        }

        from = next;
        return true;
    }
}
