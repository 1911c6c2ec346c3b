using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Reading.Services;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>A product as the page that is followed has it, and what others add to it.</summary>
/// <param name="Page">The page that is followed.</param>
/// <param name="Row">Its row there.</param>
/// <param name="Plans">The GUIDs of its plans.</param>
internal sealed record ProductDraft(ServicePlanPage Page, ProductRow Row, SortedSet<string> Plans)
{
    /// <summary>Whether the pages say all and only what it includes.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Its names in other languages than English.</summary>
    public SortedDictionary<string, List<string>> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The market that alone has it, where a page of that market's cloud does and no other.</summary>
    public string? Market { get; set; }

    /// <summary>Its name; in English where a page says it.</summary>
    public string Name => (Row.Name.English ?? Row.Name.Local).Text;
}
