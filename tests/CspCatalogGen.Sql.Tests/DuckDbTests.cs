using System;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The exported SQL in DuckDB.</summary>
public sealed class DuckDbTests : IDisposable
{
    private readonly DuckDbEngine _engine = new();

    [DuckDbFact]
    public void The_sample_catalog_answers_as_the_runtime_on_every_combination() => Scenario.SampleCombinations.Holds(_engine);

    [DuckDbFact]
    public void Corner_cases_answer_as_the_runtime_on_every_combination() => Scenario.CornerCombinations.Holds(_engine);

    [DuckDbFact]
    public void The_sample_catalog_answers_as_the_runtime_on_everything_that_a_caller_knows() => Scenario.SampleAtRandom.Holds(_engine);

    [DuckDbFact]
    public void Corner_cases_answer_as_the_runtime_on_everything_that_a_caller_knows() => Scenario.CornersAtRandom.Holds(_engine);

    public void Dispose() => _engine.Dispose();
}
