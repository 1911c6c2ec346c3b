using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Emitting;
using CspCatalogGen.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The code that is generated for a catalog, compiled and asked through the runtime's check.</summary>
internal static class RuntimeCatalog
{
    private static readonly MetadataReference[] References =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "reference-assemblies.txt")).Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(UpgradeCheck).Assembly.Location),
    ];

    /// <summary>What the check says of every subscription of <paramref name="shop"/> with every offer as the target.</summary>
    public static Answers Answer(Catalog catalog, Shop shop) => CheckOf(catalog).Answer(shop);

    /// <summary>Every eligible upgrade of <paramref name="customers"/>, in their order and in that of the targets' ids.</summary>
    public static IEnumerable<EligibleUpgrade> Eligible(Catalog catalog, IEnumerable<ShopCustomer> customers) => CheckOf(catalog).Eligible(customers);

    private static ICheck CheckOf(Catalog catalog)
    {
        var assembly = Compile(catalog);
        return (ICheck)Activator.CreateInstance(
            typeof(Check<,,>).MakeGenericType(Type("UpgradeRules"), Type("Offer"), Type("Market")),
            catalog)!;

        Type Type(string name) => assembly.GetType("Shop." + name, throwOnError: true)!;
    }

    private static Assembly Compile(Catalog catalog)
    {
        var compilation = CSharpCompilation.Create(
            "Generated",
            CatalogEmitter.Emit(catalog, "Shop").Select(source => CSharpSyntaxTree.ParseText(source.Text, path: source.HintName)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        image.Position = 0;
        return new AssemblyLoadContext("Generated").LoadFromStream(image);
    }

    private interface ICheck
    {
        Answers Answer(Shop shop);

        IEnumerable<EligibleUpgrade> Eligible(IEnumerable<ShopCustomer> customers);
    }

    private sealed class Check<TCatalog, TOffer, TMarket>(Catalog catalog) : ICheck
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        private readonly Dictionary<string, TOffer> _offers = catalog.Offers.ToDictionary(offer => offer.Id, offer => Value<TOffer>(offer.Number));
        private readonly Dictionary<string, TMarket> _markets = catalog.Markets.ToDictionary(market => market.Id, market => Value<TMarket>(market.Number));

        public Answers Answer(Shop shop)
        {
            var terms = shop.Terms.ToDictionary(one => (one.Market, one.Offer), one => one.ToOfferTerms());
            var all = new List<Answer>();
            var eligible = new List<EligibleUpgrade>();
            var conflicts = new List<Conflict>();
            foreach (var one in shop.Customers)
            {
                var customer = ToCustomer(one);
                for (var i = 0; i < one.Subscriptions.Count; i++)
                {
                    var asked = one.Subscriptions[i];
                    if (!asked.IsAskedAbout)
                    {
                        continue;
                    }

                    foreach (var (target, value) in _offers)
                    {
                        var subscription = customer.Subscriptions[i];
                        var verdict = UpgradeCheck.Check<TCatalog, TOffer, TMarket>(subscription, value, customer, ToRequest(asked, terms.GetValueOrDefault((one.Market, target))));
                        var isListed = default(TCatalog).IsUpgrade(subscription.Offer, value, customer.Market);
                        all.Add(new Answer(asked.Id, target, verdict.Reasons.Aggregate(0, static (codes, reason) => codes | (reason.IsUnknown ? Sql.Tests.Answer.Unknown : 1 << (int)reason.Code)), isListed));
                        if (verdict.IsEligible)
                        {
                            eligible.Add(new EligibleUpgrade(asked.Id, target, verdict.IsContested, verdict.Note, verdict.UpgradeType.ToString(), verdict.FollowUp));
                        }

                        if (isListed)
                        {
                            conflicts.AddRange(
                                from reason in verdict.Reasons
                                from conflict in reason.Conflicts
                                select new Conflict(asked.Id, target, reason.Subscription.Id!, conflict.Held.Id.ToString(), conflict.Added.Id.ToString(), conflict.ExclusionGroup ?? ""));
                        }
                    }
                }
            }

            return new Answers(all, eligible, conflicts);
        }

        public IEnumerable<EligibleUpgrade> Eligible(IEnumerable<ShopCustomer> customers)
        {
            var targets = catalog.Upgrades.ToLookup(upgrade => (upgrade.Market, upgrade.From), upgrade => upgrade.To);
            foreach (var one in customers)
            {
                var customer = ToCustomer(one);
                for (var i = 0; i < one.Subscriptions.Count; i++)
                {
                    var asked = one.Subscriptions[i];
                    foreach (var target in targets[(one.Market, asked.Offer ?? "")].Order(StringComparer.Ordinal))
                    {
                        var verdict = UpgradeCheck.Check<TCatalog, TOffer, TMarket>(customer.Subscriptions[i], _offers[target], customer, ToRequest(asked, null));
                        if (verdict.IsEligible)
                        {
                            yield return new EligibleUpgrade(asked.Id, target, verdict.IsContested, verdict.Note, verdict.UpgradeType.ToString(), verdict.FollowUp);
                        }
                    }
                }
            }
        }

        private Customer<TOffer, TMarket> ToCustomer(ShopCustomer one)
            => new(_markets[one.Market], one.Delegated, one.Subscriptions.Select(ToSubscription)) { GranularAdminPrivileges = one.Granular };

        private static UpgradeRequest ToRequest(ShopSubscription asked, OfferTerms? terms) => new()
        {
            Type = asked.TransferLicenses ? UpgradeType.UpgradeWithLicenseTransfer : UpgradeType.UpgradeOnly,
            HasUserContext = asked.HasUserContext,
            TargetTerms = terms,
        };

        private Subscription<TOffer> ToSubscription(ShopSubscription one) => new(one.Offer is null ? default : _offers[one.Offer], one.Status, one.Id)
        {
            ProductId = one.Product is null ? Guid.Empty : Guid.Parse(one.Product),
            Quantity = one.Quantity,
            BillingCycle = one.BillingCycle,
            HasAddOns = one.HasAddOns,
            IsNotProvisioned = one.IsNotProvisioned,
        };

        private static T Value<T>(int number)
            where T : struct, Enum
            => (T)Enum.ToObject(typeof(T), number);
    }
}
