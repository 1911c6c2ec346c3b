using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Learning;

/// <summary>Adds wordings to the names document's table of them.</summary>
internal static class WordingsTable
{
    private const string Introduction = """
        ## Wordings

        How translations head the table of upgrades, word a footnote and lead to the table. `csp-catalog learn` adds what it finds beside the
        English page; a row that does not say what the English one says is to be removed.

        | Wording |
        | --- |

        """;

    /// <summary><paramref name="text"/> of a names document with <paramref name="wordings"/>.</summary>
    public static LearnedWordings Add(string text, IEnumerable<SeenWording> wordings)
    {
        var added = wordings.Distinct().OrderBy(wording => wording.Kind).ThenBy(wording => wording.Locale, System.StringComparer.Ordinal).ThenBy(wording => wording.Text, System.StringComparer.Ordinal).ToList();
        if (added.Count == 0)
        {
            return new LearnedWordings(text, []);
        }

        var newLine = text.Contains("\r\n") ? "\r\n" : "\n";
        var with = SpanOf(text) is null ? text.TrimEnd() + newLine + newLine + Introduction.Replace("\r\n", "\n").Replace("\n", newLine) : text;
        var table = NamesTable.Parse(with, SpanOf(with)!.Value);
        table.AddColumns(added.Select(wording => wording.Locale));
        foreach (var wording in added)
        {
            table.AddValue(table.AddRow(wording.Kind.ToString()), wording.Locale, wording.Text, NameFolding.Fold);
        }

        return new LearnedWordings(
            table.ToText(),
            table.Lessons.Where(lesson => lesson.Locale is not null).Select(lesson => lesson with { Kind = LessonKind.Wording }).ToList());
    }

    private static SourceSpan? SpanOf(string text) => NamesDocumentReader.Read(new SourceDocument("", text)).WordingsTable;
}

/// <summary>The names document with the wordings, and what was added.</summary>
internal sealed record LearnedWordings(string Text, IReadOnlyList<Lesson> Lessons);
