using System;
using System.Collections.Generic;
using System.Globalization;
using System.Reflection;
#if NET && !NET10_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
#endif

namespace CspCatalogGen;

/// <summary>What an offer is called in code: by the member whose name holds, and never by a former name.</summary>
/// <remarks><see cref="Enum"/> takes whichever it meets of the members with one number; which that is depends on how many there are.</remarks>
internal static class CurrentName<TOffer>
    where TOffer : struct, Enum
{
    private static readonly Dictionary<TOffer, string> Names = Find();

    /// <summary>The name; the number where no member has the value.</summary>
    public static string Of(TOffer offer)
        => Names.TryGetValue(offer, out var name) ? name : Convert.ToInt64(offer, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

#if NET && !NET10_0_OR_GREATER
    // The trimmer of .NET 10 knows that it keeps every member of an enum, and calls this needless.
    [UnconditionalSuppressMessage("Trimming", "IL2090", Justification = "Trimming keeps every member of an enum.")]
#endif
    private static Dictionary<TOffer, string> Find()
    {
        var names = new Dictionary<TOffer, string>();
        foreach (var member in typeof(TOffer).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (member.GetRawConstantValue() is { } number
                && (TOffer)Enum.ToObject(typeof(TOffer), number) is var offer
                && !names.ContainsKey(offer)
                && !member.IsDefined(typeof(FormerNameAttribute), inherit: false))
            {
                names.Add(offer, member.Name);
            }
        }

        return names;
    }
}
