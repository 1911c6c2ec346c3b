namespace CspCatalogGen;

/// <summary>How often a subscription is billed.</summary>
public enum BillingCycle
{
    /// <summary>Not known; then nothing is checked.</summary>
    Unknown,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every year.</summary>
    Annual,

    /// <summary>Never: a trial.</summary>
    None,
}
