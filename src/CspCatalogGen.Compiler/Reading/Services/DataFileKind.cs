using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>The files of Partner Center and Microsoft Graph that are told apart by the names in them.</summary>
public sealed class DataFileKind
{
    private readonly string[] _telling;

    private DataFileKind(string name, string cure, params string[] telling)
    {
        Name = name;
        Cure = cure;
        _telling = telling;
    }

    /// <summary>Partner Center's offers, as its API or its PowerShell module gives them.</summary>
    public static DataFileKind Offers { get; } = new(
        "Partner Center's offers", "Pass it to 'csp-catalog reconcile --offers'.", "upgradeTargetOffers", "conversionTargetOffers");

    /// <summary>The offer matrix of new commerce.</summary>
    public static DataFileKind OfferMatrix { get; } = new(
        "the offer matrix of new commerce", "Pass it to 'csp-catalog reconcile --offer-matrix'.", "ProductSkuConversion");

    /// <summary>What a tenant is subscribed to, as Microsoft Graph gives it.</summary>
    public static DataFileKind SubscribedSkus { get; } = new(
        "Microsoft Graph's subscribed SKUs", "Pass it to 'csp-catalog reconcile --subscribed-skus'.", "skuPartNumber");

    /// <summary>Transition eligibility of new commerce, which is another thing than an upgrade.</summary>
    public static DataFileKind Transitions { get; } = new(
        "transition eligibility of new commerce",
        "A transition is not an upgrade, and its codes are other ones than an upgrade's, so it is not read.",
        "transitionType",
        "transitionId",
        "eligibilities",
        "transitionErrors");

    /// <summary>The upgrades of one subscription, or what became of one, as Partner Center gives them.</summary>
    public static DataFileKind Upgrades { get; } = new(
        "Partner Center's upgrades of one subscription",
        "They say nothing of other subscriptions, so they are not read; in C#, 'UpgradeResource' compares them with the documents.",
        "targetOffer",
        "upgradeErrors");

    /// <summary>A catalog as the command line writes it.</summary>
    public static DataFileKind Catalog { get; } = new(
        "a catalog that 'csp-catalog compile' wrote", "Pass the documents that it was compiled from.", "editions");

    private static readonly DataFileKind[] All = [Catalog, Transitions, Upgrades, Offers, OfferMatrix, SubscribedSkus];

    /// <summary>What it is called in a sentence.</summary>
    public string Name { get; }

    /// <summary>What to do with it.</summary>
    public string Cure { get; }

    /// <summary>The kind of a file that has these names of columns or properties; <see langword="null"/> where they tell none.</summary>
    public static DataFileKind? Find(IEnumerable<string> names)
    {
        var found = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        return Array.Find(All, kind => kind._telling.Any(found.Contains));
    }
}
