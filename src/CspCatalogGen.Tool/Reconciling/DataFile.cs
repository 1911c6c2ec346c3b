using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Text.Json;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>A JSON file of a service. Names of properties compare without letter case: the API writes <c>id</c>, PowerShell <c>Id</c>.</summary>
internal sealed class DataFile : IDisposable
{
    // What collections and pages of one are called.
    private static readonly string[] Lists = ["items", "value"];

    private readonly string _path;
    private readonly string _expected;
    private readonly JsonDocument _json;

    private DataFile(string path, string expected, JsonDocument json)
    {
        _path = path;
        _expected = expected;
        _json = json;
    }

    /// <summary>Reads the file <paramref name="path"/>.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public static DataFile ReadJson(string path, string expected)
    {
        var printed = DocumentSearch.ForwardSlashes(path);
        try
        {
            var text = DocumentText.OfData(File.ReadAllBytes(path));
            var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return new DataFile(printed, expected, json);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or JsonException)
        {
            throw new UnusableInputException($"'{printed}' cannot be read: {e.Message}");
        }
    }

    /// <summary>
    /// The entries of the file: of a list, of a collection, of pages of one, or the file itself where
    /// <paramref name="isEntry"/> says that it is one.
    /// </summary>
    /// <exception cref="UnusableInputException">It has none.</exception>
    public IEnumerable<JsonElement> Items(Predicate<JsonElement> isEntry)
    {
        var root = _json.RootElement;
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.EnumerateArray().SelectMany(item => !isEntry(item) && ListIn(item) is { } page ? page.EnumerateArray() : Enumerable.Repeat(item, 1));
        }

        return ListIn(root) is { } list ? list.EnumerateArray()
            : root.ValueKind == JsonValueKind.Object && isEntry(root) ? [root]
            : throw Refuse(null);
    }

    /// <summary>What to say of a file that is another than <paramref name="wanted"/>.</summary>
    public UnusableInputException Refuse(DataFileKind? wanted)
    {
        var names = Names(_json.RootElement, 3).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new UnusableInputException(DataFileKind.Find(names) is { } kind && kind != wanted
            ? $"'{_path}' is {_expected}: it is {kind.Name}. {kind.Cure}"
            : $"'{_path}' is {_expected}{(names.Count == 0 ? "" : $": it has {string.Join(", ", names.Take(6).Select(name => $"'{name}'"))}")}.");
    }

    /// <summary>The property of <paramref name="item"/> that has one of these names.</summary>
    public static JsonElement? Find(JsonElement item, params string[] names)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        // Of a property that is written twice the last counts, as for every reader of JSON.
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

    /// <summary>The identifier that <paramref name="value"/> is or has.</summary>
    public static string? IdOf(JsonElement value)
        => value.ValueKind == JsonValueKind.String ? TextOf(value) : Text(value, "id", "offerId");

    /// <summary><paramref name="text"/> as a GUID in its usual form.</summary>
    public static string? Guid(string? text) => System.Guid.TryParse(text, out var guid) ? guid.ToString("D") : null;

    public void Dispose() => _json.Dispose();

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
