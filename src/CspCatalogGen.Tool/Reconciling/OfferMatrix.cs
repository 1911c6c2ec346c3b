using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using CsvHelper;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>The offer matrix, which new commerce publishes each month: every SKU that can be sold, and where.</summary>
/// <param name="Skus">The SKUs of the catalog's products.</param>
/// <param name="Titles">What every SKU of the matrix is called, by its key.</param>
/// <param name="Products">The IDs of the products of every SKU.</param>
/// <param name="Countries">Every country of the matrix.</param>
/// <param name="Unread">The product GUIDs, String IDs and keys that stand in rows that could not be read.</param>
/// <param name="IsWhole">Whether every row has a key that could be read, so that a key that is not there is in no row.</param>
/// <param name="Problems">What of it could not be read.</param>
/// <remarks>Columns as in Partner Center's documentation, "Get an offer matrix".</remarks>
internal sealed record OfferMatrix(
    IReadOnlyList<MatrixSku> Skus,
    IReadOnlyDictionary<string, string> Titles,
    IReadOnlySet<string> Products,
    IReadOnlySet<string> Countries,
    IReadOnlySet<string> Unread,
    bool IsWhole,
    IReadOnlyList<string> Problems)
{
    /// <summary>Reads the file <paramref name="path"/> row by row, and tells <paramref name="advance"/> how many bytes it has come.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or is none.</exception>
    public static OfferMatrix Read(string path, Catalog catalog, Action<long, long> advance)
    {
        var printed = DocumentSearch.ForwardSlashes(path);
        try
        {
            using var file = MatrixFile.Open(path);
            var columns = MatrixReader.Columns.ToDictionary(name => name, name => file.Find(name), StringComparer.Ordinal);
            var missing = columns.Where(column => column.Value < 0).Select(column => column.Key).ToList();
            if (missing.Count > 0)
            {
                throw new UnusableInputException(DataFileKind.Find(file.Headings) is { } kind && kind != DataFileKind.OfferMatrix
                    ? $"'{printed}' is no offer matrix: it is {kind.Name}. {kind.Cure}"
                    : missing.Count == columns.Count && FileForm.Tell(string.Join('\n', [.. file.Titles, file.Header]), "CSV", "what the API gives as CSV") is { Length: > 0 } form ? $"'{printed}' is no offer matrix.{form}"
                    : $"'{printed}' is no offer matrix: it has no column {string.Join(", ", missing.Select(name => $"'{name}'"))}.");
            }

            return new MatrixReader(file, columns, catalog).Read(() => advance(file.Progress.Done, file.Progress.All));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or SecurityException or NotSupportedException or CsvHelperException)
        {
            throw new UnusableInputException($"'{printed}' cannot be read: {UnreadableFile.Why(path, e)}");
        }
    }

    /// <summary>
    /// The SKUs that provide the product of <paramref name="offer"/>: by its GUID, or where either side lacks that by its String ID.
    /// A market's variant without either is the product of its base, which the matrix sells there or not.
    /// </summary>
    public IEnumerable<MatrixSku> SkusOf(Offer offer, Catalog catalog) => offer.ProductId is { } id ? Skus.Where(sku => sku.ProductId == id || (sku.ProductId is null && IsOf(sku, offer)))
        : offer.StringId is not null ? Skus.Where(sku => IsOf(sku, offer))
        : catalog.Offers.FirstOrDefault(known => known.Id == offer.VariantOf) is { } whole ? SkusOf(whole, catalog)
        : [];

    /// <summary>Whether a row that could not be read is about <paramref name="offer"/>.</summary>
    public bool MayHave(Offer offer, Catalog catalog) => offer.ProductId is null && offer.StringId is null
        ? catalog.Offers.FirstOrDefault(known => known.Id == offer.VariantOf) is { } whole && MayHave(whole, catalog)
        : (offer.ProductId is { } id && Unread.Contains(id)) || (offer.StringId is { } stringId && Unread.Contains(stringId));

    /// <summary>Whether <paramref name="sku"/> has the String ID of <paramref name="offer"/>.</summary>
    public static bool IsOf(MatrixSku sku, Offer offer) => sku.StringId.Equals(offer.StringId, StringComparison.OrdinalIgnoreCase);
}
