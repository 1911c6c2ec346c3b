using System.Globalization;

namespace CspCatalogGen.Benchmarks;

/// <summary>What is measured, against what, and what the ratio should be.</summary>
/// <param name="What">The benchmark of ours.</param>
/// <param name="Against">The one it is held against.</param>
/// <param name="Limit">The goal.</param>
/// <param name="IsFaster">Whether the goal is "so many times faster", else "at most so many times the time".</param>
/// <param name="Allocates">Whether it may allocate.</param>
/// <param name="Unit">What the two figures count.</param>
internal sealed record Ratio(string What, string Against, double Limit, bool IsFaster = false, bool Allocates = false, string Unit = "ns")
{
    /// <summary>The goals of the design.</summary>
    public static Ratio[] All { get; } =
    [
        new("IsUpgrade", "BitTest", 1.05),
        new("IsUpgrade", "FrozenSet", 4, IsFaster: true),
        new("TryParseOffer", "FrozenDictionary_ByName", 2, IsFaster: true),
        new("TryParseOffer_AsPagesSpellIt", "FrozenDictionary_ByName", 2, IsFaster: true),
        new("GetName", "FrozenDictionary_ByOffer", 2, IsFaster: true),
        new("GetName", "Enum_ToString", 2, IsFaster: true),
        new("Check", "ByHand", 12, IsFaster: true),
        new("Check_Typed", "Check", 1.1),
        new("BulkCheck", "OnePass", 2),
        new("Read_PipeTable", "Parse_PipeTable", 1.2, Allocates: true),
        new("Read_HtmlTable", "Parse_HtmlTable", 1.2, Allocates: true),
    ];

    /// <summary>The first answer of a new process.</summary>
    public static Ratio OfFirstAnswer { get; } = new("FirstAnswer", "FirstAnswer_FromJson", 20, IsFaster: true, Allocates: true);

    /// <summary>Compiling the code of a very large catalog.</summary>
    public static Ratio OfCompiling { get; } = new("Compile_5000_offers", "Compile_enum_of_5000", 1.5, Allocates: true);

    /// <summary>Ten times the pages.</summary>
    public static Ratio OfPages(string what, string unit = "ns") => new($"Pages_10000 {what}", $"Pages_1000 {what}", 10.5, Allocates: true, Unit: unit);

    /// <summary>The ratio and the goal, as one line of a table.</summary>
    public string Line(double ours, double theirs, long bytes)
    {
        var ratio = IsFaster ? theirs / ours : ours / theirs;
        var isMet = (IsFaster ? ratio >= Limit : ratio <= Limit) && (Allocates || bytes == 0);
        var goal = IsFaster ? $"≥ {Number(Limit)} × faster" : $"≤ {Number(Limit)} ×";
        var measured = IsFaster ? $"{Number(ratio)} × faster" : $"{Number(ratio)} ×";
        return $"{What,-28} {Number(ours),12} {Unit}  {Against,-24} {Number(theirs),12} {Unit}  {measured,-15} {goal,-15} {(Allocates ? "" : $"{bytes} B"),6}  {(isMet ? "met" : "MISSED")}";
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
