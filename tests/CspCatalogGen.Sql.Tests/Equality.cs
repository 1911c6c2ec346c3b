using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using Shouldly;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The views against the runtime's check.</summary>
internal static class Equality
{
    /// <summary>Every verdict, every code, every conflicting plan: equal.</summary>
    public static void Holds(ISqlEngine engine, Catalog catalog, Shop shop, int atLeast)
    {
        var expected = RuntimeCatalog.Answer(catalog, shop);
        engine.Execute(ExportedSql.Of(catalog));
        ExportedSql.Load(engine, shop);

        ExportedSql.Answer(engine, shop).DifferencesFrom(expected).ShouldBeEmpty();
        Answers.InOrder(ExportedSql.Refusals(engine, shop), [], []).DifferencesFrom(Answers.InOrder(
            expected.All.Where(answer => answer.Codes != 0).Select(KnownFirst), [], [])).ShouldBeEmpty();

        // A comparison of nothing holds, too.
        expected.All.Count.ShouldBeGreaterThan(atLeast);
        expected.Eligible.ShouldNotBeEmpty();
    }

    // A row of upgrade_refusals stands for a code; what is known to stand in the way hides what is not known.
    private static Answer KnownFirst(Answer answer) => (answer.Codes & (1 << (int)UpgradeErrorCode.ConflictingServiceTypes)) == 0
        ? answer
        : answer with { Codes = answer.Codes & ~Answer.Unknown };
}
