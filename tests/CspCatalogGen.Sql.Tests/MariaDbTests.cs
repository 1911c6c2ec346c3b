using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The exported SQL in MariaDB.</summary>
public sealed class MariaDbTests(MariaDbServer server) : IClassFixture<MariaDbServer>
{
    [MariaDbFact]
    public void Corner_cases_answer_as_the_runtime_on_everything_that_a_caller_knows() => Hold(Scenario.CornersAtRandom);

    [MariaDbFact]
    public void It_holds_every_text()
    {
        foreach (var text in NamesTests.Threes)
        {
            using var database = server.OpenNew();
            NamesTests.Hold(database, text);
        }
    }

    private void Hold(Scenario scenario)
    {
        using var database = server.OpenNew();
        scenario.Holds(database);
    }
}
