using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Learning;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>Tells what was learned: a line for each thing, and in one sentence.</summary>
internal static class LessonsWriter
{
    /// <summary>A line for each of <paramref name="lessons"/>.</summary>
    public static MemoryStream Write(IEnumerable<Lesson> lessons)
    {
        var output = new MemoryStream();
        using var text = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (var lesson in lessons)
        {
            text.WriteLine(VisibleText.Escape(lesson.Kind switch
            {
                LessonKind.Offer => $"+ '{lesson.Offer}': a row",
                LessonKind.Number => $"+ '{lesson.Offer}': the number {lesson.Value}",
                LessonKind.Revision => $"+ '{lesson.Offer}': seen in {lesson.Value}",
                LessonKind.Wording => $"+ wording of {lesson.Offer}, {lesson.Locale}: {lesson.Value}",
                _ => $"+ '{lesson.Offer}', {lesson.Locale}: {lesson.Value}",
            }));
        }

        return output;
    }

    /// <summary>How much was learned, and from what; <paramref name="wasWritten"/> tells whether it is kept.</summary>
    public static string Summary(IReadOnlyCollection<Lesson> lessons, IReadOnlyCollection<UpgradePage> pages, bool wasWritten)
    {
        var upgradePages = pages.Count(page => page.HasAnchor);
        int CountOf(LessonKind kind) => lessons.Count(lesson => lesson.Kind == kind);

        return lessons.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"Nothing new in {upgradePages} upgrade pages. A page teaches where it has its English beside it, or shares its source revision with one that has.")
            : string.Create(CultureInfo.InvariantCulture, $"From {upgradePages} upgrade pages: offers: {CountOf(LessonKind.Offer)}, names: {CountOf(LessonKind.Name)}, numbers: {CountOf(LessonKind.Number)}, revisions: {CountOf(LessonKind.Revision)}{(CountOf(LessonKind.Wording) is var wordings and > 0 ? $", wordings: {wordings}" : "")}.{(wasWritten ? "" : " Nothing was written.")}");
    }
}
