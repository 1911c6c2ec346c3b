using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The body of a method that gives a string for a value, and null for every other.</summary>
internal static class Switch
{
    public static void Write(SourceWriter file, string subject, IEnumerable<(string Case, string Value)> cases)
    {
        var all = cases.ToList();
        if (all.Count == 0)
        {
            file.Line("    => null;");
            return;
        }

        file.Open();
        file.Line($"switch ({subject})");
        file.Open();
        foreach (var (label, value) in all)
        {
            file.Line($"case {label}: return {value};");
        }

        file.Line("default: return null;");
        file.Close();
        file.Close();
    }
}
