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
            "UpgradeCatalog.TryParseOffer(text, out Offer value) || UpgradeCatalog.TryFindOffer(text, out value)");
        file.Line();
        Write(
            file,
            catalog,
            "Market",
            "a market by its English name, and reads that, its name in code and the code of a country",
            "UpgradeCatalog.IsMarket(value)",
            "UpgradeCatalog.TryParseMarket(text, out Market value) || UpgradeCatalog.TryGetMarketOfCountry(text, out value)");
        file.Line();
        WriteUpgrade(file, catalog);
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

    private static void WriteUpgrade(SourceWriter file, CatalogView catalog) => file.Lines($$"""
        /// <summary>
        /// Writes an upgrade with its offers, its market and what its note says, and reads the offers and the market. What the
        /// documents do not list is refused; <see langword="null"/> stands for no upgrade.
        /// </summary>
        [GeneratedCode]
        {{catalog.Accessibility}} sealed class UpgradeJsonConverter : global::System.Text.Json.Serialization.JsonConverter<Upgrade>
        {
            /// <inheritdoc/>
            public override bool HandleNull => true;

            /// <inheritdoc/>
            public override Upgrade Read(ref global::System.Text.Json.Utf8JsonReader reader, global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options)
            {
                if (reader.TokenType == global::System.Text.Json.JsonTokenType.Null)
                {
                    return default;
                }

                if (reader.TokenType != global::System.Text.Json.JsonTokenType.StartObject)
                {
                    throw new global::System.Text.Json.JsonException("This is no upgrade.");
                }

                Offer from = 0;
                Offer to = 0;
                Market? market = null;
                while (reader.Read() && reader.TokenType != global::System.Text.Json.JsonTokenType.EndObject)
                {
                    string? property = reader.GetString();
                    reader.Read();
                    if (Is(property, nameof(Upgrade.From)))
                    {
                        from = new OfferJsonConverter().Read(ref reader, typeof(Offer), options);
                    }
                    else if (Is(property, nameof(Upgrade.To)))
                    {
                        to = new OfferJsonConverter().Read(ref reader, typeof(Offer), options);
                    }
                    else if (Is(property, nameof(Upgrade.Market)))
                    {
                        market = new MarketJsonConverter().Read(ref reader, typeof(Market), options);
                    }
                    else
                    {
                        reader.Skip();
                    }
                }

                return market is Market known && UpgradeCatalog.TryGetUpgrade(from, to, known, out Upgrade upgrade)
                    ? upgrade
                    : throw new global::System.Text.Json.JsonException("The catalog has no such upgrade.");
            }

            /// <inheritdoc/>
            public override void Write(global::System.Text.Json.Utf8JsonWriter writer, Upgrade value, global::System.Text.Json.JsonSerializerOptions options)
            {
                if (value == default)
                {
                    writer.WriteNullValue();
                    return;
                }

                writer.WriteStartObject();
                writer.WritePropertyName(NameOf(nameof(Upgrade.From), options));
                new OfferJsonConverter().Write(writer, value.From, options);
                writer.WritePropertyName(NameOf(nameof(Upgrade.To), options));
                new OfferJsonConverter().Write(writer, value.To, options);
                writer.WritePropertyName(NameOf(nameof(Upgrade.Market), options));
                new MarketJsonConverter().Write(writer, value.Market, options);
                writer.WriteBoolean(NameOf(nameof(Upgrade.IsContested), options), value.IsContested);
                writer.WriteString(NameOf(nameof(Upgrade.Note), options), value.Note);
                writer.WriteEndObject();
            }

            private static bool Is(string? property, string name) => string.Equals(property, name, global::System.StringComparison.OrdinalIgnoreCase);

            private static string NameOf(string property, global::System.Text.Json.JsonSerializerOptions options)
                => options.PropertyNamingPolicy is null ? property : options.PropertyNamingPolicy.ConvertName(property);
        }
        """);

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
                        case global::System.Text.Json.JsonTokenType.Number when reader.TryGetInt32(out int number):
                            {{type}} value = ({{type}})number;
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
