using System;
using System.Data.Common;
using System.Linq;
using CspCatalogGen.Tool.Output;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>Text of strangers goes into the tables and comes out of them, and does nothing else.</summary>
public sealed class NamesTests : IDisposable
{
    private readonly DbConnection _sqlite = Database.OfSqlite();

    public static TheoryData<string> Texts { get; } = new()
    {
        "it's 'quoted' and \"quoted\" and ''doubled''",
        "'); DROP TABLE offers; --",
        "/* comment */ -- another",
        "ends with a backslash \\",
        "lines\r\nand\nmore\rand\u2028more",
        "nul \0 nul",
        "世紀互聯 ¹ é 𠮷 العربية",
        "\u202Eright to left",
        "{0} %s $1 ? :name @name",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void SQLite_holds_every_text(string text) => Hold(_sqlite, text);

    [Fact]
    public void DuckDB_holds_every_text()
    {
        foreach (var text in Texts)
        {
            using var database = Database.OfDuckDb();
            Hold(database, text);
        }
    }

    public void Dispose() => _sqlite.Dispose();

    internal static void Hold(DbConnection database, string text)
    {
        var catalog = Catalogs.OfCorners(text);
        database.Execute(ExportedSql.Of(catalog));

        var shown = VisibleText.Escape(text).Replace("\\", "U+005C", StringComparison.Ordinal);
        database.Query("SELECT name FROM offers ORDER BY offer_number").Select(row => row[0]).ShouldBe(catalog.Offers.OrderBy(offer => offer.Number).Select(offer => $"{offer.Id} {shown}"));
        database.Query("SELECT DISTINCT name FROM products").Single()[0].ShouldBe(shown);
        database.Query("SELECT DISTINCT note FROM upgrades WHERE note IS NOT NULL").Single()[0].ShouldBe(shown);
        database.Query("SELECT name FROM offer_names WHERE offer = 'Elm'").Single()[0].ShouldBe($"{shown} Elm");
    }
}
