using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>
/// Writes offer matrices in the form that Partner Center documents. The real one is not ours to keep, so its size and its
/// columns are all that these share with it.
/// </summary>
internal static class OfferMatrixFile
{
    private const string Header = "\"ProductTitle\",\"ProductId\",\"SkuId\",\"SkuTitle\",\"ProvisioningId\",\"ProvisioningString\",\"MinLicenses\",\"MaxLicenses\",\"AssetOwnershipLimit\",\"AssetOwnershipLimitType\",\"ProductSkuPreRequisites\",\"ProductSkuConversion\",\"Description\",\"AllowedCountries\"";

    // Letters twice, so no real list; about as long as the real one.
    private static readonly string World = string.Join(';', Enumerable.Range(0, 140).Select(i => $"{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}").Except(["IN", "CN"]).Append("US").Append("IN"));

    public static string Row(
        string productId,
        string stringId,
        string key,
        string conversions = "",
        string countries = "US;IN",
        string prerequisites = "",
        string limit = "",
        string limitType = "")
    {
        var (product, sku) = (key.Split('/')[0], key.Split('/')[1]);
        return string.Join(',', new[] { $"Title of {stringId}", product, sku, $"SKU {stringId}", productId, stringId, "1", "300", limit, limitType, prerequisites, conversions, "Says \"more\", at length.", countries }
            .Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
    }

    public static void Write(string path, params string[] rows) => File.WriteAllText(path, string.Join("\r\n", rows.Prepend(Header)) + "\r\n");

    /// <summary>A matrix of at least <paramref name="bytes"/>: the rows, among as many of other products as it takes.</summary>
    public static void WriteLarge(string path, long bytes, IReadOnlyList<string> rows)
    {
        using var text = new StreamWriter(path);
        text.Write(Header + "\r\n");
        for (var i = 0; text.BaseStream.Position < bytes; i++)
        {
            var key = i.ToString("X8", CultureInfo.InvariantCulture);
            text.Write(Row($"99999999-0000-0000-0000-{i.ToString("D12", CultureInfo.InvariantCulture)}", "OTHER_" + key, $"CFQ7{key}/0001", $"CFQ7{key}/0002,CFQ7{key}/0003", World) + "\r\n");
            if (i < rows.Count)
            {
                text.Write(rows[i] + "\r\n");
            }
        }
    }
}
