using System;
using Contoso.Catalog;

namespace Contoso.App;

internal static class Program
{
    private static void Main()
    {
        Console.WriteLine($"{typeof(Offer).Assembly.GetName().Name} {UpgradeCatalog.IsUpgrade(Offer.Microsoft365BusinessStandard, Offer.Office365EnterpriseE3, Market.Global)}");
        Console.WriteLine(Desk.Clerk.Recommend("Microsoft 365 Business Basic"));
        Console.WriteLine(string.Join(" ", Array.ConvertAll(typeof(Desk.Clerk).Assembly.GetExportedTypes(), type => type.Name)));
        Console.WriteLine(typeof(Program).Assembly.GetType("Contoso.App.Offer") is null);
    }
}
