using System;
#if NET
using System.Text.Json.Serialization;
#endif

namespace CspCatalogGen;

/// <summary>What a product includes: Exchange Online (Plan 1).</summary>
public readonly struct ServicePlan : IEquatable<ServicePlan>
{
    /// <summary>Makes a service plan.</summary>
    /// <param name="id">Its GUID, which is what it is known by.</param>
    /// <param name="stringId">Its String ID.</param>
    /// <param name="name">Its friendly name.</param>
#if NET
    [JsonConstructor]
#endif
    public ServicePlan(Guid id, string stringId, string name)
    {
        Id = id;
        StringId = stringId;
        Name = name;
    }

    /// <summary>Its GUID, which is what it is known by.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public Guid Id { get; }

    /// <summary>Its String ID: <c>EXCHANGE_S_STANDARD</c>.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public string StringId { get; }

    /// <summary>Its friendly name.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public string Name { get; }

    /// <summary>Compares the GUIDs.</summary>
    public bool Equals(ServicePlan other) => Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ServicePlan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Compares the GUIDs.</summary>
    public static bool operator ==(ServicePlan left, ServicePlan right) => left.Equals(right);

    /// <summary>Compares the GUIDs.</summary>
    public static bool operator !=(ServicePlan left, ServicePlan right) => !left.Equals(right);

    /// <summary>The friendly name and the String ID.</summary>
    public override string ToString() => Name == StringId ? StringId : $"{Name} ({StringId})";
}
