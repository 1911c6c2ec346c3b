using System;
using System.Collections.Generic;
using System.Text;
using CspCatalogGen.Tool.Output;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Output;

public sealed class CsvCatalogWriterTests
{
    [Fact]
    public void There_is_one_row_an_upgrade()
        => Results.Written(CsvCatalogWriter.Write, Results.Small).ShouldBe(
            "market,from,from_name,to,to_name,rule,contested,note,path,line,column\r\n"
            + "Global,Acorn,Acorn,Oak,Oak,row,true,¹ Acorn India grows slowly.,docs/a b.md,61,5\r\n"
            + "India,AcornIndia,Acorn India,Oak,Oak,inherited,false,,docs/a b.md,61,5\r\n");

    [Theory]
    [ClassData(typeof(HostileTexts))]
    public void Hostile_text_stays_in_its_field_and_is_no_formula(string text)
    {
        var rows = Parse(Results.Written(CsvCatalogWriter.Write, Results.With(text)));

        rows.Count.ShouldBe(2);
        rows[1].Count.ShouldBe(11);
        foreach (var field in rows[1])
        {
            "=+-@＝＋－＠\t\r".ShouldNotContain((field.TrimStart() + " ")[0]);
        }

        rows[1][2].TrimStart('\'').ShouldBe(VisibleText.Escape(text).TrimStart('\''));
    }

    private static List<List<string>> Parse(string csv)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (csv[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && csv[i] == ',')
            {
                row.Add(field.ToString());
                field.Clear();
            }
            else if (!quoted && csv.AsSpan(i).StartsWith("\r\n"))
            {
                row.Add(field.ToString());
                field.Clear();
                rows.Add(row);
                row = [];
                i++;
            }
            else
            {
                field.Append(csv[i]);
            }
        }

        field.Length.ShouldBe(0);
        return rows;
    }
}
