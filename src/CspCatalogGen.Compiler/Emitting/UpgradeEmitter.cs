using System.Globalization;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>
/// The documented upgrades as values of a type of their own: code that takes one cannot be given another pair. Each is
/// a property that a compiler completes after the offer that it starts from, and a constant to the machine.
/// </summary>
internal static class UpgradeEmitter
{
    // A compiler takes as long for one as for several members of an enum, and pages that people keep list far fewer.
    private const int MaxMembers = 2000;

    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace);
        file.Lines(HasMembers(catalog)
            ? """
            /// <summary>
            /// A documented upgrade. Only the catalog makes one: <c>Upgrade.Market.FromOffer.ToOffer</c> names it in code, and
            /// <see cref="UpgradeCatalog.TryGetUpgrade(Offer, Offer, Market, out Upgrade)"/> finds it for values.
            /// </summary>
            """
            : $"""
            /// <summary>
            /// A documented upgrade. Only the catalog makes one:
            /// <see cref="UpgradeCatalog.TryGetUpgrade(Offer, Offer, Market, out Upgrade)"/> finds it. Code cannot name single
            /// upgrades, because the catalog has {(catalog.Upgrades.Count == 0 ? "none" : $"more than {Number(MaxMembers)}")}.
            /// </summary>
            """);
        file.Lines($$"""
            /// <remarks>The default value is no upgrade: it has no offers, and the check refuses it.</remarks>
            [GeneratedCode]{{(catalog.HasJson ? "\n[global::System.Text.Json.Serialization.JsonConverter(typeof(UpgradeJsonConverter))]" : "")}}
            {{catalog.Accessibility}} readonly struct Upgrade : global::System.IEquatable<Upgrade>, global::CspCatalogGen.CompilerServices.ICatalogValue
            {
                private Upgrade(Offer from, Offer to, Market market)
                {
                    From = from;
                    To = to;
                    Market = market;
                }

                /// <summary>The offer that it starts from.</summary>
                public Offer From { get; }

                /// <summary>The target offer.</summary>
                public Offer To { get; }

                /// <summary>Where it holds.</summary>
                public Market Market { get; }

                /// <summary>Whether the documents contradict themselves about it.</summary>
                public bool IsContested => UpgradeCatalog.IsContested(From, To, Market);

                /// <summary>Its footnote in the document's words, where it has one.</summary>
                public string? Note => UpgradeCatalog.GetNote(From, To, Market);

                /// <summary>Compares the offers and the market.</summary>
                public bool Equals(Upgrade other) => From == other.From && To == other.To && Market == other.Market;

                /// <inheritdoc/>
                public override bool Equals(object? obj) => obj is Upgrade other && Equals(other);

                /// <inheritdoc/>
                public override int GetHashCode() => unchecked(((((int)From * 397) ^ (int)To) * 397) ^ (int)Market);

                /// <summary>Compares the offers and the market.</summary>
                public static bool operator ==(Upgrade left, Upgrade right) => left.Equals(right);

                /// <summary>Compares the offers and the market.</summary>
                public static bool operator !=(Upgrade left, Upgrade right) => !left.Equals(right);

                /// <summary>The English names of the offers and the market.</summary>
                public override string ToString() => From == 0
                    ? "no upgrade"
                    : UpgradeCatalog.GetName(From) + " to " + UpgradeCatalog.GetName(To) + " (" + UpgradeCatalog.GetName(Market) + ")";

                internal static bool TryGet(Offer from, Offer to, Market market, out Upgrade upgrade)
                {
                    bool isUpgrade = UpgradeCatalog.IsUpgrade(from, to, market);
                    upgrade = isUpgrade ? new Upgrade(from, to, market) : default;
                    return isUpgrade;
                }
            """);
        if (HasMembers(catalog))
        {
            file.Indent();
            UpgradeMembers.Write(file, catalog);
            file.Outdent();
        }

        file.Line("}");
        file.Line();
        WriteCatalogPart(file, catalog);
        return file.ToSource("CspCatalog.Upgrade.g.cs");
    }

    private static void WriteCatalogPart(SourceWriter file, CatalogView catalog)
    {
        file.Lines($$"""
            {{catalog.Accessibility}} static partial class UpgradeCatalog
            {
                /// <summary>Finds a documented upgrade: values from outside become one here, or are refused.</summary>
                /// <param name="from">The offer.</param>
                /// <param name="to">The target offer.</param>
                /// <param name="market">Where they are sold.</param>
                /// <param name="upgrade">The upgrade; the default value where the documents list none.</param>
                /// <returns>Whether the documents list it.</returns>
                [GeneratedCode]
                public static bool TryGetUpgrade(Offer from, Offer to, Market market, out Upgrade upgrade)
                    => Upgrade.TryGet(from, to, market, out upgrade);

                /// <summary>
                /// Checks whether a customer's subscription can be upgraded. An upgrade that starts from another offer than the
                /// subscription's, holds in another market than the customer's, or is the default value, is refused; the first
                /// reasons say so.
                /// </summary>
                /// <param name="subscription">The subscription to upgrade.</param>
                /// <param name="upgrade">The upgrade.</param>
                /// <param name="customer">Whose the subscription is.</param>
                /// <param name="hasConflictingServices">
                /// Whether the customer has a subscription that includes services which the target would add, where the
                /// caller knows it better than the documents.
                /// </param>
                /// <param name="request">How it is to be upgraded, and what else the caller knows.</param>
                /// <returns>The verdict, with every reason at once.</returns>
                [GeneratedCode]
                public static global::CspCatalogGen.UpgradeEligibility<Offer> Check(
                    global::CspCatalogGen.Subscription<Offer> subscription,
                    Upgrade upgrade,
                    global::CspCatalogGen.Customer<Offer, Market> customer,
                    bool hasConflictingServices,
                    global::CspCatalogGen.UpgradeRequest request = default)
                    => global::CspCatalogGen.CompilerServices.UpgradeCheck.Check<UpgradeRules, Offer, Market>(
                        subscription, upgrade.From, upgrade.To, upgrade.Market, customer, hasConflictingServices, request);

                /// <summary>
                /// Checks whether a customer's subscription can be upgraded, with everything that the documents tell: the
                /// services behind the offers too. An upgrade that starts from another offer than the subscription's, holds in
                /// another market than the customer's, or is the default value, is refused; the first reasons say so.
                /// </summary>
                /// <param name="subscription">The subscription to upgrade; one of the customer's.</param>
                /// <param name="upgrade">The upgrade.</param>
                /// <param name="customer">Whose the subscription is, with everything that the customer holds.</param>
                /// <param name="request">How it is to be upgraded, and what the caller knows of the target beside the documents.</param>
                /// <returns>The verdict, with every reason at once. Where no document says which services an offer includes, it says that.</returns>
                [GeneratedCode]
                public static global::CspCatalogGen.UpgradeEligibility<Offer> Check(
                    global::CspCatalogGen.Subscription<Offer> subscription,
                    Upgrade upgrade,
                    global::CspCatalogGen.Customer<Offer, Market> customer,
                    global::CspCatalogGen.UpgradeRequest request = default)
                    => global::CspCatalogGen.CompilerServices.UpgradeCheck.Check<UpgradeRules, Offer, Market>(
                        subscription, upgrade.From, upgrade.To, upgrade.Market, customer, request);
            }
            """);
    }

    private static bool HasMembers(CatalogView catalog) => catalog.Upgrades.Count is > 0 and <= MaxMembers;

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
