using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler;

/// <summary>Compiles documents into a catalog: the one door for every front end.</summary>
public sealed class CatalogCompiler
{
    /// <summary>The compiler with its own readers and linker.</summary>
    public static CatalogCompiler Default { get; } = new();

    /// <summary>Reads a page.</summary>
    public Func<SourceDocument, UpgradePage> ReadPage { get; init; } = UpgradePageReader.Read;

    /// <summary>Reads the names document.</summary>
    public Func<SourceDocument, NamesDocument> ReadNames { get; init; } = NamesDocumentReader.Read;

    /// <summary>Reads a licensing reference.</summary>
    public Func<SourceDocument, ServicePlanPage> ReadServicePlans { get; init; } = ReferenceDocument.Read;

    /// <summary>Links what was read.</summary>
    public Func<IEnumerable<UpgradePage>, NamesDocument?, IEnumerable<ServicePlanPage>, LinkResult> Link { get; init; } = CatalogLinker.Link;

    /// <summary>Reads <paramref name="document"/>. A defect of ours becomes the document's <see cref="CatalogDocument.Failure"/>.</summary>
    public CatalogDocument Read(SourceDocument document, DocumentRole role)
    {
        var unread = new CatalogDocument(document.Path, role);
        try
        {
            return role == DocumentRole.Names
                ? unread with { Names = ReadNames(document) }
                : unread with
                {
                    Upgrades = ReferenceDocument.IsData(document.Path) ? null : ReadPage(document),
                    ServicePlans = ReferenceDocument.IsPossible(document) ? ReadServicePlans(document) : null,
                };
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return unread with { Failure = CreateFailure(exception, document.Path) };
        }
    }

    /// <summary>
    /// Compiles <paramref name="documents"/> into a catalog. Their order does not matter; one that is listed twice counts
    /// once. Never throws for what they hold.
    /// </summary>
    public LinkResult Compile(IEnumerable<CatalogDocument> documents)
    {
        var inputs = CatalogInputs.From(documents);
        return inputs.Complete(() => Link(inputs.Upgrades.ToList(), inputs.Names, inputs.ServicePlans));
    }

    internal static Diagnostic CreateFailure(Exception exception, string? path)
        => Diagnostic.Create(
            CatalogDiagnostics.InternalFailure,
            path is null ? null : new SourceLocation(path, default, new LinePosition(1, 1), new LinePosition(1, 1)),
            $"{exception.GetType().Name}: {exception.Message.TrimEnd('.')}");
}
