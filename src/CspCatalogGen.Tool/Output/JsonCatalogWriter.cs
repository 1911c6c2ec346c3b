using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes the whole result as JSON. Tools outside this repository rely on it: see docs/schema.</summary>
internal static class JsonCatalogWriter
{
    /// <summary>Writes <paramref name="result"/>.</summary>
    public static void Write(LinkResult result, Stream output) => JsonDocumentWriter.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", OutputWords.SchemaVersion);
        WriteOffers(json, result.Catalog);
        WriteUpgrades(json, result);
        WriteEditions(json, result.Catalog);
        WriteDocuments(json, result);
        JsonDiagnosticsWriter.WriteProperty(json, result.Diagnostics);
        WriteServices(json, result.Catalog.Services);
        WriteSentences(json, result.Catalog);
        json.WriteEndObject();
    });

    private static void WriteOffers(Utf8JsonWriter json, Catalog catalog)
    {
        json.WriteStartArray("offers");
        foreach (var offer in catalog.Offers)
        {
            json.WriteStartObject();
            json.WriteString("id", offer.Id);
            json.WriteString("name", offer.Name);
            json.WriteString("market", offer.Market);
            json.WriteString("variantOf", offer.VariantOf);
            json.WriteStartArray("formerNames");
            foreach (var former in offer.FormerNames)
            {
                json.WriteStringValue(former.Name);
            }

            json.WriteEndArray();
            json.WriteStartObject("names");
            foreach (var locale in offer.Names)
            {
                WriteStrings(json, locale.Locale, locale.Names);
            }

            json.WriteEndObject();
            json.WriteString("offerId", offer.OfferId);
            json.WriteString("productId", offer.ProductId);
            json.WriteString("stringId", offer.StringId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUpgrades(Utf8JsonWriter json, LinkResult result)
    {
        json.WriteStartArray("upgrades");
        for (var i = 0; i < result.Catalog.Upgrades.Count; i++)
        {
            var upgrade = result.Catalog.Upgrades[i];
            json.WriteStartObject();
            json.WriteString("from", upgrade.From);
            json.WriteString("to", upgrade.To);
            json.WriteString("market", upgrade.Market);
            json.WriteString("rule", OutputWords.Of(upgrade.Rule));
            json.WriteBoolean("contested", upgrade.Contested);
            json.WriteStartArray("sources");
            foreach (var location in result.Sources[i].Locations)
            {
                json.WriteStartObject();
                json.WriteString("path", location.Path);
                json.WriteNumber("line", location.Start.Line);
                json.WriteNumber("column", location.Start.Column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEditions(Utf8JsonWriter json, Catalog catalog)
    {
        json.WriteStartArray("editions");
        foreach (var edition in catalog.Editions)
        {
            json.WriteStartObject();
            json.WriteString("id", edition.Id);
            json.WriteString("sourceRevision", edition.SourceRevision);
            json.WriteString("date", edition.Date);
            WriteStrings(json, "conditions", edition.Conditions);
            WriteStrings(json, "roles", edition.Roles);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteServices(Utf8JsonWriter json, ServiceReference services)
    {
        json.WriteStartArray("servicePlans");
        foreach (var plan in services.Plans)
        {
            json.WriteStartObject();
            json.WriteString("id", plan.Id);
            json.WriteString("stringId", plan.StringId);
            json.WriteString("name", plan.Name);
            json.WriteBoolean("foundation", plan.IsFoundation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("products");
        foreach (var product in services.Products)
        {
            json.WriteStartObject();
            json.WriteString("id", product.Id);
            json.WriteString("stringId", product.StringId);
            json.WriteString("name", product.Name);
            json.WriteStartObject("names");
            foreach (var locale in product.Names)
            {
                WriteStrings(json, locale.Locale, locale.Names);
            }

            json.WriteEndObject();
            json.WriteString("market", product.Market);
            json.WriteBoolean("whole", product.IsWhole);
            WriteStrings(json, "servicePlans", product.Plans);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("exclusions");
        foreach (var group in services.Exclusions)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Name);
            WriteStrings(json, "servicePlans", group.Plans);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSentences(Utf8JsonWriter json, Catalog catalog)
    {
        json.WriteStartArray("sentences");
        foreach (var sentence in catalog.Sentences)
        {
            json.WriteStartObject();
            json.WriteString("key", sentence.Key);
            json.WriteString("locale", sentence.Locale);
            json.WriteString("text", sentence.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDocuments(Utf8JsonWriter json, LinkResult result)
    {
        json.WriteStartArray("documents");
        foreach (var document in result.Documents)
        {
            json.WriteStartObject();
            json.WriteString("path", document.Path);
            json.WriteString("locale", document.Locale);
            json.WriteString("edition", document.Edition);
            json.WriteString("sourceRevision", document.SourceRevision);
            json.WriteString("status", OutputWords.Of(document.Status));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string property, IEnumerable<string> values)
    {
        json.WriteStartArray(property);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
