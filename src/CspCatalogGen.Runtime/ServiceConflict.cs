#if NET
using System.Text.Json.Serialization;

#endif
namespace CspCatalogGen;

/// <summary>One service plan of a held subscription that stands against an upgrade, and the rule by which it does.</summary>
public sealed class ServiceConflict
{
    /// <summary>Makes a conflict.</summary>
    /// <param name="held">The plan that the held subscription includes.</param>
    /// <param name="added">The plan that the upgrade would add.</param>
    /// <param name="exclusionGroup">The group by which the two conflict; <see langword="null"/> where they are the same plan.</param>
    public ServiceConflict(ServicePlan held, ServicePlan added, string? exclusionGroup)
    {
        Held = held;
        Added = added;
        ExclusionGroup = exclusionGroup;
    }

    /// <summary>The plan that the held subscription includes.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public ServicePlan Held { get; }

    /// <summary>The plan that the upgrade would add: the same one, or one that cannot be assigned beside it.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public ServicePlan Added { get; }

    /// <summary>
    /// The group of plans that cannot be assigned at the same time by which the two conflict; <see langword="null"/>
    /// where they are the same plan.
    /// </summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public string? ExclusionGroup { get; }

    /// <summary>The conflict as an English clause.</summary>
    public override string ToString() => ExclusionGroup is null
        ? $"it includes {Held}, which the upgrade would add"
        : $"it includes {Held}, which cannot be assigned beside {Added} ({ExclusionGroup}), which the upgrade would add";
}
