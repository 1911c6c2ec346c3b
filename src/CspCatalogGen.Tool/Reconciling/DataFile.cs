using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using System.Text.Json;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>A JSON file of a service. Names of properties compare without letter case: the API writes <c>id</c>, PowerShell <c>Id</c>.</summary>
internal sealed class DataFile
{
    /// <summary>What the identifier of an offer is called.</summary>
    public static readonly string[] Identifiers = ["id", "offerId"];

    // What collections and pages of one are called.
    private static readonly string[] Lists = ["items", "value"];

    // What an entry is called that stands alone in an object.
    private static readonly string[] Wrappers = ["offer", "sku", "subscribedSku", "item", "resource"];

    // What says how many entries there are. PowerShell's Count is of what it prints.
    private static readonly string[] Counts = ["total", "totalCount", "total_count", "totalItems", "totalRecords", "@odata.count", "count"];

    private static readonly string[] NextPages = ["next", "nextPage", "next_page"];

    // Where services say which page of a list this is, beside it.
    private static readonly string[] Paging = ["links", "_links", "paging", "pagination", "page", "meta", "metadata"];

    // What else says how a list was come by.
    private static readonly string[] Harmless = ["attributes", "offset", "limit", "size", "pageSize", "pageNumber", "totalPages", "exported", "generated", "created", "date", "source", "version", "tenantId"];

    private static readonly HashSet<string> Beside = new([.. Lists, .. Counts, .. Paging, .. NextPages, .. Harmless, "nextLink", "odata.nextLink", "odata.metadata", "continuationToken", "skipToken", "hasMore", "has_more", "hasNext", "has_next"], StringComparer.OrdinalIgnoreCase);

    private readonly string _expected;
    private readonly DataFileKind _wanted;
    private readonly IReadOnlyList<JsonElement> _values;

    private DataFile(string path, string expected, DataFileKind wanted, IReadOnlyList<JsonElement> values, bool hasComments)
    {
        HasComments = hasComments;
        Path = path;
        _expected = expected;
        _wanted = wanted;
        _values = values;
    }

    /// <summary>The file, as it is printed.</summary>
    public string Path { get; }

    private bool HasComments { get; }

