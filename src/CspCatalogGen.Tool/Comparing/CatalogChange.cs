using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>One fact that differs between two catalogs.</summary>
/// <param name="Rule">What changed, and how that is judged.</param>
/// <param name="Sentence">What changed, in a sentence for people. It holds words of the documents.</param>
internal sealed record CatalogChange(ChangeRule Rule, string Sentence)
{
    /// <summary>The edition whose pages say it, where it is about one.</summary>
    public string? Edition { get; init; }

    /// <summary>The id of the market that it holds in, where it is about one.</summary>
    public string? Market { get; init; }

    /// <summary>The id of the offer that it is about: after the change, where the offer is still there.</summary>
    public string? Offer { get; init; }

    /// <summary>The id of the offer that an upgrade starts from; of a renamed offer, its former id.</summary>
    public string? From { get; init; }

    /// <summary>The id of the offer that an upgrade leads to; of a renamed offer, its new id.</summary>
    public string? To { get; init; }

    /// <summary>The locale of a name or a sentence.</summary>
    public string? Locale { get; init; }

    /// <summary>The GUID of a product.</summary>
    public string? Product { get; init; }

    /// <summary>The GUID of a service plan.</summary>
    public string? ServicePlan { get; init; }

    /// <summary>What was there, where the change is one of words or of a value.</summary>
    public string? OldValue { get; init; }

    /// <summary>What is there now.</summary>
    public string? NewValue { get; init; }

    /// <summary>Where it stood.</summary>
    public SourceLocation? Before { get; init; }

    /// <summary>Where it stands.</summary>
    public SourceLocation? After { get; init; }
}
