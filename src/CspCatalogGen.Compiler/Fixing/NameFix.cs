using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Compiler.Fixing;

/// <summary>Puts the name that is nearest in place of one that is not known. Whether it is the one that is meant, a person says.</summary>
internal static class NameFix
{
    public static Fix? Find(Diagnostic diagnostic, EditableText text)
        => diagnostic.Correction is { Kind: CorrectionKind.Name, Text: var name } && !text.Text.Substring(diagnostic.Location!.Span.Start, diagnostic.Location.Span.Length).Contains("<")
            ? Fix.Replace($"Write '{name}'", isSafe: false, diagnostic.Location, name)
            : null;
}
