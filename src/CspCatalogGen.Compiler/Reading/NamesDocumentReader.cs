using System;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Reads the names document: one Markdown file with a table of offers and a table of markets.</summary>
public static class NamesDocumentReader
{
    /// <summary>Reads <paramref name="document"/>. Never throws on any text: what is wrong is in its diagnostics.</summary>
    public static NamesDocument Read(SourceDocument document) => throw new NotImplementedException();
}
