using System;
using System.IO;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>A page and its translation that a test may change before they are checked.</summary>
public abstract class CheckedPages : IDisposable
{
    protected const string Mistake = "Microsoft 365 Buisness Standard";

    protected static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    protected TemporaryFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    // The first of them that is left.
    protected static string Misspell(string page)
    {
        const string Name = "- Microsoft 365 Business Standard";
        var at = page.IndexOf(Name, StringComparison.Ordinal);
        return at < 0
            ? page.Replace("| Microsoft 365 Business Standard |", $"| {Mistake} |", StringComparison.Ordinal)
            : page[..at] + "- " + Mistake + page[(at + Name.Length)..];
    }

    protected void WritePages(Func<string, string>? source = null, Func<string, string>? translation = null)
    {
        WritePage("pages/upgrades.md", source);
        WritePage("pages/ja-jp/upgrades.md", translation);
    }

    private protected ToolRun Check(params string[] options) => ToolRun.Of(["check", Folder.Of("pages"), "--names", Fixtures + "/offers.md", .. options]);

    private void WritePage(string path, Func<string, string>? edit)
    {
        var page = File.ReadAllText(Path.Combine(Fixtures, path));
        Folder.Write(path, edit is null ? page : edit(page));
    }
}
