using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Regions;

/// <summary>A cloud that Partner Center serves, by how documents declare it.</summary>
internal enum Cloud
{
    /// <summary>None is named.</summary>
    None,

    /// <summary>The one of all markets but China.</summary>
    Global,

    /// <summary>The one in China, operated by 21Vianet.</summary>
    China,

    /// <summary>Microsoft Cloud for US Government.</summary>
    UsGovernment,

    /// <summary>Microsoft Cloud Germany.</summary>
    Germany,
}

/// <summary>The words by which pages name clouds.</summary>
internal static class Clouds
{
    // Enough for a sentence; a longer text goes to the heap.
    private const int MaxOnStack = 512;

    private static readonly string[] China = [ChinaOperator.TwentyOneVianet, "operatedby" + ChinaOperator.Vianet, .. ChinaOperator.Chinese];

    private static readonly string[] UsGovernment = ["usgovernment", "usgov", "governmentcloud", "cloudforusgovernment", "gcchigh", "美国政府", "美國政府", "米国政府", "미국정부", "usbehörden", "usregierung", "gouvernementaméricain", "governodoseua", "usoverheid", "amerikaanseoverheid", "amerikanskeregering", "amerikanskaregeringen", "amerikanskeregjering", "yhdysvaltainhallin", "administraciónpúblicadeestadosunidos", "administraciónpúblicadelosestadosunidos", "administrationaméricaine",
        "gobiernodeee", "gobiernodeestadosunidos", "gobiernodelosestadosunidos", "administraciónpúblicadeee", "gobiernoamericano", "governodegli", "governostatunitense", "entipubblici", "governodosestadosunidos", "governodoseua", "governoamericano",
        "организацийсша", "правительствасша", "правительствосша", "органовсша", "госучрежденийсша", "урядусша", "rządowychusa", "rządusa", "administracjirządowej", "vláduusa", "vládyusa", "státnísprávuusa", "vládynausa", "abddevlet", "abdkamu", "abdhükümet",
        "amerikaistátny", "usaförvaltning", "myndigheteriusa", "usasmyndigheter", "amerikanskamyndigheter", "myndighederiusa", "offentligemyndighederiusa", "myndigheteriusa", "yhdysvaltainhallinto", "yhdysvaltojenhallin", "usakormányzati", "azegyesültállamok",
        "guvernulsua", "κυβέρνησητωνηπα", "κυβέρνησηςτωνηπα", "ממשלתארהב", "ממשלארהב", "حكومةالولاياتالمتحدة", "รัฐบาลสหรัฐ", "chínhphủhoakỳ", "pemerintahas", "अमेरिकीसरकार", "米国政府機関", "overheidvandevs", "overheidvs", "gcchigh"];

    // In capitals mostly, and never a part of a word: Government Community Cloud, Department of Defense.
    private static readonly string[] UsGovernmentInShort = ["GCC", "DoD"];

    private static readonly string[] Germany = ["cloudgermany", "clouddeutschland", "cloudforgermany", "microsoftclouddeutschland", "德国云", "德國雲", "cloudgermania", "cloudalemania", "cloudalemanha", "cloudallemagne", "cloudduitsland", "cloudniemcy", "cloudněmecko", "cloudtyskland", "cloudsaksa", "cloudnémetország", "cloudalmanya", "cloudгермания", "облакогермании", "clouddeutschland", "ドイツクラウド", "독일클라우드"];

    private static readonly Phrases Searched = new([.. China, .. UsGovernment, .. Germany]);

    // CLDR's names of the region CN.
    private static readonly string[] Country =
    [
        KnownMarkets.China, "Chine", "Cina", "Chiny", "Chinach", "Čína", "Číně", "Kína", "Kiina", "Hiina", "Kinija", "Ķīna", "Xina", "Κίνα", "Китай", "Китае",
        "Китаї", "Китаю", "Кина", "Trung Quốc", "Tiongkok",
    ];

    private static readonly string[] CountryInCapitals = Array.ConvertAll(Country, name => name.ToUpperInvariant());

    // The same in scripts without letter case.
    private static readonly string[] CountryWithoutCase = ["סין", "الصين", "चीन", "จีน", "中国", "中國", "중국"];

    private static readonly Phrases CountrySearched = new([.. Country, .. CountryWithoutCase], ignoresCase: true);

    private static readonly TextQuestion<string?> ChinaIn = new(static text => FindChina(text.Text));

