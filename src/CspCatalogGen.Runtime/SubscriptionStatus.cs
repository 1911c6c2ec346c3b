#if NET
using System.Text.Json.Serialization;
using CspCatalogGen.Json;

#endif
namespace CspCatalogGen;

/// <summary>The state of a subscription, in Partner Center's terms and numbers (its <c>SubscriptionStatus</c>).</summary>
/// <remarks>See <see href="https://learn.microsoft.com/dotnet/api/microsoft.store.partnercenter.models.subscriptions.subscriptionstatus"/>.</remarks>
#if NET
[JsonConverter(typeof(StrictEnumConverter<SubscriptionStatus>))]
#endif
public enum SubscriptionStatus
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>In use.</summary>
    Active = 1,

    /// <summary>Suspended, for instance because a payment is missing.</summary>
    Suspended = 2,

    /// <summary>Deleted; prose calls it cancelled.</summary>
    Deleted = 3,

    /// <summary>Its term is over.</summary>
    Expired = 4,

    /// <summary>Ordered and not provisioned yet.</summary>
    Pending = 5,

    /// <summary>Disabled.</summary>
    Disabled = 6,
}
