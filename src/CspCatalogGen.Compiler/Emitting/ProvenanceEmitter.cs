using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>What the catalog was compiled from.</summary>
internal static class ProvenanceEmitter
{
    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace);
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        file.Line("/// <summary>What this catalog was compiled from: the editions of the pages, with their days.</summary>");
        file.Line("[GeneratedCode]");
        file.Line("public static global::CspCatalogGen.CatalogProvenance Provenance => new global::CspCatalogGen.CatalogProvenance(");
        file.Indent();
        file.Line("new global::CspCatalogGen.CatalogEdition[]");
        file.Open();
        foreach (var edition in catalog.Editions.Values.OrderBy(edition => edition.Id, System.StringComparer.Ordinal))
        {
            file.Line($"new global::CspCatalogGen.CatalogEdition({CSharpText.Literal(edition.Id)}, {LiteralOrNull(edition.Date)}, {LiteralOrNull(edition.SourceRevision)}),");
        }

        file.Close(");");
        file.Outdent();
        file.Line();
        WriteDocuments(file, catalog);
        return file.ToSource("CspCatalog.UpgradeCatalog.Provenance.g.cs");
    }

    // Offers stand together in few documents, so each offer has the number of a list of them.
    private static void WriteDocuments(SourceWriter file, CatalogView catalog)
    {
        var lists = new Dictionary<string, int>(System.StringComparer.Ordinal);
        var ofOffers = new char[catalog.Offers.Count == 0 ? 0 : catalog.Offers[catalog.Offers.Count - 1].Number + 1];
        foreach (var offer in catalog.Offers.Where(offer => offer.Offer.DocumentedIn.Count > 0))
        {
            var list = string.Join(", ", offer.Offer.DocumentedIn.Select(CSharpText.Literal));
            if (!lists.TryGetValue(list, out var number))
            {
                number = lists.Count + 1;
                lists.Add(list, number);
            }

            ofOffers[offer.Number] = (char)number;
        }

        file.Lines("""
            /// <summary>The documents that name an offer: paths from the project's folder; none for a value that is no offer.</summary>
            [GeneratedCode]
            public static string[] GetDocuments(Offer offer)
            """);
        if (lists.Count is 0 or > char.MaxValue)
        {
            file.Line("    => new string[0];");
            return;
        }

        file.Open();
        file.Line("switch (unchecked((uint)offer) < (uint)DocumentsOfOffers.Length ? (int)DocumentsOfOffers[(int)offer] : 0)");
        file.Open();
        foreach (var list in lists)
        {
            file.Line($"case {list.Value.ToString(CultureInfo.InvariantCulture)}: return new string[] {{ {list.Key} }};");
        }

        file.Line("default: return new string[0];");
        file.Close();
        file.Close();
        file.Line();
        file.Line("// For each offer by its number the number of its list of documents.");
        file.Line($"private const string DocumentsOfOffers = {CSharpText.NumbersLiteral(ofOffers)};");
    }

    private static string LiteralOrNull(string? text) => text is null ? "null" : CSharpText.Literal(text);
}
