using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security;
using CsvHelper;
using CsvHelper.Configuration;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>A SKU of new commerce, of which only what concerns the catalog is kept.</summary>
/// <param name="Key">What it is known by: <c>CFQ7TTC0LDPB/0001</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="ProductId">The GUID of the product that it provides.</param>
/// <param name="StringId">The String ID of that product.</param>
/// <param name="Conversions">The keys of the SKUs that it can be converted to.</param>
/// <param name="Prerequisites">The keys of the SKUs of which a customer must have one.</param>
/// <param name="Limit">How often a customer can own it, as the matrix says it.</param>
/// <param name="Countries">The ISO codes of the countries in which it is sold.</param>
internal sealed record MatrixSku(
    string Key,
    string Title,
    string? ProductId,
    string StringId,
    IReadOnlyList<string> Conversions,
    IReadOnlyList<string> Prerequisites,
    string? Limit,
    IReadOnlySet<string> Countries);

/// <summary>The offer matrix, which new commerce publishes each month: every SKU that can be sold, and where.</summary>
/// <param name="Skus">The SKUs of the catalog's products.</param>
/// <param name="Titles">What every SKU of the matrix is called, by its key.</param>
/// <param name="Countries">Every country of the matrix.</param>
/// <param name="Problems">What of it could not be read.</param>
/// <remarks>Columns as in Partner Center's documentation, "Get an offer matrix".</remarks>
internal sealed record OfferMatrix(
    IReadOnlyList<MatrixSku> Skus,
    IReadOnlyDictionary<string, string> Titles,
    IReadOnlySet<string> Countries,
    IReadOnlyList<string> Problems)
{
    private static readonly string[] Columns =
        ["ProductTitle", "ProductId", "SkuId", "SkuTitle", "ProvisioningId", "ProvisioningString", "AssetOwnershipLimit", "AssetOwnershipLimitType", "ProductSkuPreRequisites", "ProductSkuConversion", "AllowedCountries"];

    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>Reads the file <paramref name="path"/> row by row, and tells <paramref name="advance"/> how many bytes it has come.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or is none.</exception>
    public static OfferMatrix Read(string path, Catalog catalog, Action<long, long> advance)
    {
        var printed = DocumentSearch.ForwardSlashes(path);
        try
        {
            using var stream = File.OpenRead(path);
            using var text = new StreamReader(stream, detectEncodingFromByteOrderMarks: true);
            using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = false, BadDataFound = null, CacheFields = false });
            if (!csv.Read())
            {
                throw new UnusableInputException($"'{printed}' is empty, so it is no offer matrix.");
            }

            var headings = csv.Record!.Select(heading => heading.Trim()).ToList();
            var columns = Columns.ToDictionary(name => name, name => headings.FindIndex(heading => heading.Equals(name, StringComparison.OrdinalIgnoreCase)), StringComparer.Ordinal);
            var missing = columns.Where(column => column.Value < 0).Select(column => column.Key).ToList();
            if (missing.Count > 0)
            {
                throw new UnusableInputException(DataFileKind.Find(headings) is { } kind && kind != DataFileKind.OfferMatrix
                    ? $"'{printed}' is no offer matrix: it is {kind.Name}. {kind.Cure}"
                    : $"'{printed}' is no offer matrix: it has no column {string.Join(", ", missing.Select(name => $"'{name}'"))}.");
            }

            return new Reader(csv, columns, catalog).Read(() => advance(stream.Position, stream.Length), headings.Count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or CsvHelperException)
        {
            throw new UnusableInputException($"'{printed}' cannot be read: {e.Message}");
        }
    }

    /// <summary>
    /// The SKUs that provide the product of <paramref name="offer"/>: by its GUID, or where that is missing by its String ID.
    /// A market's variant without either is the product of its base, which the matrix sells there or not.
    /// </summary>
    public IEnumerable<MatrixSku> SkusOf(Offer offer, Catalog catalog) => offer.ProductId is { } id ? Skus.Where(sku => sku.ProductId == id)
        : offer.StringId is { } stringId ? Skus.Where(sku => sku.StringId.Equals(stringId, StringComparison.OrdinalIgnoreCase))
        : catalog.Offers.FirstOrDefault(known => known.Id == offer.VariantOf) is { } whole ? SkusOf(whole, catalog)
        : [];

    private sealed class Reader(CsvParser csv, Dictionary<string, int> columns, Catalog catalog)
    {
        private const int RowsBetween = 500;

        private readonly HashSet<string> _productIds = catalog.Offers.Select(offer => offer.ProductId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        private readonly HashSet<string> _stringIds = catalog.Offers.Select(offer => offer.StringId).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, IReadOnlySet<string>> _countries = new(StringComparer.Ordinal);
        private readonly HashSet<string> _allCountries = new(StringComparer.Ordinal);

        public OfferMatrix Read(Action advance, int width)
        {
            var skus = new List<MatrixSku>();
            var titles = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            var malformed = 0;
            for (var row = 1; csv.Read(); row++)
            {
                if (row % RowsBetween == 0)
                {
                    advance();
                }

                if (csv.Count != width)
                {
                    malformed++;
                    continue;
                }

                var key = Field("ProductId") + "/" + Field("SkuId");
                var title = Field("SkuTitle") is { Length: > 0 } sku ? sku : Field("ProductTitle");
                titles.TryAdd(key, title);
                var productId = DataFile.Guid(Field("ProvisioningId"));
                var stringId = Field("ProvisioningString");
                var countries = CountriesOf(Field("AllowedCountries"));
                if ((productId is not null && _productIds.Contains(productId)) || _stringIds.Contains(stringId))
                {
                    skus.Add(new MatrixSku(key, title, productId, stringId, Keys("ProductSkuConversion"), Keys("ProductSkuPreRequisites"), Limit(), countries));
                }
            }

            return new OfferMatrix(
                [.. skus.OrderBy(sku => sku.Key, StringComparer.Ordinal)],
                titles,
                _allCountries,
                malformed == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{malformed} rows of the matrix have another number of fields than its headings, so they are not compared.")]);
        }

        private string Field(string name) => csv[columns[name]].Trim();

        private string[] Keys(string name) => Field(name).Split(Separators, StringSplitOptions.RemoveEmptyEntries);

        private string? Limit() => Field("AssetOwnershipLimit") is { Length: > 0 } limit && limit != "0"
            ? (limit + " " + Field("AssetOwnershipLimitType")).Trim()
            : null;

        // A handful of lists of countries stand in tens of thousands of rows.
        private IReadOnlySet<string> CountriesOf(string list)
        {
            if (!_countries.TryGetValue(list, out var countries))
            {
                countries = list.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(code => code.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
                _countries.Add(list, countries);
                _allCountries.UnionWith(countries);
            }

            return countries;
        }
    }
}
