using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Checking;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>Products that a document may have in a row that could not be read: a document with something wrong in it names them.</summary>
internal sealed class UnreadProducts
{
    private readonly Lazy<List<string>> _texts;

    /// <summary>Those of the documents that <paramref name="result"/> is linked from.</summary>
    public UnreadProducts(LinkResult result, Func<DocumentLines> lines)
        => _texts = new Lazy<List<string>>(() =>
        {
            var wrong = result.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity != DiagnosticSeverity.Info).Select(diagnostic => diagnostic.Location?.Path).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var paths = result.Documents.Select(document => document.Path).Where(wrong.Contains).ToList();
            var documents = paths.Count == 0 ? null : lines();
            return [.. paths.Select(path => documents!.TextOf(path)).OfType<string>()];
        });

    /// <summary>Whether <paramref name="sku"/> may be one.</summary>
    public bool MayHave(SubscribedSku sku)
        => _texts.Value.Exists(text => text.Contains(sku.Id, StringComparison.OrdinalIgnoreCase) || HasWord(text, sku.StringId));

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !IsOfWord(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
