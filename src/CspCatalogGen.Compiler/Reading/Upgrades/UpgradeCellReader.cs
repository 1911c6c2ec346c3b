using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Reads the names in a cell of the upgrade table. What stands beside them is reported.</summary>
/// <param name="locale">The page's language.</param>
/// <param name="areTicked">Whether a tick stands before each upgrade of the table.</param>
/// <param name="report">Is told what stands beside them.</param>
internal sealed class UpgradeCellReader(string? locale, bool areTicked, ReportDiagnostic report)
{
    /// <summary>The names in the list of upgrades; none where it cannot be told what the cell says of them, which is reported.</summary>
    public List<OfferText> ReadTargets(RawCell cell)
    {
        var remarks = cell.Content.Remarks;
        var nested = remarks.FirstOrDefault(static remark => remark.Kind == RemarkKind.NestedItem);
        Account(nested is null ? remarks : remarks.Where(remark => remark == nested || remark.Kind != RemarkKind.NestedItem).ToList());
        var lines = ItemJoints.Remove(cell.Content.Lines());
        foreach (var item in GapsOf(cell.EmptyItems, lines))
        {
            if (!cell.Content.Remarks.Any(remark => remark.Span.Start >= item.Start && remark.Span.Start < cell.Span.End))
            {
                report(CatalogDiagnostics.EmptyName, item, []);
            }
        }

        if (FindSign(lines) is { } sign)
        {
            report(CatalogDiagnostics.PictureInCell, cell.Span, [$"'{sign}' before some of its items"]);
            return [];
        }

        if (IsLed(lines) && !CellLead.IsHarmless((lines[0].English ?? lines[0].Local).Words()))
        {
            // It may take back what stands under it.
            report(CatalogDiagnostics.NoName, lines[0].Local.ToPageText().Span, [lines[0].Local.ToPageText().Text]);
            return [];
        }

        var targets = new List<OfferText>();
        var (isGap, isNested) = (false, nested is not null);
        var depth = ItemDepth.None;
        foreach (var line in lines.Skip(IsLed(lines) ? 1 : 0))
        {
            if (depth.IsBelow(line, out depth))
            {
                if (!isNested)
                {
                    // One list of several items.
                    report(CatalogDiagnostics.NestedContent, line.Local.ToPageText().Span, ["list"]);
                }

                isNested = true;
                continue;
            }

            var target = ReadName(areTicked ? TickedColumn.Without(line) : line);
            var wasGap = isGap;
            isGap = target.Local.Text.Length == 0;
            if (isGap)
            {
                // A bullet and nothing behind it; of a struck-out item the bullet may be left, and of a picture it is told.
                if (!wasGap && !IsPictured(cell) && !cell.Content.Remarks.Any(remark => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden || (remark.Kind == RemarkKind.Comment && Brands.CountIn(remark.Words) > 0)))
                {
                    report(CatalogDiagnostics.EmptyName, line.Local.ToPageText().Span, []);
                }

                continue;
            }

            if (IsAside(target.Local.Text))
            {
                report(CatalogDiagnostics.NoName, target.Local.Span, [target.Local.Text]);
                continue;
            }

            ReportStray(target);
            targets.Add(target);
        }

        // A picture may say yes or no, and of which item it stands beside nothing tells.
        return IsPictured(cell) ? [] : targets;
    }

    // Items on end without a word between them are one gap, be it a tag written several times.
    private static IEnumerable<SourceSpan> GapsOf(IReadOnlyList<SourceSpan> items, IReadOnlyList<ContentLine> lines)
    {
        var line = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var before = line;
            while (items.Count > 1 && line < lines.Count && lines[line].Local.ToPageText().Span.Start < items[i].Start)
            {
                line++;
            }

            if (i == 0 || line > before)
            {
                yield return items[i];
            }
        }
    }

    // What stands in brackets as a whole is said in passing, and of what nobody can tell.
    private static bool IsAside(string name)
        => name.Length > 2 && name[0] is '(' or '（' && name.IndexOfAny([')', '）']) == name.Length - 1;

    // What leads to the upgrades is none of them.
    private static bool IsLed(IReadOnlyList<ContentLine> lines)
        => lines.Count > 1 && CellLead.IsMeant(lines[0].Local.Words()) && FootnoteLine.CountProducts(lines[0].Local) == 0;

    // Where all items have it, a plus is their bullet, and so is a dash in brackets.
    private static string? FindSign(IReadOnlyList<ContentLine> lines)
    {
        string? sign = null;
        var isBullet = true;
        foreach (var line in lines)
        {
            var own = SignOf(line.Local);
            sign ??= own;
            isBullet &= own is not null;
        }

        return isBullet ? null : sign;
    }

    private static string? SignOf(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        if (start < end && line[start] == '+')
        {
            return "+";
        }

        start = BulletSigns.Skip(line, start, end);
        return end - start > 2 && line[start] is '(' or '（' && line[start + 2] is ')' or '）' && BulletSigns.IsAt(line, start + 1, end) ? line.Words(start, start + 3) : null;
    }

    /// <summary>The name on <paramref name="line"/>.</summary>
    public static OfferText ReadName(ContentLine line)
        => new(MarkedTextReader.ReadName(line.Local), line.English is null ? null : MarkedTextReader.ReadName(line.English));

    /// <summary>Reports what stands at <paramref name="name"/> and is no part of it.</summary>
    public void ReportStray(OfferText name)
    {
        foreach (var text in new[] { name.Local, name.English })
        {
            // A character that stands in the name, too, is told of the name.
            if (text?.Stray is { } stray && text.Text.IndexOf(stray.Text, StringComparison.Ordinal) < 0)
            {
                report(CatalogDiagnostics.StrayCharacter, stray.Span, [text.Text, stray.Text]);
            }
        }
    }

    /// <summary>Reports what stands in a cell and is no word.</summary>
    public void Account(IReadOnlyList<Remark> remarks)
    {
        foreach (var remark in remarks)
        {
            RemarkReporter.Report(remark, locale, report);
        }
    }

    /// <summary>Whether <paramref name="remark"/> tells why words are missing.</summary>
    public static bool IsWithdrawn(Remark remark) => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden || RemarkReporter.IsTelling(remark);

    /// <summary>Whether <paramref name="cell"/> has a picture that may say yes or no.</summary>
    public static bool IsPictured(RawCell cell) => cell.Content.Remarks.Any(RemarkReporter.IsTelling);
}
