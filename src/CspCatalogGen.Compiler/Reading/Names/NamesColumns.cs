using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>The headings of the names document's columns; every further one is a locale.</summary>
internal static class NamesColumns
{
    public const string Offer = "Offer";
    public const string Number = "Number";
    public const string FormerNames = "Former names";
    public const string OfferId = "Offer ID";
    public const string ProductId = "Product ID";
    public const string StringId = "String ID";
    public const string SeenIn = "Seen in";
    public const string Market = "Market";
    public const string Words = "Words";
    public const string Edition = "Edition";
    public const string Reason = "Reason";
    public const string Wording = "Wording";

    /// <summary>What is not read of a table with a column that is not known.</summary>
    public const string Column = "The column";

    /// <summary>The headings of the tables' first columns.</summary>
    public static readonly string[] Tables = [Offer, Market, Reason, Wording];

    /// <summary>The columns of the markets table.</summary>
    public static readonly string[] Markets = [Market, Words, Edition];

    /// <summary>The columns of the offers table, in the order in which they are written.</summary>
    public static readonly string[] Offers = [Offer, Number, FormerNames, OfferId, ProductId, StringId, SeenIn];

    private static readonly string[] Places = ["country", "countries", "region", "regions"];

    /// <summary>
    /// The locale that <paramref name="heading"/> is, or <see langword="null"/>. A language without a region is written
    /// small: "ID", "No" and "SKU" head columns of numbers.
    /// </summary>
    public static string? LocaleOf(string heading)
        => LocaleTag.Normalize(heading) is { } locale && (locale.IndexOf('-') > 0 || (locale.Length == 2 && heading.Trim() == locale)) && KnownLanguages.AreIn(locale) ? locale : null;

    /// <summary>How the first column of the table that is headed <paramref name="headings"/> was meant to be headed, or <see langword="null"/> where the table is of something else.</summary>
    public static string? FindMeant(IReadOnlyList<string> headings)
        => headings.Count == 0 || IsOneOf(headings[0], Tables) ? null
            : Array.Find(Tables, table => EnglishWords.In(headings[0]) is { Count: > 0 } words && (IsOneOf(words[0], [table, table + "s"]) || (table == Market && IsOneOf(words[0], Places))))
                ?? (headings.Any(heading => IsOneOf(heading, [Words, Edition])) ? Market : null);

    private static bool IsOneOf(string heading, string[] names) => names.Contains(heading, StringComparer.OrdinalIgnoreCase);
}
