using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>What people and programs call a name that is to be read, where it stands beside an identifier: <c>displayName</c>, <c>sku_name</c>.</summary>
internal static class NameLabels
{
    private static readonly string[] OfPlans = ["", "plan", "servicePlan"];

    private static readonly string[] Friendly = ["displayName", "friendlyName"];

    private static readonly HashSet<string> FriendlyOfPlans = Set(OfPlans, Friendly);

    private static readonly HashSet<string> All = [.. Set([.. OfPlans, "product", "sku", "offer"], [.. Friendly, "name"]), "title"];

    /// <summary>Whether <paramref name="label"/> is one.</summary>
    public static bool Are(string label) => All.Contains(NameFolding.Fold(label));

    /// <summary>Whether <paramref name="label"/> is one of a service plan, beside its String ID.</summary>
    public static bool AreFriendlyOfPlan(string label) => FriendlyOfPlans.Contains(NameFolding.Fold(label));

    private static HashSet<string> Set(string[] bearers, string[] names) => [.. bearers.SelectMany(_ => names, static (bearer, name) => NameFolding.Fold(bearer + name))];
}