    private IEnumerable<JsonElement> Tops => _values.SelectMany(value => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1));

    /// <summary>What is to be said of the file itself.</summary>
    public IEnumerable<string> Problems
    {
        get
        {
            if (Missing is { } missing)
            {
                yield return missing;
            }

            foreach (var said in Tops.Where(page => ListIn(page) is not null).SelectMany(page => UnknownProperties.In(page, Beside.Contains)).Distinct().OrderBy(said => said.Key, StringComparer.Ordinal).ThenBy(said => said.Value, StringComparer.Ordinal))
            {
                yield return $"Beside its list it has '{said.Key}', which is not understood: '{said.Value}'.";
            }

            if (HasComments)
            {
                yield return "It has comments, which are passed over: an entry that is commented out counts as not listed.";
            }
        }
    }

    /// <summary>What says that entries are missing: more of them counted than there are, or a next page; <see langword="null"/> where nothing does.</summary>
    private string? Missing
    {
        get
        {
            var pages = Tops
                .Select(page => (Page: page, List: ListIn(page)))
                .Where(page => page.List is not null)
                .ToList();
            var count = pages.Sum(page => page.List!.Value.GetArrayLength());
            var total = pages.SelectMany(page => PagingOf(page.Page)).SelectMany(page => Counts.Select(name => Find(page, name) is { } number ? WholeOf(number) : 0)).DefaultIfEmpty().Max();
            return total > count ? string.Create(CultureInfo.InvariantCulture, $"It has {count} of {total} entries. Those that are missing may be on other pages, which belong into the file too.")
                : pages.Count > 0 && pages.TrueForAll(page => HasNext(page.Page)) ? "It is not all: its last page names a next one, which belongs into the file too."
                : null;
        }
    }

    /// <summary>Reads the file <paramref name="path"/>: one value, or several behind one another.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public static DataFile ReadJson(string path, string expected, DataFileKind wanted)
    {
        var printed = DocumentSearch.ForwardSlashes(path);
        var text = "";
        try
        {
            text = DocumentText.DecodeData(File.ReadAllBytes(path));
            var values = Parse(text);
            return values.Select(FindRepeated).FirstOrDefault(name => name is not null) is { } twice
                ? throw new UnusableInputException($"'{printed}' has the property '{twice}' twice in one object, so nothing tells which one holds.")
                : values.Select(FindSecondList).FirstOrDefault(name => name is not null) is { } list
                ? throw new UnusableInputException($"'{printed}' has two lists in one object, one of them under '{list}', so nothing tells which one holds.")
                : new DataFile(printed, expected, wanted, values, HoldsComments(text));
        }
        catch (JsonException e)
        {
            var line = (e.LineNumber ?? 0) + 1;
            throw new UnusableInputException(string.Create(CultureInfo.InvariantCulture, $"'{printed}' is no JSON: see line {line}.{FileForm.Tell(text, "JSON", "what PowerShell's ConvertTo-Json prints")}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            throw new UnusableInputException($"'{printed}' cannot be read: {UnreadableFile.Why(path, e)}");
        }
    }

    /// <summary>
    /// The entries of the file: of a list, of a collection, of pages of one, of an object that has them by their GUIDs, or the file
    /// itself where <paramref name="isEntry"/> says that it is one.
    /// </summary>
    /// <param name="isEntry">Whether an object is an entry.</param>
    /// <param name="identifier">What an entry calls the GUID that it may stand under.</param>
    /// <exception cref="UnusableInputException">It has none.</exception>
    public IReadOnlyList<JsonElement> Items(Predicate<JsonElement> isEntry, string identifier)
    {
        var items = _values.SelectMany(value => ItemsOf(value, isEntry, identifier)).ToList();
        return items.Count > 0 ? items : throw new UnusableInputException($"'{Path}' is {_expected}: its list is empty.");
    }

    /// <summary>What to say of a file that is another than the one that is wanted.</summary>
    public UnusableInputException Refuse()
    {
        var names = _values.SelectMany(value => Names(value, 3)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new UnusableInputException(DataFileKind.Find(names) is { } kind && kind != _wanted
            ? $"'{Path}' is {_expected}: it is {kind.Name}. {kind.Cure}"
            : $"'{Path}' is {_expected}{(names.Count == 0 ? "" : $": it has {string.Join(", ", names.Take(6).Select(name => $"'{name}'"))}")}.");
    }

    /// <summary>The text of the property <paramref name="name"/> of the file, or of the first of its pages that has it.</summary>
    public string? TextAtTop(string name)
        => Tops.Select(page => Text(page, name)).FirstOrDefault(text => text is not null);

    /// <summary>The property of <paramref name="item"/> that has one of these names.</summary>
    public static JsonElement? Find(JsonElement item, params string[] names)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        JsonElement? found = null;
        foreach (var property in item.EnumerateObject())
        {
            if (names.Contains(NameOf(property), StringComparer.OrdinalIgnoreCase))
            {
                found = property.Value;
            }
        }

        return found;
    }

    /// <summary>The same as text; <see langword="null"/> where it is none.</summary>
    public static string? Text(JsonElement item, params string[] names)
        => Find(item, names) is { ValueKind: JsonValueKind.String } value ? TextOf(value) : null;

    /// <summary>Whether a property of <paramref name="item"/> says yes or no, also as text as a table calculation has it; <see langword="null"/> where it says neither.</summary>
    public static bool? Truth(JsonElement item, string name)
        => Find(item, name) switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            { ValueKind: JsonValueKind.String } value when bool.TryParse(TextOf(value), out var truth) => truth,
            _ => null,
        };

    /// <summary>The characters of a string; half a surrogate pair, which is no character, as U+FFFD.</summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    /// <summary>The names of the properties of <paramref name="item"/>.</summary>
    public static IEnumerable<string> NamesOf(JsonElement item) => item.ValueKind == JsonValueKind.Object ? item.EnumerateObject().Select(NameOf) : [];

    /// <summary>The identifier that <paramref name="value"/> is or has; <see langword="null"/> where it has two that are GUIDs.</summary>
    public static string? IdOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return TextOf(value);
        }

        var texts = Identifiers.Select(name => Text(value, name)).OfType<string>().ToList();
        var guids = texts.Select(Guid).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return guids.Count switch
        {
            0 => texts.FirstOrDefault(),
            1 => guids[0],
            _ => null,
        };
    }

    /// <summary><paramref name="text"/> as a GUID in its usual form; nothing but zeros is none.</summary>
    public static string? Guid(string? text) => text is null ? null : GuidText.Parse(text) ?? (System.Guid.TryParse(text, out var guid) && guid != System.Guid.Empty ? guid.ToString("D") : null);

    private static int WholeOf(JsonElement number)
        => number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var whole) ? whole
            : number.ValueKind == JsonValueKind.String && int.TryParse(TextOf(number), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written
            : 0;

    private static List<JsonElement> Parse(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true });
        var values = new List<JsonElement>();
        while (reader.Read())
        {
            values.Add(JsonElement.ParseValue(ref reader));
        }

        return values.Count > 0 ? values : throw new JsonException();
    }

    private static string? FindRepeated(JsonElement value)
        => value.ValueKind switch
        {
            JsonValueKind.Object => NamesOf(value).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Key
                ?? value.EnumerateObject().Select(property => FindRepeated(property.Value)).FirstOrDefault(name => name is not null),
            JsonValueKind.Array => value.EnumerateArray().Select(FindRepeated).FirstOrDefault(name => name is not null),
            _ => null,
        };

    private static bool HoldsComments(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Allow, AllowMultipleValues = true });
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Comment)
            {
                return true;
            }
        }

        return false;
    }

    // One of them would be dropped.
    private static string? FindSecondList(JsonElement value)
        => value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array && Lists.Contains(NameOf(property), StringComparer.OrdinalIgnoreCase)).Skip(1).Select(NameOf).FirstOrDefault(),
            JsonValueKind.Array => value.EnumerateArray().Select(FindSecondList).FirstOrDefault(name => name is not null),
            _ => null,
        };

    private static bool HasNext(JsonElement page)
        => PagingOf(page).Any(paging => Text(paging, "@odata.nextLink", "odata.nextLink", "nextLink", "continuationToken", "skipToken") is { Length: > 0 }
            || Find(paging, "hasMore", "has_more", "hasNext", "has_next") is { ValueKind: JsonValueKind.True }
            || Find(paging, NextPages) is { ValueKind: JsonValueKind.Object or JsonValueKind.Number }
            || Text(paging, NextPages) is { Length: > 0 });

    // What says it stands in an object of its own, in one there, or beside the list.
    private static IEnumerable<JsonElement> PagingOf(JsonElement page)
        => Paging.SelectMany(name => Find(page, name) is { ValueKind: JsonValueKind.Object } paging ? PagingOf(paging) : []).Prepend(page);

    private IEnumerable<JsonElement> ItemsOf(JsonElement value, Predicate<JsonElement> isEntry, string identifier)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Array ? ItemsOf(item, isEntry, identifier) : !isEntry(item) && ListIn(item) is { } page ? page.EnumerateArray().Select(entry => Unwrapped(entry, isEntry)) : Enumerable.Repeat(Unwrapped(item, isEntry), 1));
        }

        if (ListIn(value) is { } list)
        {
            return list.EnumerateArray().Select(entry => Unwrapped(entry, isEntry));
        }

        if (Unwrapped(value, isEntry) is { ValueKind: JsonValueKind.Object } entry && isEntry(entry))
        {
            return [entry];
        }

        if (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any() && value.EnumerateObject().All(static member => Guid(NameOf(member)) is not null && member.Value.ValueKind == JsonValueKind.Object))
        {
            return [.. value.EnumerateObject().Select(member => WithIdentifier(member.Value, NameOf(member), identifier))];
        }

        throw DataFileKind.Find(Names(value, 3)) == _wanted
            ? new UnusableInputException($"'{Path}' has {_wanted.Name} under '{NameOf(value.EnumerateObject().First())}', where no list is looked for. Pass the list alone.")
            : Refuse();
    }

    // { "offer": { … } }
    private static JsonElement Unwrapped(JsonElement item, Predicate<JsonElement> isEntry)
        => NamesOf(item).Count() == 1 && Find(item, Wrappers) is { ValueKind: JsonValueKind.Object } entry && isEntry(entry) ? entry : item;

    // An entry that stands under its GUID may leave it out.
    private JsonElement WithIdentifier(JsonElement entry, string guid, string identifier)
    {
        var own = Find(entry, identifier is "id" ? Identifiers : [identifier]);
        if (own is null or { ValueKind: JsonValueKind.Null })
        {
            return Parse(WithProperty(entry, identifier, guid))[0];
        }

        return own is { ValueKind: JsonValueKind.String } text && Guid(TextOf(text)) == Guid(guid)
            ? entry
            : throw new UnusableInputException($"'{Path}' has an entry under '{guid}' with another {identifier}, so nothing tells which one holds.");
    }

    // Values as they stand: a text may hold half a character, an object may end with a comma.
    private static string WithProperty(JsonElement entry, string name, string value)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var property in entry.EnumerateObject())
            {
                writer.WritePropertyName(NameOf(property));
                writer.WriteRawValue(property.Value.GetRawText(), skipInputValidation: true);
            }

            writer.WriteString(name, value);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static JsonElement? ListIn(JsonElement item)
        => Find(item, Lists) is { ValueKind: JsonValueKind.Array } list ? list : null;

    private static IEnumerable<string> Names(JsonElement value, int levels) => levels == 0 ? [] : value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Names(property.Value, levels - 1).Prepend(NameOf(property))),
        JsonValueKind.Array => value.EnumerateArray().Take(20).SelectMany(item => Names(item, levels)),
        _ => [],
    };
}
