#if NET
using System.Text.Json.Serialization;
using CspCatalogGen.Json;

#endif
namespace CspCatalogGen;

/// <summary>
/// What granular delegated admin privileges a customer has granted. They stand in for the delegated ones where those
/// are missing.
/// </summary>
#if NET
[JsonConverter(typeof(StrictEnumConverter<GranularAdminPrivileges>))]
#endif
public enum GranularAdminPrivileges
{
    /// <summary>None at all.</summary>
    None,

    /// <summary>Some, but no role that may upgrade a subscription.</summary>
    Insufficient,

    /// <summary>A role that may upgrade a subscription.</summary>
    Sufficient,
}
