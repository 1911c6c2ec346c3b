using System;

namespace CspCatalogGen;

/// <summary>Marks a member of a catalog's enum of offers that stands for a former name: another member with its number has the name that holds.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class FormerNameAttribute : Attribute
{
    /// <summary>Marks a name of which the documents do not say until when it held.</summary>
    public FormerNameAttribute()
    {
    }

    /// <summary>Marks a name.</summary>
    /// <param name="until">The last day on which it held, as <c>yyyy-MM-dd</c>.</param>
    public FormerNameAttribute(string until) => Until = until;

    /// <summary>The last day on which the name held, as <c>yyyy-MM-dd</c>; <see langword="null"/> where the documents do not say it.</summary>
    public string? Until { get; }
}
