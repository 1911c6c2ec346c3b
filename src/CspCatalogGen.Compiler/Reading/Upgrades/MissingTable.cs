using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Markdown;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Says what became of the table of a section that has none: it is withdrawn, it ran into a paragraph, or it is not there.</summary>
internal static class MissingTable
{
    public static void Report(UpgradeSection section, string text, ReportDiagnostic report)
    {
        foreach (var withdrawn in section.Blocks.OfType<PageWithdrawn>().Where(block => OfferMentions.WellKnown.OrBrandAreIn(block.Remark.Words)))
        {
            RemarkReporter.Report(withdrawn.Remark, locale: null, report);
        }

        var paragraph = section.Blocks.OfType<PageProse>().FirstOrDefault(prose => MarkdownContent.TextAt(text, prose.Span) is var words && words.Contains("--") && words.IndexOf('|') >= 0);
        if (paragraph is not null)
        {
            report(CatalogDiagnostics.TableIsParagraph, paragraph.Span, []);
            return;
        }

        report(CatalogDiagnostics.NoTable, section.Blocks[0].Span, []);
    }
}
