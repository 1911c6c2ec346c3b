using System;
using System.IO;
using System.Linq;
using Contoso.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Hosting.Tests;

/// <summary>Offers and upgrades in a database, as docs/hosting.md shows it.</summary>
public sealed class EntityFrameworkTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".db");

    [Fact]
    public void Offers_and_upgrades_are_stored_by_name_and_come_back()
    {
        var upgrade = Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3;
        using (var store = new Store(_file))
        {
            store.Database.EnsureCreated();
            store.Orders.Add(new Order { Offer = Offer.Microsoft365BusinessBasic, Upgrade = upgrade });
            store.SaveChanges();
        }

        using (var store = new Store(_file))
        {
            var order = store.Orders.Single(order => order.Offer == Offer.Microsoft365BusinessBasic);

            order.Upgrade.ShouldBe(upgrade);
            store.Database.SqlQuery<string>($"SELECT Offer AS Value FROM Orders").Single().ShouldBe("Microsoft 365 Business Basic");
        }
    }

    [Fact]
    public void What_the_catalog_does_not_have_is_refused()
    {
        using var store = new Store(_file);
        store.Database.EnsureCreated();
        store.Database.ExecuteSql($"INSERT INTO Orders (Offer, Upgrade) VALUES ('Office 365 E4', 'x')");

        Should.Throw<InvalidOperationException>(() => store.Orders.ToList());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    internal sealed class Order
    {
        public int Id { get; set; }

        public Offer Offer { get; set; }

        public Upgrade Upgrade { get; set; }
    }

    /// <summary>An offer by its English name, which is found again after the offer was renamed.</summary>
    internal sealed class OfferConverter() : ValueConverter<Offer, string>(
        offer => UpgradeCatalog.GetName(offer),
        name => Parse(name))
    {
        public static Offer Parse(string name) => UpgradeCatalog.TryParseOffer(name, out var offer)
            ? offer
            : throw new InvalidOperationException($"The catalog has no offer '{name}'.");
    }

    /// <summary>An upgrade by the English names of its offers and its market.</summary>
    internal sealed class UpgradeConverter() : ValueConverter<Upgrade, string>(
        upgrade => UpgradeCatalog.GetName(upgrade.Market) + "|" + UpgradeCatalog.GetName(upgrade.From) + "|" + UpgradeCatalog.GetName(upgrade.To),
        text => Parse(text))
    {
        private static Upgrade Parse(string text)
            => text.Split('|') is [var marketName, var from, var to]
                && UpgradeCatalog.TryParseMarket(marketName, out var market)
                && UpgradeCatalog.TryGetUpgrade(OfferConverter.Parse(from), OfferConverter.Parse(to), market, out Upgrade upgrade)
                    ? upgrade
                    : throw new InvalidOperationException($"The catalog has no upgrade '{text}'.");
    }

    internal sealed class Store(string file) : DbContext
    {
        public DbSet<Order> Orders => Set<Order>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=" + file);

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            configurationBuilder.Properties<Offer>().HaveConversion<OfferConverter>();
            configurationBuilder.Properties<Upgrade>().HaveConversion<UpgradeConverter>();
        }
    }
}