    /// <summary>The first name of China, the country, in <paramref name="text"/>, of which a page that names no cloud has to give account.</summary>
    public static string? FindChina(EnglishText text) => ChinaIn.Of(text);

    private static string? FindChina(string text)
    {
        if (!CountrySearched.AreIn(text.AsSpan()))
        {
            return null;
        }

        // An ordinal search for many words is much faster than one that ignores letter case, so the text is put into capitals once.
        var (first, found) = (text.Length, (string?)null);
        Find(text.ToUpperInvariant(), CountryInCapitals, Country, inWords: true);
        Find(text, CountryWithoutCase, CountryWithoutCase, inWords: false);
        return found;

        void Find(string searched, string[] spellings, string[] names, bool inWords)
        {
            for (var i = 0; i < spellings.Length; i++)
            {
                if ((inWords ? IndexOfWord(searched, spellings[i]) : searched.IndexOf(spellings[i], StringComparison.Ordinal)) is var at and >= 0 && (at < first || (at == first && names[i].Length > found!.Length)))
                {
                    (first, found) = (at, names[i]);
                }
            }
        }
    }

    // "Chine" is a part of "machine".
    private static int IndexOfWord(string text, string word, StringComparison comparison = StringComparison.Ordinal)
    {
        var at = text.IndexOf(word, comparison);
        while (at >= 0 && ((at > 0 && char.IsLetter(text[at - 1])) || (at + word.Length < text.Length && char.IsLetter(text[at + word.Length]))))
        {
            at = text.IndexOf(word, at + 1, comparison);
        }

        return at;
    }

    private static readonly TextQuestion<Cloud> Named = new(static text => In(text.Text));

    /// <summary>The cloud other than the global one that <paramref name="text"/> names.</summary>
    public static Cloud In(EnglishText text) => Named.Of(text);

    /// <summary>The same of words that are asked about once.</summary>
    public static Cloud In(string text)
    {
        var plain = text.Length <= MaxOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || EnglishWords.IsVowelSign(c))
            {
                plain[length++] = char.ToLowerInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
            }
        }

        plain = plain.Slice(0, length);
        return Searched.FindIn(plain) switch
        {
            -1 => Array.Exists(UsGovernmentInShort, name => IndexOfWord(text, name, StringComparison.OrdinalIgnoreCase) >= 0) ? Cloud.UsGovernment : Cloud.None,
            var at when at < China.Length => Cloud.China,
            var at when at < China.Length + UsGovernment.Length => Cloud.UsGovernment,
            _ => Cloud.Germany,
        };
    }

    /// <summary>
    /// A cloud that <paramref name="text"/> names and that is not among the <paramref name="declared"/> ones; that of China, too,
    /// where it names the country.
    /// </summary>
    public static Cloud FindOther(EnglishText text, IReadOnlyCollection<Cloud> declared)
        => In(text) is var named && named != Cloud.None && !declared.Contains(named) ? named
            : FindChina(text) is not null && !declared.Contains(Cloud.China) ? Cloud.China
            : Cloud.None;

    // How the word "government" begins; what a page applies to is few words, and an offer's name is not among them.
    private static readonly string[] Government =
    [
        "overheid", "regering", "regjering", "regierung", "behörd", "gouvernement", "gobierno", "governo", "правительств", "государственн", "уряд", "правителств", "vlád", "vlad",
        "myndighet", "myndighed", "hallituks", "hallinnolle", "kormány", "guvern", "κυβέρνησ", "ממשל", "hükümet", "devlet", "pemerintah", "सरकार", "valitsus", "vyriausyb", "valdīb",
    ];

    private static readonly string[] GovernmentWithoutBlanks = ["政府", "정부", "รัฐบาล", "ภาครัฐ", "حكوم", "chính phủ", "administración pública", "administração pública", "pubblica amministrazione", "administration publique"];

    private static readonly TextQuestion<Cloud> Meant = new(static said
        => In(said) is var named && named != Cloud.None ? named
            : Array.Exists(GovernmentWithoutBlanks, name => said.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)
                || said.Words.Exists(static word => Array.Exists(Government, beginning => word.StartsWith(beginning, StringComparison.Ordinal))) ? Cloud.UsGovernment
            : Cloud.None);

    /// <summary>The cloud that <paramref name="said"/>, which a page lists as what it applies to, names or can only mean.</summary>
    public static Cloud Listed(EnglishText said) => Meant.Of(said);
}
