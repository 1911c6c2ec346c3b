using System;
using System.Runtime.CompilerServices;

namespace CspCatalogGen.Benchmarks;

/// <summary>Shows the machine code of the look-ups and of the check: how long it is, and where it still checks an index.</summary>
internal static class LookUpCode
{
    private const string Child = "--code-child";

    private static readonly string[] Methods =
    [
        nameof(AskIsUpgrade), nameof(AskTryParse), nameof(AskCheck), "*NameTable:*", "*FoldedName:*", "*FoldedChunk:*", "*UpgradeCheck:*", "*CustomerCheck*:*", "*UpgradeCatalog:*",
    ];

    /// <summary>Whether this process is the one whose code is listed; then it has run that code.</summary>
    public static bool RunsAsChild(string[] args)
    {
        if (args is not [Child])
        {
            return false;
        }

        var customer = new Customer<Offer, Market>(Market.Global, true, [new(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Active, "1")]);
        Console.Error.WriteLine(FormattableString.Invariant($"{AskIsUpgrade(Offer.Microsoft365BusinessBasic, Offer.Office365EnterpriseE3, Market.Global)}{AskTryParse("office 365 e3", out _)}{AskCheck(customer)}"));
        return true;
    }

    /// <summary>Prints a line for each method, and the instructions of those whose name contains <paramref name="shown"/>.</summary>
    public static void Print(string? shown)
    {
        foreach (var listing in MachineCode.List(Child, Methods))
        {
            Console.WriteLine(FormattableString.Invariant($"{listing.Method,-90} {listing.Bytes,6} bytes {listing.RangeChecks,3} range checks"));
            if (shown is not null && listing.Method.Contains(shown, StringComparison.Ordinal))
            {
                Console.WriteLine(listing.Code);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool AskIsUpgrade(Offer from, Offer to, Market market) => UpgradeCatalog.IsUpgrade(from, to, market);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool AskTryParse(ReadOnlySpan<char> name, out Offer offer) => UpgradeCatalog.TryParseOffer(name, out offer);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool AskCheck(Customer<Offer, Market> customer)
        => UpgradeCatalog.Check(customer.Subscriptions[0], Offer.Microsoft365BusinessStandard, customer, hasConflictingServices: false).IsEligible;
}
