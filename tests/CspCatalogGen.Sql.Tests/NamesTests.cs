using System;
using System.Collections.Generic;
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

    /// <summary>Three behind one another, for engines that take long to make a database; more are longer than a String ID may be.</summary>
    public static IEnumerable<string> Threes { get; } = [.. Texts.Select(text => (string)text).Chunk(3).Select(three => string.Join(' ', three))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void SQLite_holds_every_text(string text) => Hold(_sqlite, text);

    [Fact]
    public void DuckDB_holds_every_text()
    {
        foreach (var text in Threes)
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
