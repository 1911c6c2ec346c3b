#if NET
using System.Text.Json.Serialization;
using CspCatalogGen.Json;

#endif
namespace CspCatalogGen;

/// <summary>What an upgrade does with the licenses, in Partner Center's terms and numbers (its <c>UpgradeType</c>).</summary>
#if NET
[JsonConverter(typeof(StrictEnumConverter<UpgradeType>))]
#endif
public enum UpgradeType
{
    /// <summary>There is no upgrade.</summary>
    None = 0,

    /// <summary>The subscription is upgraded; the users' licenses have to be assigned anew.</summary>
    UpgradeOnly = 1,

    /// <summary>The subscription is upgraded and the users' licenses go with it.</summary>
    UpgradeWithLicenseTransfer = 2,
}
