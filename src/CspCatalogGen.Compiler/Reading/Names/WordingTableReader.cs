using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>Reads the table of wordings: a row for each thing that translations word, a column for each locale.</summary>
internal sealed class WordingTableReader(ReportDiagnostic report)
{
    /// <summary>Every wording that was read, in the document's order.</summary>
    public List<LocaleWording> Wordings { get; } = [];

    /// <summary>Reads one table.</summary>
    public void Read(NamesTableRows table)
    {
        var locales = NamesHeadings.ReadLocales(table.Heading, [NamesColumns.Wording], report).Locales;
        foreach (var cells in table.Body)
        {
            var row = NamesTableRows.Words(cells[0]);
            if (row.Text.Length == 0)
            {
                continue;
            }

            if (KindOf(row.Text) is not { } kind)
            {
                Refuse(row, $"the rows of this table are {string.Join(", ", Enum.GetNames(typeof(WordingKind)))}");
                continue;
            }

            for (var i = 1; i < cells.Count; i++)
            {
                foreach (var line in locales[i] is null ? [] : cells[i].Content.Lines())
                {
                    Read(new LocaleWording(kind, locales[i]!, line.Local.ToPageText()));
                }
            }
        }
    }

    private void Read(LocaleWording wording)
    {
        if (FindTrouble(wording) is { } trouble)
        {
            Refuse(wording.Text, trouble);
        }
        else
        {
            Wordings.Add(wording);
        }
    }

    private string? FindTrouble(LocaleWording wording) => wording.Kind switch
    {
        WordingKind.Footnote => NoteTemplate.FindTrouble(wording.Text.Text),
        WordingKind.Sentence => null,
        _ => FindOtherColumn(wording),
    };

    /// <summary>One heading cannot be that of both columns.</summary>
    private string? FindOtherColumn(LocaleWording wording)
    {
        var other = wording.Kind == WordingKind.Offer ? WordingKind.Upgrades : WordingKind.Offer;
        var fold = NameFolding.Fold(wording.Text.Text);
        var isTaken = Wordings.Exists(known => known.Kind == other && NameFolding.Fold(known.Text.Text) == fold)
            || ColumnHeadings.RoleOf(wording.Text.Text) == (other == WordingKind.Offer ? ColumnRole.Offer : ColumnRole.Upgrades);
        return isTaken ? $"it heads the column of the row {other}" : null;
    }

    private static WordingKind? KindOf(string row)
        => Enum.GetValues(typeof(WordingKind)).Cast<WordingKind?>().FirstOrDefault(kind => NamesCellReader.Is(row, kind.ToString()!));

    private void Refuse(PageText at, string reason) => report(CatalogDiagnostics.WordingNotUsable, at.Span, [at.Text, reason]);
}
