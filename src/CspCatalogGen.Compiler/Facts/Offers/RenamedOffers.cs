using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>
/// Offers that took another name on 2020-04-21. Nothing is resolved by them, which a names document does with its days; but a
/// page that has both names of one has one offer twice.
/// </summary>
internal static class RenamedOffers
{
    /// <summary>The names that they had, and have, as folds.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Folds { get; } = new[]
    {
        ("Office 365 Business", "Microsoft 365 Apps for business"),
        ("Office 365 Business Essentials", "Microsoft 365 Business Basic"),
        ("Office 365 Business Premium", "Microsoft 365 Business Standard"),
        ("Office 365 ProPlus", "Microsoft 365 Apps for enterprise"),
        ("Microsoft 365 Business", "Microsoft 365 Business Premium"),
    }.Select(static names => new KeyValuePair<string, string>(NameFolding.Fold(names.Item1), NameFolding.Fold(names.Item2))).ToList();
}
