using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Npgsql;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The statements of docs/scale.md: customers over two servers of PostgreSQL, behind a third.</summary>
public sealed partial class ShardingTests(ITestOutputHelper output)
{
    private const int Shards = 2;

    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("CSPCATALOG_CUSTOMERS") ?? "100000", CultureInfo.InvariantCulture);

    [PostgreSqlFact]
    public void Shards_answer_row_for_row_as_one_server_and_as_the_check()
    {
        var catalog = Catalogs.Sample;
        var sql = ExportedSql.Of(catalog);
        var all = new Portfolio(catalog, Count, seed: 1);
        using var server = new PostgreSqlServer();

        using (var tenth = server.OpenNew())
        {
            tenth.Execute(sql);
            ExportedSql.LoadInBulk(tenth, new Portfolio(catalog, Count / 10, seed: 1).Customers());
            Answer($"one server, {Count / 10} customers", () => ExportedSql.Eligible(tenth)).ShouldBe(RuntimeCatalog.Eligible(catalog, all.Customers().Take(Count / 10)));
        }

        using var one = server.OpenNew();
        one.Execute(sql);
        ExportedSql.LoadInBulk(one, all.Customers());
        var expected = Answer($"the check in C#, {Count} customers, which are made meanwhile", () => RuntimeCatalog.Eligible(catalog, all.Customers()));
        expected.Count.ShouldBeGreaterThan(Count / 100);
        Answer($"one server, {Count} customers", () => ExportedSql.Eligible(one)).ShouldBe(expected);

        var shards = Enumerable.Range(0, Shards).Select(_ => new PostgreSqlServer()).ToArray();
        try
        {
            var databases = shards.Select(shard => shard.OpenNew()).ToArray();
            foreach (var database in databases)
            {
                database.Execute(sql);
            }

            using var coordinator = server.OpenNew();
            Divide(coordinator, shards, databases, all);
            foreach (var database in databases)
            {
                long.Parse(database.Query("SELECT COUNT(*) FROM customers").Single()[0]!, CultureInfo.InvariantCulture).ShouldBeInRange(Count / 3, 2 * Count / 3);
            }

            Answer($"{Shards} shards, {Count} customers", () => ExportedSql.Eligible(coordinator)).ShouldBe(expected);
            PlanOf(coordinator, "SELECT * FROM eligible_upgrades").ShouldBe(["Append", "Async Foreign Scan on shard_0.eligible_upgrades", "Async Foreign Scan on shard_1.eligible_upgrades"]);
            PlanOf(coordinator, "SELECT * FROM eligible_upgrades WHERE customer = 'c00000001'").Count().ShouldBe(1);
        }
        finally
        {
            foreach (var shard in shards)
            {
                shard.Dispose();
            }
        }
    }

    private static void Divide(NpgsqlConnection coordinator, PostgreSqlServer[] shards, NpgsqlConnection[] databases, Portfolio customers)
    {
        foreach (var block in Statements())
        {
            if (block.StartsWith("-- After loading.", StringComparison.Ordinal))
            {
                ExportedSql.LoadInBulk(coordinator, customers.Customers(), "loaded_");
            }

            for (var i = 0; i < (block.StartsWith("-- For each shard.", StringComparison.Ordinal) ? shards.Length : 1); i++)
            {
                coordinator.Execute(block
                    .Replace("'shard-0', port '5432', dbname 'csp'", $"'127.0.0.1', port '{shards[i].Port}', dbname '{databases[i].Database}'", StringComparison.Ordinal)
                    .Replace("shard_0", $"shard_{i}", StringComparison.Ordinal)
                    .Replace("REMAINDER 0", $"REMAINDER {i}", StringComparison.Ordinal));
            }
        }

        foreach (var database in databases)
        {
            database.Execute("ANALYZE");
        }
    }

    /// <summary>The statements of the page, block by block.</summary>
    private static IEnumerable<string> Statements([CallerFilePath] string sourceFile = "")
        => from block in SqlBlock().Matches(File.ReadAllText(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../docs/scale.md")).ReplaceLineEndings("\n"))
           select block.Groups[1].Value;

    private static IEnumerable<string> PlanOf(NpgsqlConnection database, string query)
        => from row in database.Query("EXPLAIN (VERBOSE, COSTS OFF) " + query)
           let node = row[0]!.TrimStart(' ', '-', '>')
           where node.Contains("Scan", StringComparison.Ordinal) || node == "Append" || node.Contains("Join", StringComparison.Ordinal)
           select PartitionAlias().Replace(node, "");

    private List<EligibleUpgrade> Answer(string where, Func<IEnumerable<EligibleUpgrade>> ask)
    {
        var watch = Stopwatch.StartNew();
        var rows = ask().ToList();
        output.WriteLine($"{where}: {rows.Count} eligible upgrades in {watch.Elapsed.TotalSeconds:F2} s");
        return rows;
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex SqlBlock();

    // Foreign Scan on shard_0.eligible_upgrades eligible_upgrades_1
    [GeneratedRegex(" eligible_upgrades(_[0-9]+)?$")]
    private static partial Regex PartitionAlias();
}
