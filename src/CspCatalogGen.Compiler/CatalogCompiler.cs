using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Fixing;
using CspCatalogGen.Compiler.Fixing.Tidying;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Reading.Upgrades;
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

    /// <summary>The same again and again with the linker of its own: <paramref name="memory"/> has what it need not link again.</summary>
    public static LinkResult Compile(IEnumerable<CatalogDocument> documents, LinkingMemory memory) => memory.Link(CatalogInputs.From(documents));

    /// <summary>
    /// <paramref name="result"/> with a fix at each diagnostic that has one. <paramref name="textOf"/> gives the text of a
    /// document by its path, as it was compiled; <see langword="null"/> where it is not to be edited.
    /// </summary>
    public static LinkResult WithFixes(LinkResult result, Func<string, string?> textOf)
        => result with { Diagnostics = DiagnosticFixes.Attach(result.Diagnostics, textOf) };

    /// <summary>
    /// What in <paramref name="document"/>, whose text is <paramref name="text"/>, is read as it is meant and could be written
    /// better: hidden diagnostics with their fixes. <paramref name="catalog"/> has the names.
    /// </summary>
    public static IEnumerable<Diagnostic> Tidy(CatalogDocument document, string text, Catalog catalog)
        => document.Upgrades is { } page ? PageTidying.Find(page, text, catalog) : [];

    internal static Diagnostic CreateFailure(Exception exception, string? path)
        => Diagnostic.Create(
            CatalogDiagnostics.InternalFailure,
            path is null ? null : new SourceLocation(path, default, new LinePosition(1, 1), new LinePosition(1, 1)),
            $"{exception.GetType().Name}: {exception.Message.TrimEnd('.')}");
}
