using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The exported SQL in PostgreSQL.</summary>
public sealed class PostgreSqlTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    // Every combination and the whole sample take a server minutes; SQLite and DuckDB answer them.
    [PostgreSqlFact]
    public void Corner_cases_answer_as_the_runtime_on_everything_that_a_caller_knows() => Hold(Scenario.CornersAtRandom);

    [PostgreSqlFact]
    public void It_holds_every_text()
    {
        foreach (var text in NamesTests.Threes)
        {
            using var database = server.OpenNew();
            NamesTests.Hold(database, text);
        }
    }

    [PostgreSqlFact]
    public void Every_conflict_of_the_published_groups_is_found()
    {
        using var database = server.OpenNew();
        PublishedGroups.Load()?.Holds(database);
    }

    private void Hold(Scenario scenario)
    {
        using var database = server.OpenNew();
        scenario.Holds(database);
    }
}
