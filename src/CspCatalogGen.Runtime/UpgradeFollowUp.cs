using System;
#if NET
using System.Text.Json.Serialization;
using CspCatalogGen.Json;
#endif

namespace CspCatalogGen;

/// <summary>What is left to do after an upgrade, as the pages describe it.</summary>
[Flags]
#if NET
[JsonConverter(typeof(FlagsConverter<UpgradeFollowUp>))]
#endif
public enum UpgradeFollowUp
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Assign the licenses of the users that Partner Center could not move.</summary>
    AssignLicenses = 1,

    /// <summary>Do so in the admin center operated by 21Vianet.</summary>
    Use21VianetAdminCenter = 2,
}
