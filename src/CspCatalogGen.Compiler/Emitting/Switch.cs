using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>A label of a switch, and the C# of what it gives.</summary>
internal sealed record Case(string Label, string Value);

/// <summary>An offer, and the C# of what it gives.</summary>
internal sealed record OfferCase(OfferView Offer, string Value)
{
    public Case ToCase() => new($"Offer.{Offer.Identifier}", Value);
}

/// <summary>The body of a method that gives a string for a value, and null for every other.</summary>
internal static class Switch
{
    // Compilers take a time that grows with the square of a switch's cases.
    private const int MaxCases = 256;
    private const int PartBits = 7;

    public static void Write(SourceWriter file, string subject, IEnumerable<Case> cases)
    {
        var all = cases.ToList();
        if (all.Count == 0)
        {
            file.Line("    => null;");
            return;
        }

        file.Open();
        WriteSwitch(file, subject, all);
        file.Close();
    }

    /// <summary>The same by offer; in parts of 128 numbers where there are many.</summary>
    public static void WriteByOffer(SourceWriter file, IEnumerable<OfferCase> cases)
    {
        var all = cases.ToList();
        if (all.Count <= MaxCases)
        {
            Write(file, "offer", all.Select(item => item.ToCase()));
            return;
        }

        file.Open();
        file.Line($"switch ((int)offer >> {PartBits.ToString(CultureInfo.InvariantCulture)})");
        file.Open();
        foreach (var part in all.GroupBy(item => item.Offer.Number >> PartBits))
        {
            file.Line($"case {part.Key.ToString(CultureInfo.InvariantCulture)}:");
            file.Indent();
            WriteSwitch(file, "offer", part.Select(item => item.ToCase()));
            file.Outdent();
            file.Line();
        }

        file.Line("default: return null;");
        file.Close();
        file.Close();
    }

    private static void WriteSwitch(SourceWriter file, string subject, IEnumerable<Case> cases)
    {
        file.Line($"switch ({subject})");
        file.Open();
        foreach (var (label, value) in cases)
        {
            file.Line($"case {label}: return {value};");
        }

        file.Line("default: return null;");
        file.Close();
    }
}
