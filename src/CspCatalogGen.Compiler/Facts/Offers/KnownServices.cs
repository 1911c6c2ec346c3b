using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>Microsoft's services, by which groups of service plans are headed.</summary>
internal static class KnownServices
{
    // What each was and is called, of which one word tells it from the others, and what the String IDs of its plans begin with.
    private static readonly Service[] All =
    [
        new("Microsoft Entra ID", "entra directory aad", "AAD"),
        new("Dynamics 365", "dynamics crm", "CRM", "DYN365", "D365"),
        new("Exchange Online", "exchange", "EXCHANGE"),
        new("SharePoint Online", "sharepoint onedrive", "SHAREPOINT", "ONEDRIVE"),
        new("Skype for Business", "skype lync", "MCO"),
        new("Teams", "teams", "TEAMS", "MCO"),
        new("Intune", "intune", "INTUNE"),
        new("Yammer", "yammer viva", "YAMMER", "VIVA"),
        new("Project", "project", "PROJECT"),
        new("Visio", "visio", "VISIO"),
        new("Power BI", "bi", "BI_", "POWER_BI"),
    ];

    // What is in every suite is of none of them, and its heading has no word but those.
    private static readonly Service OfSuites = new("Microsoft 365", "microsoft office 365", "RMS_");

    private sealed record Service(string Name, HashSet<string> Words, string[] Beginnings)
    {
        public Service(string name, string words, params string[] beginnings)
            : this(name, new HashSet<string>(words.Split(' '), StringComparer.Ordinal), beginnings)
        {
        }

        public bool IsNamedIn(List<string> words) => words.Exists(Words.Contains);
    }

    /// <summary>The word by which <paramref name="text"/> names a service that is not the one of the heading <paramref name="service"/>, or <see langword="null"/>.</summary>
    public static string? FindOther(string text, string service)
    {
        var headed = EnglishWords.In(service);
        return Array.Exists(All, known => known.IsNamedIn(headed))
            ? EnglishWords.In(text).Find(word => Array.Exists(All, known => known.Words.Contains(word) && !known.IsNamedIn(headed)))
            : null;
    }

    /// <summary>Whether the heading <paramref name="service"/> is that of a service that is known.</summary>
    public static bool IsKnown(string service) => HeadedBy(service).Length > 0;

    /// <summary>Whether a plan with this String ID is named as those of the heading <paramref name="service"/> are.</summary>
    public static bool IsOfService(string stringId, string service)
        => HeadedBy(service).SelectMany(known => known.Beginnings).Any(beginning => stringId.IndexOf(beginning, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The service that a plan with this String ID is of, where the heading <paramref name="service"/> is that of another one; or <see langword="null"/>.</summary>
    public static string? FindOtherOfPlan(string stringId, string service)
        => IsKnown(service) && !IsOfService(stringId, service)
            ? Array.Find([.. All, OfSuites], known => Array.Exists(known.Beginnings, beginning => stringId.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)))?.Name
            : null;

    private static Service[] HeadedBy(string service)
    {
        var headed = EnglishWords.In(service);
        return headed.TrueForAll(OfSuites.Words.Contains) ? [OfSuites] : Array.FindAll(All, known => known.IsNamedIn(headed));
    }
}
