using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>
/// English offer names that a translated page may use as they are. They say that a name is English, and how it is
/// spelled; they say nothing of renames, which only the names document knows.
/// </summary>
internal static class WellKnownOffers
{
    private static readonly string[] Names =
    [
        "Exchange Online Kiosk",
        "Exchange Online Plan 1",
        "Exchange Online Plan 2",
        "Microsoft 365 Apps for business",
        "Microsoft 365 Apps for enterprise",
        "Microsoft 365 Business",
        "Microsoft 365 Business Basic",
        "Microsoft 365 Business Premium",
        "Microsoft 365 Business Standard",
        "Microsoft 365 E3",
        "Microsoft 365 E5",
        "Microsoft 365 F1",
        "Microsoft 365 F3",
        "Office 365 Business",
        "Office 365 Business Essentials",
        "Office 365 Business Premium",
        "Office 365 Enterprise E1",
        "Office 365 Enterprise E3",
        "Office 365 Enterprise E4",
        "Office 365 Enterprise E5",
        "Office 365 F1",
        "Office 365 F3",
        "Office 365 ProPlus",
    ];

    /// <summary>The names as Partner Center spells them, by folded name.</summary>
    public static IReadOnlyDictionary<string, string> ByFold { get; }
        = Names.ToDictionary(NameFolding.Fold, StringComparer.Ordinal);
}
