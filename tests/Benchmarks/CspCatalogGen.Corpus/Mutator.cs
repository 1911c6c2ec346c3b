using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace CspCatalogGen.Corpus;

/// <summary>One way to damage a page, as tools, translators and tired people do.</summary>
/// <param name="Name">What it does.</param>
/// <param name="IsEdit">
/// Whether the result can be a page that says something else in good order (a row deleted, a plan renamed), so that
/// a reader of the page alone would agree with a changed catalog.
/// </param>
/// <param name="Apply">Damages a text; gives it back unchanged where it does not apply.</param>
internal sealed record Mutator(string Name, bool IsEdit, Func<string, Random, string> Apply)
{
    private const string Noise = "\0\u202E\u200F\u00A0\u3000¹²|<>*`\"'\\-–;:()（）０е\uD83D\uFFFD\n\r\t{}[]&#x";

    public static IReadOnlyList<Mutator> All { get; } =
    [
        new("delete a character", false, (text, random) => text.Length == 0 ? text : text.Remove(Near(text, random), 1)),
        new("duplicate a character", false, (text, random) => At(text, random, (t, i) => t.Insert(i, t[i].ToString()))),
        new("swap two characters", false, (text, random) => At(text, random, (t, i) => i + 1 < t.Length ? t.Remove(i, 2).Insert(i, $"{t[i + 1]}{t[i]}") : t)),
        new("insert noise", false, (text, random) => At(text, random, (t, i) => t.Insert(i, Noise[random.Next(Noise.Length)].ToString()))),
        new("replace a letter", true, (text, random) => At(text, random, (t, i) => char.IsLetterOrDigit(t[i]) ? t.Remove(i, 1).Insert(i, ((char)('a' + random.Next(26))).ToString()) : t)),
        new("delete a tag", false, (text, random) => OnMatch(text, random, "<[^<>\n]{1,60}>", _ => "")),
        new("duplicate a tag", false, (text, random) => OnMatch(text, random, "<[^<>\n]{1,60}>", tag => tag + tag)),
        new("corrupt a tag", false, (text, random) => OnMatch(text, random, "<[^<>\n]{1,60}>", tag => tag.Remove(random.Next(tag.Length), 1))),
        new("delete a line", true, (text, random) => OnMatch(text, random, "[^\n]*\n", _ => "")),
        new("duplicate a line", true, (text, random) => OnMatch(text, random, "[^\n]+\n", line => line + line)),
        new("swap two lines", true, (text, random) => OnMatch(text, random, "[^\n]+\n[^\n]+\n", lines => lines[(lines.IndexOf('\n') + 1)..] + lines[..(lines.IndexOf('\n') + 1)])),
        new("join two lines", false, (text, random) => OnMatch(text, random, "\r?\n", _ => "")),
        new("delete a cell", false, (text, random) => OnMatch(text, random, @"<td>[\s\S]*?</td>|\|[^|\n]+(?=\|)", _ => "")),
        new("duplicate a cell", false, (text, random) => OnMatch(text, random, @"<td>[\s\S]*?</td>|\|[^|\n]+(?=\|)", cell => cell + cell)),
        new("delete a row", true, (text, random) => OnMatch(text, random, @"<tr[\s\S]*?</tr>|(?<=\n)\|[^\n]+\n", _ => "")),
        new("duplicate a row", true, (text, random) => OnMatch(text, random, @"<tr[\s\S]*?</tr>|(?<=\n)\|[^\n]+\n", row => row + row)),
        new("delete an item", true, (text, random) => OnMatch(text, random, @"<li>[\s\S]*?</li>|[-–—][^|\n]*?<br/>", _ => "")),
        new("duplicate an item", true, (text, random) => OnMatch(text, random, @"<li>[\s\S]*?</li>|[-–—][^|\n]*?<br/>", item => item + item)),
        new("delete a marker", true, (text, random) => OnMatch(text, random, "[¹²]", _ => "")),
        new("replace a marker", false, (text, random) => OnMatch(text, random, "[¹²]", _ => "¹²³a)–"[random.Next(6)].ToString())),
        new("insert a marker", true, (text, random) => OnMatch(text, random, "(?<=[a-z0-9版])(</li>|</span>| *<br/>)", end => "¹" + end)),
        new("delete a word", true, (text, random) => OnMatch(text, random, @"\b[A-Za-z0-9]+\b ?", _ => "")),
        new("write words together", false, (text, random) => OnMatch(text, random, @"(?<=\w) (?=\w)", _ => "")),
        new("damage the front matter", false, (text, random) => OnMatch(text, random, @"(?<=\n)[a-z.]+: [^\n]+\n|^---\n|(?<=\n)---\n", _ => "")),
        new("decode as Latin-1", false, (text, random) => OnMatch(text, random, "[^\n]*[^\x00-\x7f][^\n]*", line => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(line)))),
        new("wrap in a quote", false, (text, random) => OnMatch(text, random, "(?<=\n)[^\n]+\n", line => "> " + line)),
        new("indent a line", false, (text, random) => OnMatch(text, random, "(?<=\n)[^\n]+\n", line => "     " + line)),
        new("nest a tag", false, (text, random) => OnMatch(text, random, "<(ul|li|td|tr|table|span)[^>]*>", tag => string.Concat(Enumerable.Repeat(tag, random.Next(2, 60))))),
        new("cut the end off", false, (text, random) => text[..Near(text, random)]),
    ];

    // Half of the damage goes to the table and what stands around it, where it can do harm.
    private static int Near(string text, Random random)
    {
        var anchor = text.IndexOf("upgradesubscription", StringComparison.Ordinal);
        return anchor < 0 || random.Next(4) == 0
            ? random.Next(Math.Max(1, text.Length))
            : Math.Min(text.Length - 1, anchor + random.Next(Math.Max(1, Math.Min(4000, text.Length - anchor))));
    }

    private static string At(string text, Random random, Func<string, int, string> change)
        => text.Length == 0 ? text : change(text, Near(text, random));

    private static string OnMatch(string text, Random random, string pattern, Func<string, string> change)
    {
        var from = Near(text, random);
        var match = Regex.Match(text[from..], pattern, RegexOptions.CultureInvariant);
        return match.Success
            ? text[..(from + match.Index)] + change(match.Value) + text[(from + match.Index + match.Length)..]
            : text;
    }
}
