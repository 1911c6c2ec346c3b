using System;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The exported SQL in SQLite.</summary>
public sealed class SqliteTests : IDisposable
{
    private readonly SqliteEngine _engine = new();

    [Fact]
    public void The_sample_catalog_answers_as_the_runtime_on_every_combination()
        => Equality.Holds(_engine, Catalogs.Sample, Shops.OfEveryCombination(Catalogs.Sample), atLeast: 100_000);

    [Fact]
    public void Corner_cases_answer_as_the_runtime_on_every_combination()
        => Equality.Holds(_engine, Catalogs.OfCorners(), Shops.OfEveryCombination(Catalogs.OfCorners()), atLeast: 100_000);

    [Fact]
    public void The_sample_catalog_answers_as_the_runtime_on_everything_that_a_caller_knows()
        => Equality.Holds(_engine, Catalogs.Sample, Shops.AtRandom(Catalogs.Sample, 10_000, seed: 1), atLeast: 100_000);

    [Fact]
    public void Corner_cases_answer_as_the_runtime_on_everything_that_a_caller_knows()
        => Equality.Holds(_engine, Catalogs.OfCorners(), Shops.AtRandom(Catalogs.OfCorners(), 10_000, seed: 2), atLeast: 100_000);

    public void Dispose() => _engine.Dispose();
}
