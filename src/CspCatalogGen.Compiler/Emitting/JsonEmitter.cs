namespace CspCatalogGen.Compiler.Emitting;

/// <summary>How offers and markets are written as JSON, for projects that have System.Text.Json.</summary>
internal static class JsonEmitter
{
    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace);
        Write(
            file,
            catalog,
            "Offer",
            "an offer by its English name, and reads every name and identifier that the catalog has",
            "UpgradeCatalog.IsOffer(value)",
            "UpgradeCatalog.TryParseOffer(text, out var value) || UpgradeCatalog.TryFindOffer(text, out value)");
        file.Line();
        Write(
            file,
            catalog,
            "Market",
            "a market by its English name, and reads that, its name in code and the code of a country",
            "UpgradeCatalog.IsMarket(value)",
            "UpgradeCatalog.TryParseMarket(text, out var value) || UpgradeCatalog.TryGetMarketOfCountry(text, out value)");
        file.Line();
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        file.Lines("""
            /// <summary>Whether a value is a market of this catalog.</summary>
            [GeneratedCode]
            public static bool IsMarket(Market market) => NameOf(market) != null;
            """);
        return file.ToSource("CspCatalog.Json.g.cs");
    }

    private static void Write(SourceWriter file, CatalogView catalog, string type, string summary, string isKnown, string parses)
    {
        var isOffer = type == "Offer";
        file.Lines($$"""
            /// <summary>
            /// Writes {{summary}}. What is none is refused{{(isOffer ? "; <see langword=\"null\"/> stands for no offer" : "")}}.
            /// </summary>
            [GeneratedCode]
            {{catalog.Accessibility}} sealed class {{type}}JsonConverter : global::System.Text.Json.Serialization.JsonConverter<{{type}}>
            {
                /// <inheritdoc/>
                public override bool HandleNull => true;

                /// <inheritdoc/>
                public override {{type}} Read(ref global::System.Text.Json.Utf8JsonReader reader, global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options)
                {
                    switch (reader.TokenType)
                    {
            """);
        if (isOffer)
        {
            file.Lines("""
                            case global::System.Text.Json.JsonTokenType.Null:
                                return default;
                """);
        }

        file.Lines($$"""
                        case global::System.Text.Json.JsonTokenType.String:
                            return Parse(reader.GetString());
                        case global::System.Text.Json.JsonTokenType.Number when reader.TryGetInt32(out var number):
                            var value = ({{type}})number;
                            return {{isKnown}} ? value : throw new global::System.Text.Json.JsonException("The catalog has no {{type.ToLowerInvariant()}} " + number.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + ".");
                        default:
                            throw new global::System.Text.Json.JsonException("This is no {{type.ToLowerInvariant()}}.");
                    }
                }

                /// <inheritdoc/>
                public override void Write(global::System.Text.Json.Utf8JsonWriter writer, {{type}} value, global::System.Text.Json.JsonSerializerOptions options)
                {
            """);
        file.Lines(isOffer
            ? """
                    if (value == 0)
                    {
                        writer.WriteNullValue();
                    }
                    else
                    {
                        writer.WriteStringValue(TextOf(value));
                    }
                }
            """
            : """
                    writer.WriteStringValue(TextOf(value));
                }
            """);
        file.Lines($$"""

                /// <inheritdoc/>
                public override {{type}} ReadAsPropertyName(ref global::System.Text.Json.Utf8JsonReader reader, global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options)
                    => Parse(reader.GetString());

                /// <inheritdoc/>
                public override void WriteAsPropertyName(global::System.Text.Json.Utf8JsonWriter writer, {{type}} value, global::System.Text.Json.JsonSerializerOptions options)
                    => writer.WritePropertyName(TextOf(value));

                private static {{type}} Parse(string? text)
                    => {{parses}}
                        ? value
                        : throw new global::System.Text.Json.JsonException("The catalog has no {{type.ToLowerInvariant()}} '" + text + "'.");

                private static string TextOf({{type}} value)
                    => {{isKnown}}
                        ? UpgradeCatalog.GetName(value)
                        : throw new global::System.Text.Json.JsonException("The catalog has no {{type.ToLowerInvariant()}} " + ((int)value).ToString(global::System.Globalization.CultureInfo.InvariantCulture) + ".");
            }
            """);
    }
}
