using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CspCatalogGen.Corpus;

/// <summary>
/// Writes the local side of a bilingual page in the letters of another script: a page in a language that nobody here has
/// a word of but India's. Plans (E1, E3, E5), numbers and marks stay, as they do in real translations.
/// </summary>
internal sealed partial class OtherLanguage(string locale, string letters, string india, bool keepsBrands)
{
    private const string India = "India|Indien|Inde|Índia|インド|인도|印度";

    public static readonly OtherLanguage[] All =
    [
        new("el-GR", "αβγδεζηθικλμνξοπρστυφχψω", "Ινδία", keepsBrands: true),
        new("ar-SA", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "الهند", keepsBrands: true),
        new("th-TH", "กขคงจฉชซญดตถทธนบปผพฟมยรลวสหอ", "อินเดีย", keepsBrands: true),
        new("hi-IN", "अआइईउऊकखगघचछजझटठडढतथदधनपफबभम", "भारत", keepsBrands: false),
        new("ka-GE", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "ინდოეთი", keepsBrands: false),
        new("vi-VN", "aăâbcdđeêghiklmnoôơpqrstuưvxyếộ", "Ấn Độ", keepsBrands: false),
    ];

    public string Locale => locale;

    /// <summary>The bilingual page with this language in place of its own.</summary>
    public string Bilingual(string page) => LocaleLine().Replace(
        Local().Replace(page, match => match.Groups[1].Value + Write(match.Groups[2].Value) + match.Groups[3].Value),
        "ms.contentlocale: " + locale);

    /// <summary>The same page without the English beside it.</summary>
    public string Translation(string page) => Local().Replace(English().Replace(Bilingual(page), ""), match => match.Groups[2].Value);

    private string Write(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (Match part in Parts().Matches(text))
        {
            written.Append(
                part.Groups["india"].Success ? india
                : part.Groups["word"].Success && !(keepsBrands && Brand().IsMatch(part.Value)) ? Word(part.Value)
                : part.Value);
        }

        return written.ToString();
    }

    private string Word(string word)
    {
        var written = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            // Letters apart from each other stay apart where the alphabet is long enough.
            var at = char.ToLowerInvariant(letter) % letters.Length;
            written.Append(char.IsUpper(letter) ? char.ToUpper(letters[at], CultureInfo.InvariantCulture) : letters[at]);
        }

        return written.ToString();
    }

    [GeneratedRegex("^ms\\.contentlocale:.*?(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex LocaleLine();

    // The local text holds no span of its own.
    [GeneratedRegex("(<span data-ttu-id=\"[^\"]*\">)(.*?)(</span>)", RegexOptions.Singleline)]
    private static partial Regex Local();

    [GeneratedRegex("<span class=\"sxs-lookup\">.*?</span></span>", RegexOptions.Singleline)]
    private static partial Regex English();

    // Tags, references, links and plans as they are; then words; then whatever else.
    [GeneratedRegex(@"<[^>]*>|&#?\w+;|\]\([^)]*\)|\bE[135]\b|(?<india>" + India + @")|(?<word>(?:(?!" + India + @")[\p{L}\p{M}])+)|.", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex("^(Microsoft|Office|ProPlus|Business|Premium|Standard|Basic|Essentials|Enterprise|Apps)$")]
    private static partial Regex Brand();
}
