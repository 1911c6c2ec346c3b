using System;
using System.Data.Common;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The exported SQL in SQLite.</summary>
public sealed class SqliteTests : IDisposable
{
    private readonly DbConnection _database = Database.OfSqlite();

    [Fact]
    public void The_sample_catalog_answers_as_the_runtime_on_every_combination() => Scenario.SampleCombinations.Holds(_database);

    [Fact]
    public void Corner_cases_answer_as_the_runtime_on_every_combination() => Scenario.CornerCombinations.Holds(_database);

    [Fact]
    public void The_sample_catalog_answers_as_the_runtime_on_everything_that_a_caller_knows() => Scenario.SampleAtRandom.Holds(_database);

    [Fact]
    public void Corner_cases_answer_as_the_runtime_on_everything_that_a_caller_knows() => Scenario.CornersAtRandom.Holds(_database);

    /// <summary>In another form it would be a product that nobody knows, and a target that the customer owns would not be seen.</summary>
    [Theory]
    [InlineData("{6fd2c87f-b296-42f0-b197-1e91e994b900}")]
    [InlineData("6fd2c87fb29642f0b1971e91e994b900")]
    [InlineData(" 6fd2c87f-b296-42f0-b197-1e91e994b900")]
    [InlineData("ENTERPRISEPACK")]
    [InlineData("")]
    public void A_product_that_is_no_GUID_in_its_usual_form_is_refused(string product)
    {
        _database.Execute(ExportedSql.Of(Catalogs.Sample));
        _database.Execute("INSERT INTO customers (id, market, delegated_admin_privileges) VALUES ('c', 'Global', TRUE);");
        _database.Execute("INSERT INTO subscriptions (id, customer, product, status) VALUES ('s', 'c', '6FD2C87F-b296-42f0-b197-1e91e994b900', 'Active');");

        Should.Throw<DbException>(() => _database.Execute($"INSERT INTO subscriptions (id, customer, product, status) VALUES ('t', 'c', '{product}', 'Active');"));
    }

    public void Dispose() => _database.Dispose();
}
