namespace CspCatalogGen;

/// <summary>
/// What granular delegated admin privileges a customer has granted. They stand in for the delegated ones where those
/// are missing.
/// </summary>
public enum GranularAdminPrivileges
{
    /// <summary>None at all.</summary>
    None,

    /// <summary>Some, but no role that may upgrade a subscription.</summary>
    Insufficient,

    /// <summary>A role that may upgrade a subscription.</summary>
    Sufficient,
}
