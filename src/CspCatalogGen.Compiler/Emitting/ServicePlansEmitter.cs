using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>What the catalog knows of service plans, and the check that uses it.</summary>
internal static class ServicePlansEmitter
{
    // Compilers take a time that grows with the square of a switch's cases.
    private const int PartBits = 6;

    public static EmittedSource Emit(CatalogView catalog, ServiceTables tables)
    {
        var file = new SourceWriter(catalog.Namespace, "System", "System.Collections.Generic");
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        file.Lines($$"""
            /// <summary>
            /// Checks whether a customer's subscription can be upgraded, with everything that the documents tell: the
            /// services behind the offers too. Allocates only to refuse.
            /// </summary>
            /// <param name="subscription">The subscription to upgrade; one of the customer's.</param>
            /// <param name="target">The offer to upgrade it to.</param>
            /// <param name="customer">Whose it is, with everything that the customer holds.</param>
            /// <param name="request">How it is to be upgraded, and what the caller knows of the target beside the documents.</param>
            /// <returns>The verdict, with every reason at once. Where no document says which services an offer includes, it says that.</returns>
            public static global::CspCatalogGen.UpgradeEligibility<Offer> Check(
                global::CspCatalogGen.Subscription<Offer> subscription,
                Offer target,
                global::CspCatalogGen.Customer<Offer, Market> customer,
                global::CspCatalogGen.UpgradeRequest request = default)
                => global::CspCatalogGen.CompilerServices.UpgradeCheck.Check<UpgradeRules, Offer, Market>(subscription, target, customer, request);

            /// <summary>Every documented upgrade of every subscription that a customer holds, with its verdict.</summary>
            /// <param name="customer">The customer.</param>
            /// <param name="requestOf">How a target is asked for; <see langword="null"/> asks for the upgrade alone.</param>
            public static IReadOnlyList<global::CspCatalogGen.SubscriptionUpgrade<Offer>> UpgradesFor(
                global::CspCatalogGen.Customer<Offer, Market> customer,
                Func<Offer, global::CspCatalogGen.UpgradeRequest>? requestOf = null)
            {
                if (customer is null)
                {
                    throw new ArgumentNullException(nameof(customer));
                }

                var upgrades = new List<global::CspCatalogGen.SubscriptionUpgrade<Offer>>();
                foreach (var subscription in customer.Subscriptions)
                {
                    if (!subscription.IsHeld)
                    {
                        continue;
                    }

                    foreach (var target in TargetsOf(subscription.Offer, customer.Market))
                    {
                        var request = requestOf is null ? default : requestOf(target);
                        upgrades.Add(new global::CspCatalogGen.SubscriptionUpgrade<Offer>(
                            subscription, target, Check(subscription, target, customer, request)));
                    }
                }

                return upgrades;
            }

            /// <summary>Whether the documents say which service plans an offer includes.</summary>
            public static bool AreServicesKnown(Offer offer) => FindServicePlans(offer) >= 0;

            /// <summary>Whether the documents say which service plans a product includes.</summary>
            public static bool AreServicesKnown(Guid productId) => FindServicePlans(productId) >= 0;

            internal const int ServicePlanWords = {{Number(tables.Words)}};

            internal const int ExclusionGroupCount = {{Number(tables.Groups.Count)}};

            internal static int FindServicePlans(Offer offer)
                => unchecked((uint)offer) < (uint)ServicesOfOffers.Length ? ServicesOfOffers[(int)offer] - 1 : -1;

            internal static int FindServicePlans(Guid productId)
            {
                var row = global::CspCatalogGen.CompilerServices.ProductTable.Find(productId, ProductSlots);
                return row < {{Number(tables.Rows)}} ? row : -1;
            }

            internal static ulong GetServicePlans(int row, int word)
                => global::CspCatalogGen.CompilerServices.ProductTable.Word(ServicePlanBits, row * ServicePlanWords + word);

            internal static ulong GetExclusionGroup(int group, int word)
                => global::CspCatalogGen.CompilerServices.ProductTable.Word(ExclusionBits, group * ServicePlanWords + word);

            """);
        WriteParts(
            file,
            "internal static global::CspCatalogGen.ServicePlan GetServicePlan(int bit)",
            "bit",
            tables.Plans.Select(plan => $"Plan({CSharpText.Literal(plan.Id)}, {CSharpText.Literal(plan.StringId)}, {CSharpText.Literal(plan.Name)})"),
            "default");
        file.Line();
        file.Lines("""
            private static global::CspCatalogGen.ServicePlan Plan(string id, string stringId, string name)
                => new global::CspCatalogGen.ServicePlan(new Guid(id), stringId, name);

            """);
        WriteParts(file, "internal static string GetExclusionGroupName(int group)", "group", tables.Groups.Select(group => CSharpText.Literal(group.Name)), "\"\"");
        file.Line();
        file.Line("/// <summary>The name of a product in the licensing reference; <see langword=\"null\"/> where no document has it.</summary>");
        file.Line("public static string? GetProductName(Guid productId) => ProductName(global::CspCatalogGen.CompilerServices.ProductTable.Find(productId, ProductSlots));");
        file.Line();
        WriteParts(file, "private static string? ProductName(int row)", "row", tables.Products.Select(product => CSharpText.Literal(product.Name)), "null");
        file.Lines($$"""

            // For each offer by its number the number of its product's row, from 1; 0 where no document tells.
            private const string ServicesOfOffers =
                {{CSharpText.NumbersLiteral(tables.OfferRows(catalog.Offers))}};

            // A hash table of the products' GUIDs: nine characters a slot, the number of the row first.
            private const string ProductSlots =
                {{CSharpText.NumbersLiteral(tables.Slots)}};

            // A row for each product, a bit for each service plan, four characters a word.
            private const string ServicePlanBits =
                {{CSharpText.NumbersLiteral(tables.RowBits)}};

            // A row for each group of plans that cannot be assigned at the same time.
            private const string ExclusionBits =
                {{CSharpText.NumbersLiteral(tables.GroupBits)}};
            """);
        return file.ToSource("CspCatalog.UpgradeCatalog.Services.g.cs");
    }

    private static void WriteParts(SourceWriter file, string signature, string subject, IEnumerable<string> values, string otherwise)
    {
        var parts = values
            .Select((value, index) => new { value, index })
            .GroupBy(entry => entry.index >> PartBits)
            .ToList();
        file.Line(signature);
        if (parts.Count == 0)
        {
            file.Line($"    => {otherwise};");
            return;
        }

        file.Open();
        file.Line($"switch ({subject} >> {Number(PartBits)})");
        file.Open();
        foreach (var part in parts)
        {
            file.Line($"case {Number(part.Key)}:");
            file.Indent();
            file.Line($"switch ({subject})");
            file.Open();
            foreach (var entry in part)
            {
                file.Line($"case {Number(entry.index)}: return {entry.value};");
            }

            file.Line($"default: return {otherwise};");
            file.Close();
            file.Outdent();
            file.Line();
        }

        file.Line($"default: return {otherwise};");
        file.Close();
        file.Close();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
