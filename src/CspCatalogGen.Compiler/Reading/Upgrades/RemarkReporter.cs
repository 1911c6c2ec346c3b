using System;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Says what stands in an upgrade table and is not among its words.</summary>
internal static class RemarkReporter
{
    /// <summary>What a table inside another one is called.</summary>
    public const string Table = "table";

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>Says <paramref name="remark"/>, whose words are in English or in the language of <paramref name="locale"/>.</summary>
    public static void Report(Remark remark, string? locale, ReportDiagnostic report)
    {
        switch (remark.Kind)
        {
            case RemarkKind.UnknownTag when ContentTag.IsHtml(remark.Words):
                report(CatalogDiagnostics.UnknownTag, remark.Span, ["<" + remark.Words + ">", "a tag that is not read here"]);
                break;
            case RemarkKind.OpenTag:
                report(CatalogDiagnostics.UnknownTag, remark.Span, [remark.Words, "a tag that nothing ends before the next one"]);
                break;
            case RemarkKind.UnknownTag:
                report(CatalogDiagnostics.UnknownTag, remark.Span, ["<" + remark.Words + ">", "no HTML tag"]);
                break;
            case RemarkKind.Tooltip:
                if ((Statement.JudgeAside(remark.Words, locale) ?? ((RetiredAddresses.FindIn(remark.Words) ?? YearNumber.FindIn(remark.Words) ?? (NoNames.AreNone(remark.Words) ? remark.Words : null)) is { } word ? $"says '{word}'" : null)) is { } finding)
                {
                    report(CatalogDiagnostics.UnreadStatement, remark.Span, [remark.Words, "is a tooltip that " + finding]);
                }

                break;
            case RemarkKind.RetiredAddress:
                report(CatalogDiagnostics.UnreadStatement, remark.Span, [remark.Words, $"is the address of a link and says '{RetiredAddresses.FindIn(remark.Words)}'"]);
                break;
            case RemarkKind.OtherAddress:
                report(CatalogDiagnostics.UnreadStatement, remark.Span, [remark.Words, "is the address of a link and names another offer than its words do"]);
                break;
            case RemarkKind.Attribute:
                report(CatalogDiagnostics.UnreadStatement, remark.Span, [remark.Words, "is an attribute by which rows may be for some readers only"]);
                break;
            case RemarkKind.OpenQuote:
                report(CatalogDiagnostics.OpenQuote, remark.Span, [remark.Words]);
                break;
            case RemarkKind.OutsideCell:
                report(CatalogDiagnostics.TextOutsideCell, remark.Span, [remark.Words]);
                break;
            case RemarkKind.Picture when IsTelling(remark):
                report(CatalogDiagnostics.PictureInCell, remark.Span, [remark.Words.Length > 0 ? remark.Words : "without a text"]);
                break;
            case RemarkKind.Picture:
                break;
            case RemarkKind.UnpairedEnglish:
                report(CatalogDiagnostics.UnpairedEnglish, remark.Span, [remark.Words]);
                break;
            case RemarkKind.UnpairedLocal:
                report(CatalogDiagnostics.UnpairedLocal, remark.Span, [remark.Words]);
                break;
            case RemarkKind.NestedTable:
                report(CatalogDiagnostics.NestedContent, remark.Span, [Table]);
                break;
            case RemarkKind.NestedItem:
                report(CatalogDiagnostics.NestedContent, remark.Span, ["list"]);
                break;
            case RemarkKind.StyleSheet when HidingStyle.ReadDeclarations(remark.Words) is null:
                break;
            case RemarkKind.Summary:
                report(CatalogDiagnostics.NoName, remark.Span, [remark.Words]);
                break;
            case RemarkKind.Comment when !OfferMentions.WellKnown.OrBrandAreIn(remark.Words) && Statement.JudgeAside(remark.Words, locale) is null:
                // Editors and build tools leave comments of their own.
                break;
            default:
                if (remark.Words.Length > 0)
                {
                    report(CatalogDiagnostics.WithdrawnContent, remark.Span, [string.Join(" ", remark.Words.Split(Blanks, StringSplitOptions.RemoveEmptyEntries)), Describe(remark.Kind)]);
                }

                break;
        }
    }

    /// <summary>Whether <paramref name="remark"/> is a picture that may say yes or no; "New!" says neither.</summary>
    public static bool IsTelling(Remark remark)
        => remark.Kind == RemarkKind.Picture && remark.Words.Trim(' ', '!', '.').ToLowerInvariant() is not ("new" or "updated");

    private static string Describe(RemarkKind kind) => kind switch
    {
        RemarkKind.Struck => "struck out",
        RemarkKind.Comment => "a comment",
        RemarkKind.StyleSheet => "a style sheet that hides or strikes out",
        _ => "hidden",
    };
}
