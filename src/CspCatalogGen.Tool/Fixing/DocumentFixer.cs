using System.Collections.Generic;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Fixing;

/// <summary>A diagnostic that was mended, and what did it.</summary>
internal sealed record Mended(Diagnostic Diagnostic, string Title);

/// <summary>What became of the documents.</summary>
/// <param name="Mended">What was mended, in the order in which it was.</param>
/// <param name="Left">What is still said of the documents, with the fixes that were not asked for.</param>
/// <param name="Documents">The documents.</param>
internal sealed record FixResult(IReadOnlyList<Mended> Mended, IReadOnlyList<Diagnostic> Left, IReadOnlyCollection<LinkedDocument> Documents);

/// <summary>
/// Mends documents until there is nothing more to mend: a fix may bring to light what stood behind the mistake, so the
/// documents are compiled again after each round.
/// </summary>
internal sealed class DocumentFixer(DocumentCompilation compilation, EditedDocuments documents, ToolConsole console)
{
    private const int MaxRounds = 20;

    /// <summary>Mends what needs no judgement, and with <paramref name="isUnsafe"/> what does.</summary>
    /// <exception cref="UnusableInputException">A file cannot be read.</exception>
    public FixResult Fix(IReadOnlyList<FoundDocument> found, string? namesPath, bool isUnsafe)
    {
        var editing = new DocumentCompilation { Compiler = compilation.Compiler, ReadFileAt = documents.Read };
        var mended = new List<Mended>();
        for (var round = 0; ; round++)
        {
            var read = editing.Read(found, FoundDocument.Names(namesPath), console);
            var result = CatalogCompiler.WithFixes(editing.Compiler.Compile(read), documents.TextOf);
            var said = result.Diagnostics
                .Concat(read.Where(static document => document.Upgrades?.Table is not null).SelectMany(document => documents.TextOf(document.Path) is { } text ? CatalogCompiler.Tidy(document, text, result.Catalog) : []))
                .ToList();
            var recoded = round == 0 ? Recode(said) : [];
            var done = recoded.Count > 0 ? [] : documents.Apply(said.Where(diagnostic => diagnostic.Fix is { } fix && (fix.IsSafe || isUnsafe)).OrderBy(static diagnostic => diagnostic.Fix!.IsSafe ? 0 : 1));
            mended.AddRange(recoded);
            mended.AddRange(done.Select(static diagnostic => new Mended(diagnostic, diagnostic.Fix!.Title)));
            if ((done.Count == 0 && recoded.Count == 0) || round == MaxRounds)
            {
                return new FixResult(mended, [.. said.Where(static diagnostic => diagnostic.Descriptor.Severity > DiagnosticSeverity.Info)], result.Documents);
            }
        }
    }

    // Before anything else is said of a page, it has to be read.
    private List<Mended> Recode(IEnumerable<Diagnostic> said)
    {
        return [.. said
            .Where(static diagnostic => diagnostic.Descriptor == CatalogDiagnostics.NotText)
            .Select(diagnostic => documents.Recode(diagnostic.Location!.Path, LocaleOf) is { } encoding
                ? new Mended(diagnostic, $"Save it as UTF-8, not as {encoding}")
                : null)
            .OfType<Mended>()];
    }

    // What a page says of its language is ASCII in every code page.
    private string? LocaleOf(string path, byte[] bytes)
        => compilation.Compiler.ReadPage(new SourceDocument(path, Encoding.Latin1.GetString(bytes))).FrontMatter.Locale;
}
