using System;
using System.Linq;
using System.Text.RegularExpressions;
using CspCatalogGen.Tool.Output;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Output;

public sealed partial class SqlCatalogWriterTests
{
    [Fact]
    public void Every_part_of_the_catalog_has_its_rows_in_an_order_that_keeps_references()
        => Inserts(Results.Written(SqlCatalogWriter.Write, Results.Small)).ShouldBe(
        [
            "INSERT INTO markets VALUES ('Global', 0, 'Global', 'global');",
            "INSERT INTO markets VALUES ('India', 1, 'India', 'global');",
            "INSERT INTO markets VALUES ('China', 2, 'China', '21vianet');",
            "INSERT INTO offers VALUES ('Acorn', 2, 'Acorn', NULL, NULL, '0f0e', '0a0b', 'ACORN');",
            "INSERT INTO offers VALUES ('Oak', 3, 'Oak', NULL, NULL, NULL, NULL, NULL);",
            "INSERT INTO offers VALUES ('AcornIndia', 1, 'Acorn India', 'India', 'Acorn', NULL, NULL, NULL);",
            "INSERT INTO offer_names VALUES ('Acorn', 'ja-JP', 1, 'どんぐり');",
            "INSERT INTO offer_names VALUES ('Acorn', 'zh-TW', 1, '橡實');",
            "INSERT INTO offer_names VALUES ('Acorn', 'zh-TW', 2, '橡子');",
            "INSERT INTO offer_former_names VALUES ('Acorn', 1, 'Nut', '2020-04-20');",
            "INSERT INTO offer_former_names VALUES ('Acorn', 2, 'Seed', NULL);",
            "INSERT INTO upgrades VALUES ('Global', 'Acorn', 'Oak', 'row', TRUE, '¹ Acorn India grows slowly.');",
            "INSERT INTO upgrades VALUES ('India', 'AcornIndia', 'Oak', 'inherited', FALSE, NULL);",
        ]);

    [Theory]
    [ClassData(typeof(HostileTexts))]
    public void Hostile_text_stays_in_its_literal(string text)
    {
        var sql = Results.Written(SqlCatalogWriter.Write, Results.With(text));

        var inserts = Inserts(sql);
        inserts.Length.ShouldBe(6);
        inserts.ShouldAllBe(statement => Statement().IsMatch(statement));
        sql.ShouldNotContain('\\');
    }

    private static string[] Inserts(string sql)
        => [.. sql[(sql.LastIndexOf(");\n\nINSERT INTO markets", StringComparison.Ordinal) + 3)..].Split('\n').Where(line => line.Length > 0)];

    // A literal ends at the first quote that is not doubled: what follows must be a comma or the end.
    [GeneratedRegex(@"\AINSERT INTO \w+ VALUES \((?:(?:'(?:[^']|'')*'|NULL|TRUE|FALSE|\d+)(?:, (?!\))|(?=\);)))+\);\z")]
    private static partial Regex Statement();
}
