using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// How the cost grows with the size: reading and linking 10 to 100,000 pages, and emitting 10 to 5,000 offers. The exponent
/// is that of the power of the size which fits the costs best; 1 means that twice the size takes twice as long.
/// </summary>
internal static class Curve
{
    private static readonly int[] Pages = [10, 100, 1_000, 10_000, 100_000];
    private static readonly int[] Offers = [10, 50, 100, 500, 1_000, 5_000];

    /// <summary>What is measured, in a unit, at sizes that are counted in something.</summary>
    private sealed record Series(string What, string Of, string Unit, IReadOnlyList<(int Size, double Cost)> Points)
    {
        /// <summary>The slope of the line through the logarithms, by least squares; small sizes show what is paid once, so the larger ones alone count.</summary>
        public double Exponent
        {
            get
            {
                var logs = Points.Skip(1).Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Cost))).ToList();
                var (x, y) = (logs.Average(log => log.X), logs.Average(log => log.Y));
                return logs.Sum(log => (log.X - x) * (log.Y - y)) / logs.Sum(log => (log.X - x) * (log.X - x));
            }
        }
    }

    /// <summary>Prints the costs with the exponents, and draws them into <paramref name="picture"/> if that is given.</summary>
    public static void Print(string? picture)
    {
        var pages = Pages.Select(size => (Size: size, Cost: ManyPages.CostOf(size))).ToList();
        var offers = Offers.Select(size => (Size: size, Cost: CompileTime.CostOfEmitting(size))).ToList();
        Series[] all =
        [
            new("reading and linking, time", "pages", "ms", [.. pages.Select(point => (point.Size, point.Cost.Nanoseconds / 1e6))]),
            new("reading and linking, allocated", "pages", "MB", [.. pages.Select(point => (point.Size, point.Cost.Allocated / 1e6))]),
            new("reading and linking, kept", "pages", "MB", [.. pages.Select(point => (point.Size, point.Cost.Kept / 1e6))]),
            new("emitting, time", "offers", "ms", [.. offers.Select(point => (point.Size, point.Cost.Nanoseconds / 1e6))]),
            new("emitting, characters of code", "offers", "k", [.. offers.Select(point => (point.Size, point.Cost.Characters / 1e3))]),
        ];
        foreach (var series in all)
        {
            Console.WriteLine(FormattableString.Invariant($"{series.What,-32} ~ {series.Of}^{series.Exponent:0.00}   ")
                + string.Join("  ", series.Points.Select(point => FormattableString.Invariant($"{point.Size:N0}: {Short(point.Cost)} {series.Unit}"))));
        }

        if (picture is not null)
        {
            File.WriteAllText(picture, Draw([all[0], all[3]]));
        }
    }

    private static string Short(double cost) => cost.ToString(cost < 10 ? "0.##" : "0", CultureInfo.InvariantCulture);

    /// <summary>The times over the sizes, both axes by powers of ten, so that a straight line of slope 1 is linear growth.</summary>
    private static string Draw(Series[] series)
    {
        const int Width = 640;
        const int Height = 400;
        const int Left = 88;
        const int Bottom = 48;
        const int Decade = 110;
        var lowest = Math.Floor(series.Min(one => one.Points.Min(point => Math.Log10(point.Cost))));
        var highest = Math.Ceiling(series.Max(one => one.Points.Max(point => Math.Log10(point.Cost))));
        double X(double size) => Left + ((Math.Log10(size) - 1) * Decade) + 20;
        double Y(double cost) => Height - Bottom - ((Math.Log10(cost) - lowest) * (Height - Bottom - 24) / (highest - lowest));
        var svg = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        svg.WriteLine($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="12" role="img" aria-label="Time over size">""");
        svg.WriteLine($"""<rect width="{Width}" height="{Height}" fill="white"/>""");
        for (var power = 1; power <= 5; power++)
        {
            svg.WriteLine(FormattableString.Invariant($"""<path d="M{X(Math.Pow(10, power)):0} 24V{Height - Bottom}" stroke="#ddd"/><text x="{X(Math.Pow(10, power)):0}" y="{Height - Bottom + 16}" text-anchor="middle">{Math.Pow(10, power):N0}</text>"""));
        }

        for (var power = lowest; power <= highest; power++)
        {
            svg.WriteLine(FormattableString.Invariant($"""<path d="M{Left} {Y(Math.Pow(10, power)):0}H{Width - 96}" stroke="#ddd"/><text x="{Left - 6}" y="{Y(Math.Pow(10, power)) + 4:0}" text-anchor="end">{Math.Pow(10, power):#,0.##} ms</text>"""));
        }

        foreach (var (one, color) in series.Zip(["#0b57d0", "#b3261e"]))
        {
            var points = string.Join(" ", one.Points.Select(point => FormattableString.Invariant($"{X(point.Size):0.#},{Y(point.Cost):0.#}")));
            var (size, cost) = one.Points[^1];
            svg.WriteLine($"""<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"/>""");
            foreach (var point in one.Points)
            {
                svg.WriteLine(FormattableString.Invariant($"""<circle cx="{X(point.Size):0.#}" cy="{Y(point.Cost):0.#}" r="3" fill="{color}"/>"""));
            }

            svg.WriteLine(FormattableString.Invariant($"""<text x="{X(size) - 8:0}" y="{Y(cost) + (one.Of == "pages" ? 24 : -10):0}" text-anchor="end" fill="{color}">{one.What} ~ {one.Of}^{one.Exponent:0.00}</text>"""));
        }

        svg.WriteLine($"""<text x="{(Width - 96 + Left) / 2}" y="{Height - 10}" text-anchor="middle">pages or offers</text>""");
        svg.WriteLine("</svg>");
        return svg.ToString();
    }
}
