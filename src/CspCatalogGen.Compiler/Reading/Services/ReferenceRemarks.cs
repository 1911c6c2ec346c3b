using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Upgrades;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Says what stands in a table of a licensing reference and is not among its words.</summary>
internal static class ReferenceRemarks
{
    public static void Report(Remark remark, ReportDiagnostic report)
    {
        switch (remark.Kind)
        {
            // Editors and build tools leave comments of their own; what is shown of <details> before they are opened is a label.
            case RemarkKind.Comment when !GuidText.IsIn(remark.Words) && Statement.JudgeAside(remark.Words, locale: null) is null:
            case RemarkKind.StyleSheet when HidingStyle.ReadDeclarations(remark.Words) is null:
            case RemarkKind.Summary:

            // A product that is not sold any more is held as before.
            case RemarkKind.RetiredAddress:
                break;
            case RemarkKind.Picture:
                RemarkReporter.Report(remark with { Kind = RemarkKind.Tooltip }, locale: null, report);
                break;
            case RemarkKind.Struck or RemarkKind.Hidden or RemarkKind.StyleSheet or RemarkKind.Comment:
                report(CatalogDiagnostics.ReferenceTextHidden, remark.Span, []);
                break;
            case RemarkKind.NestedItem or RemarkKind.NestedTable:
                report(CatalogDiagnostics.PlanNotRead, remark.Span, [remark.Words]);
                break;
            default:
                RemarkReporter.Report(remark, locale: null, report);
                break;
        }
    }
}
