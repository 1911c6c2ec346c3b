#if NET
using System.Text.Json.Serialization;
using CspCatalogGen.Json;

#endif
namespace CspCatalogGen;

/// <summary>How often a subscription is billed. A cycle of new commerce that is not among these is <see cref="Unknown"/>.</summary>
/// <remarks>See <see href="https://learn.microsoft.com/dotnet/api/microsoft.store.partnercenter.models.subscriptions.subscription.billingcycle"/>.</remarks>
#if NET
[JsonConverter(typeof(StrictEnumConverter<BillingCycle>))]
#endif
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
