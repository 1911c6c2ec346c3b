using System;
using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>The columns of a table that a licensing reference may hold, found by their headings in any order.</summary>
internal sealed class ServicePlanColumns
{
    /// <summary>The headings that each make a row of headings one of a licensing reference, beside <c>GUID</c>.</summary>
    public static readonly string[] Telling = ["String ID", "Service plan", "Foundation service plan"];

    /// <summary>The heading that all its tables have.</summary>
    public const string Guid = "GUID";

    private const string Plans = "Service plans included";

    public ServicePlanColumns(IReadOnlyList<PageText> header)
    {
        // One over-long row of a pipe table widens all others; what has no heading is no column.
        Count = header.Count;
        while (Count > 0 && header[Count - 1].Text.Length == 0)
        {
            Count--;
        }

        Id = Find(header, text => Is(text, Guid));
        StringId = Find(header, text => Is(text, "String ID"));
        Name = Find(header, text => Is(text, "Product name") || Is(text, "Product"));
        PlanIds = Find(header, text => text.StartsWith(Plans, StringComparison.OrdinalIgnoreCase) && !IsFriendly(text));
        FriendlyPlans = Find(header, text => text.StartsWith(Plans, StringComparison.OrdinalIgnoreCase) && IsFriendly(text));
        Service = Find(header, text => Is(text, "Service"));
        Group = Find(header, text => Is(text, "Group"));
        Plan = Find(header, text => Is(text, "Service plan"));
        Foundation = Find(header, text => Is(text, "Foundation service plan"));
    }

    /// <summary>How many columns have a heading.</summary>
    public int Count { get; }

    public int Id { get; }

    public int StringId { get; }

    public int Name { get; }

    public int PlanIds { get; }

    public int FriendlyPlans { get; }

    public int Service { get; }

    public int Group { get; }

    public int Plan { get; }

    public int Foundation { get; }

    public bool AreProducts => Id >= 0 && StringId >= 0;

    public bool AreExclusions => !AreProducts && Id >= 0 && Plan >= 0 && Group >= 0;

    public bool AreFoundations => !AreProducts && Id >= 0 && Foundation >= 0;

    private static int Find(IReadOnlyList<PageText> header, Predicate<string> matches)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (matches(header[i].Text))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Is(string text, string heading) => text.Equals(heading, StringComparison.OrdinalIgnoreCase);

    private static bool IsFriendly(string text) => text.IndexOf("friendly", StringComparison.OrdinalIgnoreCase) >= 0;
}
