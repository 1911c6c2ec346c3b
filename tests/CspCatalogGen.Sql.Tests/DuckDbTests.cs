using System;
using System.Data.Common;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The exported SQL in DuckDB.</summary>
public sealed class DuckDbTests : IDisposable
{
    private readonly DbConnection _database = Database.OfDuckDb();

    [Fact]
    public void The_sample_catalog_answers_as_the_runtime_on_every_combination() => Scenario.SampleCombinations.Holds(_database);

    [Fact]
    public void Corner_cases_answer_as_the_runtime_on_every_combination() => Scenario.CornerCombinations.Holds(_database);

    [Fact]
    public void The_sample_catalog_answers_as_the_runtime_on_everything_that_a_caller_knows() => Scenario.SampleAtRandom.Holds(_database);

    [Fact]
    public void Corner_cases_answer_as_the_runtime_on_everything_that_a_caller_knows() => Scenario.CornersAtRandom.Holds(_database);

    public void Dispose() => _database.Dispose();
}
