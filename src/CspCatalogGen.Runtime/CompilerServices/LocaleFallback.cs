using System;
using System.ComponentModel;

namespace CspCatalogGen.CompilerServices;

/// <summary>
/// Which language of a catalog is nearest to the one that was asked for, as .NET's resources go from a culture to its
/// parents. Meant for generated code only; call the catalog's <c>GetName</c>. The machine's culture data have no say.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LocaleFallback
{
    /// <summary>What a language has that is none for the other.</summary>
    public const int None = int.MaxValue;

    /// <summary>
    /// How far a known locale is from the one that was asked for: 0 where it is the same, then the language without a region,
    /// the language's own region, any other region, the language that it belongs to; <see cref="None"/> where it is another language or is written otherwise.
    /// </summary>
    /// <param name="asked">A tag such as <c>de-AT</c>, in any letter case, or a name of .NET's such as <c>zh-CHT</c>.</param>
    /// <param name="known">A tag of the catalog's, such as <c>de-DE</c>.</param>
    public static int Distance(string asked, string known)
    {
        if (string.Equals(asked, known, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var wanted = Tag.Parse(asked);
        var had = Tag.Parse(known);
        if (wanted.Language.Length == 0 || !Same(wanted.Script, had.Script))
        {
            return None;
        }

        if (!Same(wanted.Language, had.Language))
        {
            // The parent of Nynorsk is Norwegian.
            return Same(wanted.Language, "nn") && Same(had.Language, "no") ? 4 : None;
        }

        return Same(wanted.Region, had.Region) ? 0
            : had.Region.Length == 0 ? 1
            : Same(had.Region, had.OwnRegion) ? 2
            : 3;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private readonly struct Tag
    {
        private Tag(string language, string script, string region)
        {
            Language = language;
            Script = script;
            Region = region;
        }

        public string Language { get; }

        public string Script { get; }

        public string Region { get; }

        // CLDR's likely subtags, where the region is not called as the language.
        public string OwnRegion => Language.ToUpperInvariant() switch
        {
            "ZH" => Script == "Hant" ? "TW" : "CN",
            "PT" => "BR",
            "EN" => "US",
            "JA" => "JP",
            "KO" => "KR",
            "CS" => "CZ",
            "DA" => "DK",
            "EL" => "GR",
            "ET" => "EE",
            "HE" => "IL",
            "HI" => "IN",
            "NO" => "NO",
            "SL" => "SI",
            "SR" => "RS",
            "SV" => "SE",
            "UK" => "UA",
            "VI" => "VN",
            var language => language,
        };

        public static Tag Parse(string tag)
        {
            var parts = tag.Split('-', '_');
            var language = parts[0];
            var script = "";
            var region = "";
            for (var i = 1; i < parts.Length; i++)
            {
                if (parts[i].Length == 4 && script.Length == 0 && char.IsLetter(parts[i][0]))
                {
                    script = parts[i].ToUpperInvariant();
                }
                else if (Same(parts[i], "CHT") || Same(parts[i], "CHS"))
                {
                    script = Same(parts[i], "CHT") ? "HANT" : "HANS";
                }
                else if (region.Length == 0 && parts[i].Length is 2 or 3)
                {
                    region = parts[i];
                }
            }

            // Norwegian as it is mostly written.
            language = Same(language, "nb") ? "no" : language;
            script = script.Length > 0 ? script : ScriptOf(language.ToUpperInvariant(), region.ToUpperInvariant());
            return new Tag(language, script == "HANT" ? "Hant" : script, region);
        }

        // CLDR's likely scripts: what a language is written in where nothing is said.
        private static string ScriptOf(string language, string region) => language switch
        {
            "ZH" => region is "TW" or "HK" or "MO" ? "HANT" : "HANS",
            "JA" => "JPAN",
            "KO" => "KORE",
            "BE" or "BG" or "KK" or "KY" or "MK" or "MN" or "RU" or "SR" or "TG" or "UK" => "CYRL",
            "AR" or "FA" or "PS" or "UR" => "ARAB",
            "HI" or "MR" or "NE" => "DEVA",
            "PA" => "GURU",
            "EL" => "GREK",
            "HE" => "HEBR",
            "TH" => "THAI",
            _ => "LATN",
        };
    }
}
