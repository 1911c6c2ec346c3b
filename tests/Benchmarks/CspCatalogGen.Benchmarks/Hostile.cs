using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// Documents that are made to take long: one character, tag or row over and over. Each is compiled at growing sizes; where
/// the time grows faster than the document, somebody could stop a build with one.
/// </summary>
internal static class Hostile
{
    private const double MaxGrowth = 2.3;
    private const double AtOnce = 100;
    private const int Rounds = 3;

    // What takes so many milliseconds is measured once.
    private const double Long = 400;
    private const string Row = "| Office 365 Enterprise E1 | - Office 365 Enterprise E3¹ |\n";

    private static readonly int[] Sizes = [60_000, 120_000, 240_000];

    private static readonly string[] Signs = ["[", "]", "<?", "<!a", "<a", "|", "`", "*", "&", "~", "_", "<td>", "<li>", "<span>", "> ", "- ", "¹"];

    /// <summary>A document of so many repetitions, a divisor less where one is long.</summary>
    private sealed record Input(string What, Func<int, string> Text, bool IsNames = false, int Divisor = 1);

    /// <summary>Prints how the time grows with the size, of the inputs whose name contains <paramref name="part"/>, or of all.</summary>
    public static void Print(string? part)
    {
        foreach (var input in Inputs().Where(input => part is null || input.What.Contains(part, StringComparison.Ordinal)))
        {
            var times = Sizes.Select(size => TimeOf(input, size / input.Divisor)).ToList();
            var growth = times.Zip(times.Skip(1), (less, more) => more / less).ToList();

            // Of both doublings together: the collector meets one of them more than the other.
            var isMet = Math.Sqrt(times[^1] / times[0]) <= MaxGrowth || times[^1] < AtOnce;
            Console.WriteLine(FormattableString.Invariant($"{input.What,-30} {times[0],8:0.0} {times[1],8:0.0} {times[2],8:0.0} ms   {growth[0],5:0.0} × {growth[1],5:0.0} ×   ≤ {MaxGrowth} × or {AtOnce} ms   {(isMet ? "met" : "MISSED")}"));
        }
    }

    private static IEnumerable<Input> Inputs()
    {
        foreach (var sign in Signs)
        {
            yield return new Input(sign + " in a cell", size => Page("| Office 365 Enterprise E1 | " + Repeat(size, _ => sign) + " |\n", ""));
            yield return new Input(sign + " in a paragraph", size => Page(Row, Repeat(size, _ => sign)));
        }

        yield return new Input("rows", size => Page(Repeat(size, n => $"| Offer Number {n} | - Offer Name {n} |\n"), ""), Divisor: 10);
        yield return new Input("rows of nearly known offers", size => Page(Repeat(size, n => $"| Office 365 Enterprise {n} E1 | - Office 365 Enterprse {n} E3 |\n"), ""), Divisor: 10);
        yield return new Input("targets of one row", size => Page("| Office 365 Enterprise E1 | " + Repeat(size, n => $"- Offer {n} <br/> ") + " |\n", ""), Divisor: 10);
        yield return new Input("footnotes", size => Page(Row, Repeat(size, n => $"¹ Office 365 Enterprise E1 India can be upgraded to Office 365 Enterprise E{n} India.\n\n")), Divisor: 10);
        yield return new Input("one long footnote", size => Page(Row, "¹ " + Repeat(size, _ => "Office 365 Enterprise E1 India and ")), Divisor: 10);
        yield return new Input("conditions", size => Page(Row, Repeat(size, n => $"- The subscription {n} is active.\n")), Divisor: 10);
        yield return new Input("rows of the names document", size => "| Offer | Number | de-DE |\n| --- | --- | --- |\n" + Repeat(size, n => $"| Offer Number {n} | {n} | Angebot {n} |\n"), IsNames: true, Divisor: 10);
    }

    private static double TimeOf(Input input, int size)
    {
        var compiler = CatalogCompiler.Default;
        var text = input.Text(size);
        var best = double.MaxValue;

        // What an input before left is not collected on account of this one.
        GC.Collect();
        for (var round = 0; round < Rounds && (round == 0 || best < Long); round++)
        {
            // Processor time, which a busy machine does not change as it does a clock's.
            var begin = Environment.CpuUsage.TotalTime;
            compiler.Compile(input.IsNames
                ? [compiler.Read(new SourceDocument("offers.md", text), DocumentRole.Names), compiler.Read(new SourceDocument("page.md", Page(Row, "")), DocumentRole.Page)]
                : [compiler.Read(new SourceDocument("page.md", text), DocumentRole.Page)]);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - begin).TotalMilliseconds);
        }

        return best;
    }

    private static string Page(string rows, string below)
        => "---\nms.contentlocale: en-US\n---\n\n## Upgrade <a id=\"upgradesubscription\"></a>\n\n| Offer | Possible upgrades |\n| --- | --- |\n" + rows + "\n" + below + "\n";

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
