using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>What the catalog knows of service plans, and the check that uses it.</summary>
internal static class ServicePlansEmitter
{
    public static EmittedSource Emit(CatalogView catalog, ServiceTables tables)
    {
        var file = new SourceWriter(catalog.Namespace);
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
            [GeneratedCode]
            public static global::CspCatalogGen.UpgradeEligibility<Offer> Check(
                global::CspCatalogGen.Subscription<Offer> subscription,
                Offer target,
                global::CspCatalogGen.Customer<Offer, Market> customer,
                global::CspCatalogGen.UpgradeRequest request = default)
                => global::CspCatalogGen.CompilerServices.UpgradeCheck.Check<UpgradeRules, Offer, Market>(subscription, target, customer, request);

            /// <summary>Every documented upgrade of every subscription that a customer holds, with its verdict.</summary>
            /// <param name="customer">The customer.</param>
            /// <param name="requestOf">How a target is asked for; <see langword="null"/> asks for the upgrade alone.</param>
            [GeneratedCode]
            public static global::System.Collections.Generic.IReadOnlyList<global::CspCatalogGen.SubscriptionUpgrade<Offer>> UpgradesFor(
                global::CspCatalogGen.Customer<Offer, Market> customer,
                global::System.Func<Offer, global::CspCatalogGen.UpgradeRequest>? requestOf = null)
            {
                if (customer is null)
                {
                    throw new global::System.ArgumentNullException(nameof(customer));
                }

                global::CspCatalogGen.CompilerServices.CustomerCheck<UpgradeRules, Offer, Market> check = new global::CspCatalogGen.CompilerServices.CustomerCheck<UpgradeRules, Offer, Market>(customer);
                global::System.Collections.Generic.List<global::CspCatalogGen.SubscriptionUpgrade<Offer>> upgrades = new global::System.Collections.Generic.List<global::CspCatalogGen.SubscriptionUpgrade<Offer>>();
                for (int i = 0; i < customer.Subscriptions.Count; i++)
                {
                    global::CspCatalogGen.Subscription<Offer> subscription = customer.Subscriptions[i];
                    if (!subscription.IsHeld)
                    {
                        continue;
                    }

                    foreach (Offer target in TargetsOf(subscription.Offer, customer.Market))
                    {
                        global::CspCatalogGen.UpgradeRequest request = requestOf is null ? default : requestOf(target);
                        upgrades.Add(new global::CspCatalogGen.SubscriptionUpgrade<Offer>(
                            subscription, target, check.Check(i, target, request)));
                    }
                }

                return upgrades;
            }

            /// <summary>Whether the documents say which service plans an offer includes.</summary>
            [GeneratedCode]
            public static bool AreServicesKnown(Offer offer) => FindServicePlans(offer) >= 0;

            /// <summary>Whether the documents say which service plans a product includes.</summary>
            [GeneratedCode]
            public static bool AreServicesKnown(global::System.Guid productId) => FindServicePlans(productId) >= 0;

            internal const int ServicePlanWords = {{Number(tables.Words)}};

            internal const int ExclusionGroupCount = {{Number(tables.Groups.Count)}};

            [GeneratedCode]
            internal static int FindServicePlans(Offer offer)
                => unchecked((uint)offer) < (uint)ServicesOfOffers.Length ? ServicesOfOffers[(int)offer] - 1 : -1;

            [GeneratedCode]
            internal static int FindServicePlans(global::System.Guid productId)
            {
                int row = global::CspCatalogGen.CompilerServices.ProductTable.Find(productId, ProductSlots);
                return row < {{Number(tables.Rows)}} ? row : -1;
            }

            [GeneratedCode]
            internal static ulong GetServicePlans(int row, int word)
                => global::CspCatalogGen.CompilerServices.ProductTable.Word(ServicePlanBits, row * ServicePlanWords + word);

            [GeneratedCode]
            internal static ulong GetExclusionGroup(int group, int word)
                => global::CspCatalogGen.CompilerServices.ProductTable.Word(ExclusionBits, group * ServicePlanWords + word);

            """);
        WriteLookup(
            file,
            "internal static global::CspCatalogGen.ServicePlan GetServicePlan(int bit)",
            "bit",
            new Lookup("global::CspCatalogGen.ServicePlan", "_servicePlans", "default"),
            tables.Plans.Select(plan => $"Plan({CSharpText.Literal(plan.Id)}, {CSharpText.Literal(plan.StringId)}, {CSharpText.Literal(plan.Name)})"));
        file.Lines("""
            [GeneratedCode]
            private static global::CspCatalogGen.ServicePlan Plan(string id, string stringId, string name)
                => new global::CspCatalogGen.ServicePlan(new global::System.Guid(id), stringId, name);

            """);
        WriteLookup(
            file,
            "internal static string GetExclusionGroupName(int group)",
            "group",
            new Lookup("string", "_exclusionGroupNames", "\"\""),
            tables.Groups.Select(group => CSharpText.Literal(group.Name)));
        file.Line("/// <summary>The name of a product in the licensing reference; <see langword=\"null\"/> where no document has it.</summary>");
        file.Line("[GeneratedCode]");
        file.Line("public static string? GetProductName(global::System.Guid productId) => ProductName(global::CspCatalogGen.CompilerServices.ProductTable.Find(productId, ProductSlots));");
        file.Line();
        WriteLookup(
            file,
            "private static string? ProductName(int row)",
            "row",
            new Lookup("string", "_productNames", "null"),
            tables.Products.Select(product => CSharpText.Literal(product.Name)));
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

    // A line for each value and no number in it, so that one more is one line more. The array is built when it is first
    // asked for; threads that ask at once build the same.
    private static void WriteLookup(SourceWriter file, string signature, string index, Lookup lookup, IEnumerable<string> values)
    {
        var all = values.ToList();
        if (all.Count == 0)
        {
            file.Line("[GeneratedCode]");
            file.Line($"{signature} => {lookup.Otherwise};");
            file.Line();
            return;
        }

        file.Line($"private static {lookup.Type}[]? {lookup.Field};");
        file.Line();
        file.Line("[GeneratedCode]");
        file.Line(signature);
        file.Open();
        file.Line($"{lookup.Type}[] all = {lookup.Field} ?? ({lookup.Field} = new {lookup.Type}[]");
        file.Open();
        foreach (var value in all)
        {
            file.Line(value + ",");
        }

        file.Close(");");
        file.Line($"return unchecked((uint){index}) < (uint)all.Length ? all[{index}] : {lookup.Otherwise};");
        file.Close();
        file.Line();
    }

    private sealed record Lookup(string Type, string Field, string Otherwise);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
