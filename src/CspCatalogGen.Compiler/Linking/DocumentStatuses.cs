using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>Tells what became of each document.</summary>
internal static class DocumentStatuses
{
    /// <summary>
    /// What became of <paramref name="documents"/>. <paramref name="ofPages"/> is what reading and linking said of them as upgrade
    /// pages; what is wrong with names, numbers or service plans takes no page back.
    /// </summary>
    public static EquatableArray<LinkedDocument> From(
        DocumentSet documents,
        IEnumerable<LinkedRevision> revisions,
        IReadOnlyCollection<LinkedRevision> newest,
        IEnumerable<Diagnostic> ofPages)
    {
        var failed = new HashSet<string>(
            ofPages
                .Where(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error && diagnostic.Location is not null)
                .Select(diagnostic => diagnostic.Location!.Path),
            StringComparer.Ordinal);
        var statuses = new Dictionary<string, LinkedDocument>(StringComparer.Ordinal);
        foreach (var revision in revisions)
        {
            var isNewest = newest.Any(current => current.Canonical.Page.Path == revision.Canonical.Page.Path);
            var aligned = new HashSet<string>(revision.Translations.Where(page => page.IsSameShape).Select(page => page.Page.Page.Path), StringComparer.Ordinal);
            foreach (var page in revision.Pages.Select(page => page.Page))
            {
                var status = page.Table is null || failed.Contains(page.Path) ? DocumentStatus.Refused
                    : !isNewest ? DocumentStatus.Stale
                    : page.Path == revision.Canonical.Page.Path ? DocumentStatus.Canonical
                    : aligned.Contains(page.Path) ? DocumentStatus.Aligned
                    : DocumentStatus.Refused;
                statuses[page.Path] = new LinkedDocument(page.Path, page.FrontMatter.Locale, revision.Edition, revision.Revision, status)
                {
                    IsSource = page.Path == revision.Canonical.Page.Path,
                };
            }
        }

        // A document that is an upgrade page and a reference has the status of the upgrade page.
        foreach (var page in documents.References.Where(page => !statuses.ContainsKey(page.Path)))
        {
            var isRead = page.Products.Count + page.Exclusions.Count + page.Foundations.Count > 0;
            statuses.Add(page.Path, new LinkedDocument(
                page.Path,
                page.FrontMatter.Locale,
                null,
                page.FrontMatter.SourceRevision,
                isRead ? DocumentStatus.ServicePlans : DocumentStatus.Refused));
        }

        foreach (var page in documents.Pages.Where(page => !statuses.ContainsKey(page.Path)))
        {
            statuses.Add(page.Path, new LinkedDocument(
                page.Path,
                page.FrontMatter.Locale,
                null,
                page.FrontMatter.SourceRevision,
                DocumentStatus.NotUpgradePage));
        }

        return statuses.Values.OrderBy(document => document.Path, StringComparer.Ordinal).ToEquatableArray();
    }
}
