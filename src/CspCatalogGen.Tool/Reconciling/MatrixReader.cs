using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CsvHelper;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>Reads the rows of an offer matrix. A row that cannot be read is told, and never counts as one that is not there.</summary>
internal sealed partial class MatrixReader(MatrixFile file, Dictionary<string, int> columns, Catalog catalog)
{
    /// <summary>The columns that are read.</summary>
    public static readonly string[] Columns =
        ["ProductTitle", "ProductId", "SkuId", "SkuTitle", "ProvisioningId", "ProvisioningString", "AssetOwnershipLimit", "AssetOwnershipLimitType", "ProductSkuPreRequisites", "ProductSkuConversion", "AllowedCountries"];

    // Documented, too; of an older file they may be gone.
    private static readonly string[] OtherColumns = ["MinLicenses", "MaxLicenses", "Description"];

    // Of an unfinished merge, or before a row that is not to hold.
    private static readonly string[] Withdrawing = ["<<<<<<<", ">>>>>>>", "//", "<!--", "~~"];

    private const int RowsBetween = 500;
    private const int Shown = 5;

    private static readonly char[] Separators = [',', ';', '|', ' ', '\t', '\r', '\n'];
    private static readonly HashSet<string> None = new(["", "none", "n/a", "na", "nan", "null", "-", "–", "0"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Unlimited = new(["unlimited", "no limit", "-1"], StringComparer.OrdinalIgnoreCase);

    private readonly CsvParser _csv = file.Rows;
    private readonly Dictionary<string, int> _others = OtherColumns.ToDictionary(column => column, file.Find, StringComparer.Ordinal);
    private readonly HashSet<string> _productIds = catalog.Offers.Select(offer => offer.ProductId).OfType<string>().ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _stringIds = catalog.Offers.Select(offer => offer.StringId).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlySet<string>?> _countries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _allCountries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _problems = new(StringComparer.Ordinal);

    // SKUs whose countries cannot be told. Where they are written otherwise, all of them are.
    private readonly List<(string Key, string Title, string Countries)> _otherCountries = [];
    private readonly List<MatrixSku> _skus = [];
    private readonly Dictionary<string, string> _titles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _products = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads all of them.</summary>
    /// <exception cref="UnusableInputException">A quote is not closed, so the rows behind it are none; or there are no rows.</exception>
    public OfferMatrix Read(Action advance)
    {
        var (malformed, firstMalformed) = (0, 0);
        for (var (row, line) = (1, file.LinesAbove + 1); Next(line); row++, line = file.LinesAbove + _csv.RawRow + 1)
        {
            if (row % RowsBetween == 0)
            {
                advance();
            }

            TellPatch(line);
            if (IsMalformed(line))
            {
                firstMalformed = malformed++ == 0 ? line : firstMalformed;
                var text = _csv.RawRecord;
                _unread.UnionWith(_productIds.Concat(_stringIds).Where(id => text.Contains(id, StringComparison.OrdinalIgnoreCase)));
                continue;
            }

            if (!IsHeadings())
            {
                Add();
            }
        }

        if (_titles.Count == 0)
        {
            throw new UnusableInputException($"'{file.Path}' is no offer matrix: it has no rows that can be read.");
        }

        if (malformed > 0)
        {
            _problems.Add(string.Create(CultureInfo.InvariantCulture, $"Rows with other fields than the headings, or with several rows in one field, which are not compared: {malformed}, the first at line {firstMalformed}."));
        }

        file.Titles.ForEach(TellTitle);
        TellColumns();
        TellCountries();
        TellDoubles();
        TellOtherProducts();
        TellUnknownSkus();
        return new OfferMatrix([.. _skus.OrderBy(sku => sku.Key, StringComparer.Ordinal).ThenBy(Fingerprint, StringComparer.Ordinal)], _titles, _products, _allCountries, _unread, malformed == 0, [.. _problems]);
    }

    private void TellCountries()
    {
        if (_otherCountries.Count > 0)
        {
            var (key, title, countries) = _otherCountries.MinBy(static sku => sku.Key, StringComparer.Ordinal);
            _problems.Add(_otherCountries.Count == 1
                ? $"The countries of '{title}' ({key}) are no ISO codes such as 'DE;US': '{countries}'."
                : string.Create(CultureInfo.InvariantCulture, $"The countries of {_otherCountries.Count} SKUs are no ISO codes such as 'DE;US', as those of '{title}' ({key}): '{countries}'."));
        }
    }

    // What a patch takes away or adds, or an unfinished merge has of both sides, is no row that holds. A first column may be one of numbers.
    private void TellPatch(int line)
    {
        var row = _csv.RawRecord;
        var isPatched = Array.Exists(Withdrawing, sign => row.StartsWith(sign, StringComparison.Ordinal))
            || (row is ['+' or '-' or '#', ..] && _csv.Count > 1 && _csv[0].Length > 1 && !decimal.TryParse(_csv[0], NumberStyles.Number, CultureInfo.InvariantCulture, out _));
        if (isPatched)
        {
            throw new UnusableInputException(string.Create(CultureInfo.InvariantCulture, $"'{file.Path}' cannot be read: line {line} begins with '{row[0]}', as in a patch, a merge that is not finished or a comment, so nothing tells whether it holds."));
        }
    }

    // A row of one filled field is no SKU, but heads those below.
    private string? TitleAmong()
        => Field("ProductId").Length == 0 && Field("SkuId").Length == 0 && Enumerable.Range(0, _csv.Count).Select(column => _csv[column].Trim()).Where(text => text.Length > 0).ToList() is [var title] ? title : null;

    private void TellTitle(string title)
    {
        if (ProductTitle.FindRestricting(title, locale: null) is not null)
        {
            _problems.Add($"A title over rows may take them back: '{title}'.");
        }
    }

    private bool Next(int line)
    {
        try
        {
            return _csv.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw NotClosed(line);
        }
    }

    private bool IsMalformed(int line)
    {
        var isOfSeveralLines = file.LinesAbove + _csv.RawRow > line;
        var isOfLength = _csv.Count == file.Headings.Count || DiffersByEmpty();
        if (isOfLength && !isOfSeveralLines)
        {
            return false;
        }

        // At a row's end every quote is closed, so what is odd is the file's end.
        if (_csv.RawRecord.Count(character => character == '"') % 2 != 0)
        {
            throw NotClosed(line);
        }

        return !isOfLength || ProductGuid().Count(_csv.RawRecord) > 1;
    }

    // Files that are put together have the headings of each.
    private bool IsHeadings() => file.Headings.Select((heading, column) => column < _csv.Count ? _csv[column].Trim().Equals(heading, StringComparison.OrdinalIgnoreCase) : heading.Length == 0).All(static isSame => isSame);

    // A spreadsheet writes as many separators as its widest row has, or drops those of columns without a heading.
    private bool DiffersByEmpty()
        => Enumerable.Range(0, _csv.Count).Skip(file.Headings.Count).All(column => string.IsNullOrWhiteSpace(_csv[column])) && file.Headings.Skip(_csv.Count).All(static heading => heading.Length == 0);

    private UnusableInputException NotClosed(int line)
        => new(string.Create(CultureInfo.InvariantCulture, $"'{file.Path}' cannot be read: a quote in the row at line {line} is never closed, so what stands behind it are no rows."));

    private void Add()
    {
        if (TitleAmong() is { } among)
        {
            TellTitle(among);
            return;
        }

        var product = Field("ProductId");
        var key = SkuKey.Create(product, Field("SkuId"));
        var title = Field("SkuTitle") is { Length: > 0 } sku ? sku : Field("ProductTitle");
        if (!_titles.TryGetValue(key, out var known) || string.CompareOrdinal(title, known) < 0)
        {
            _titles[key] = title;
        }

        if (product.Length > 0)
        {
            _products.Add(product);
        }

        var provisioning = Field("ProvisioningId");
        var productId = DataFile.Guid(provisioning);
        var stringId = Field("ProvisioningString");
        if (productId is null && !None.Contains(provisioning) && _stringIds.Contains(stringId))
        {
            // One that was damaged may be any, so the String ID alone does not tell.
            _unread.UnionWith([stringId, key, .. catalog.Offers.Where(offer => stringId.Equals(offer.StringId, StringComparison.OrdinalIgnoreCase)).Select(offer => offer.ProductId).OfType<string>()]);
            _problems.Add($"The ProvisioningId of '{title}' ({key}) is no GUID: '{provisioning}'.");
            return;
        }

        var countries = CountriesOf(Field("AllowedCountries"));
        if ((productId is null || !_productIds.Contains(productId)) && !_stringIds.Contains(stringId))
        {
            return;
        }

        if (countries is null or { Count: 0 })
        {
            _unread.Add(productId ?? stringId);
            _unread.UnionWith([stringId, key]);
            _otherCountries.Add((key.ToString(), title, Field("AllowedCountries")));
            return;
        }

        var unread = new List<string>();
        var conversions = Keys("ProductSkuConversion", unread);
        var unreadConversion = unread.FirstOrDefault();
        unread.Clear();
        var prerequisites = Keys("ProductSkuPreRequisites", unread);
        var limit = Limit(unread);
        var notSold = NotSold(title, unread);
        if (notSold is null && Text("Description") is { Length: > 0 } description && Sayings.OfferEnds.FindIn(EnglishText.Get(description)) is { } ends)
        {
            _problems.Add($"The description of '{title}' ({key}) says '{ends}', which is not judged.");
        }

        _problems.UnionWith(unread.Concat([unreadConversion]).OfType<string>().Select(value => $"Of '{title}' ({key}), {value} is in no known form."));
        _skus.Add(new MatrixSku(key, title, productId, stringId, conversions, prerequisites, limit, unread.FirstOrDefault(), unreadConversion, countries)
        {
            IsTrial = EnglishWords.In(title).Exists(static word => word is "trial" or "trials"),
            NotSold = notSold,
        });
    }

    // A title that says so, or a range in which no number of licenses is.
    private string? NotSold(string title, List<string> unread)
    {
        var (most, least) = (Number("MaxLicenses", unread), Number("MinLicenses", unread) ?? 1);
        return Sayings.OfferEnds.FindIn(EnglishText.Get(title)) is { } end ? $"'{end}' in its title"
            : most < Math.Max(1, least) ? string.Create(CultureInfo.InvariantCulture, $"at most {most:0.##} licenses")
            : null;
    }

    // Where a cell of a column is empty, pandas writes its whole numbers with a fraction: 0.0.
    private decimal? Number(string column, List<string> unread)
    {
        var text = Text(column);
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (!None.Contains(text) && !Unlimited.Contains(text))
        {
            unread.Add($"{column} '{text}'");
        }

        return null;
    }

    // ="0001" is how Excel is told that a field is text.
    private string Field(string name) => _csv[columns[name]].Trim() is var text && text is ['=', '"', .., '"'] && text.Length > 2 ? text[2..^1] : text;

    // Of a column that may be missing.
    private string Text(string column)
        => _others[column] is >= 0 and var at && at < _csv.Count ? _csv[at].Trim() : "";

    private string[] Keys(string name, List<string> unread)
    {
        var words = Field(name).Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(word => !None.Contains(word)).ToList();
        unread.AddRange(words.Where(word => !SkuKey.IsKey(word)).Take(1).Select(word => $"{name} '{word}'"));
        return [.. words.Where(SkuKey.IsKey).Select(SkuKey.Parse).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private string? Limit(List<string> unread)
    {
        var text = Field("AssetOwnershipLimit");
        if (None.Contains(text) || Unlimited.Contains(text))
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number:0.##} {Field("AssetOwnershipLimitType")}").Trim();
        }

        unread.Add($"AssetOwnershipLimit '{text}'");
        return null;
    }

    // A handful of lists of countries stand in tens of thousands of rows.
    private IReadOnlySet<string>? CountriesOf(string list)
    {
        if (!_countries.TryGetValue(list, out var countries))
        {
            var codes = list.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(code => code.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
            countries = codes.All(MarketCountries.IsCode) ? codes : null;
            _countries.Add(list, countries);
            _allCountries.UnionWith(countries ?? new HashSet<string>());
        }

        return countries;
    }

    private void TellColumns()
    {
        var unknown = file.Headings.Where(heading => heading.Length > 0 && !Columns.Concat(OtherColumns).Any(column => MatrixFile.IsHeaded(heading, column))).ToList();
        if (unknown.Count > 0)
        {
            _problems.Add($"Columns that the matrix's documentation does not name, so what they say of a row is not known: {string.Join(", ", unknown.Take(Shown))}{(unknown.Count > Shown ? ", …" : "")}.");
        }

        _problems.UnionWith(Columns.Where(column => file.Headings.Count(heading => MatrixFile.IsHeaded(heading, column)) > 1).Select(column => $"The column {column} stands twice; the first counts."));
    }

    private void TellDoubles()
    {
        foreach (var same in _skus.GroupBy(sku => sku.Key, StringComparer.OrdinalIgnoreCase).Where(same => same.Select(Fingerprint).Distinct(StringComparer.Ordinal).Skip(1).Any()))
        {
            _problems.Add($"'{_titles[same.Key]}' ({same.Key}) is listed twice and differently, as where two months are in one file; what either says counts.");
        }
    }

    private void TellOtherProducts()
    {
        foreach (var offer in catalog.Offers.Where(offer => offer.ProductId is not null && offer.StringId is not null))
        {
            _problems.UnionWith(_skus
                .Where(sku => sku.ProductId is { } id && id != offer.ProductId && OfferMatrix.IsOf(sku, offer))
                .Select(sku => $"'{sku.Title}' ({sku.Key}) has the String ID {offer.StringId} of '{offer.Name}' and another product ID ({sku.ProductId}), so it is not taken for it."));
            _problems.UnionWith(_skus
                .Where(sku => sku.ProductId == offer.ProductId && sku.StringId.Length > 0 && !None.Contains(sku.StringId) && !OfferMatrix.IsOf(sku, offer))
                .Select(sku => $"'{sku.Title}' ({sku.Key}) has the product ID of '{offer.Name}' and another String ID ({sku.StringId}); the product ID counts."));
        }
    }

    private void TellUnknownSkus()
    {
        // One that was cut off in its midst would be taken for a product that nobody has.
        var lengths = _products.Select(product => product.Length).Distinct().ToList();
        if (lengths.Count == 1 && _skus.SelectMany(sku => sku.Conversions).FirstOrDefault(key => SkuKey.ProductOf(key).Length != lengths[0]) is { } odd)
        {
            _problems.Add($"Conversions to what is no product ID as the matrix has them, so what they stand for is not known: {odd}.");
        }

        var unknown = _skus.SelectMany(sku => sku.Conversions).Where(key => !_titles.ContainsKey(key) && _products.Contains(SkuKey.ProductOf(key))).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            _problems.Add(string.Create(CultureInfo.InvariantCulture, $"Conversions to SKUs that the matrix does not have, of products that it has, so what they stand for is not known: {unknown.Count} ({string.Join(", ", unknown.Take(Shown))}{(unknown.Count > Shown ? ", …" : "")})."));
        }
    }

    private static string Fingerprint(MatrixSku sku) => string.Join('\n', [
        sku.Title, sku.ProductId, sku.StringId, sku.NotSold, sku.Limit, sku.Unread, sku.UnreadConversion,
        .. sku.Conversions.Order(StringComparer.Ordinal), "", .. sku.Prerequisites.Order(StringComparer.Ordinal), "", .. sku.Countries.Order(StringComparer.Ordinal)]);

    [GeneratedRegex("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")]
    private static partial Regex ProductGuid();
}
