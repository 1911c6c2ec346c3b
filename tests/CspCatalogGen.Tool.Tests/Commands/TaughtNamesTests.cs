using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>The names document of the catalog against what real pages teach.</summary>
public sealed class TaughtNamesTests
{
    // Pages use one name for two offers, so docs/catalog/offers.md has it for neither, and says so.
    private static readonly string[] Shared = ["Aplicativos do Microsoft 365 para empresas", "Microsoft 365 Apps voor Bedrijven", "Microsoft 365-apps voor bedrijven"];

    private static readonly string Root = RootOf();

    [CorpusFact]
    public void Every_name_that_the_pages_teach_of_one_offer_is_in_it()
    {
        using var folder = new TemporaryFolder();
        var learned = Path.Combine(folder.Path, "offers.md");
        var catalog = Path.Combine(Root, "docs/catalog");
        var reviewed = Path.Combine(catalog, "offers.md");

        ToolRun.Of("learn", CorpusFactAttribute.Corpus, catalog, "--names", reviewed, "--output", learned).ExitStatus.ShouldBe(0);

        var known = NamesOf(catalog, reviewed);
        var taught = NamesOf(catalog, learned);
        taught.Count.ShouldBeGreaterThan(100);
        taught.Except(known).Select(name => name.Split('\t')[1]).Except(Shared.Select(Folded)).ShouldBeEmpty();
    }

    // Each offer with each of its names, as they are looked up.
    private static List<string> NamesOf(string catalog, string names)
    {
        using var json = JsonDocument.Parse(ToolRun.Of("compile", catalog, "--names", names).Output);
        return
        [
            .. json.RootElement.GetProperty("offers").EnumerateArray().SelectMany(offer => offer.GetProperty("names").EnumerateObject()
                .SelectMany(locale => locale.Value.EnumerateArray())
                .Concat(offer.GetProperty("formerNames").EnumerateArray())
                .Append(offer.GetProperty("name"))
                .Select(name => $"{offer.GetProperty("id").GetString()}\t{Folded(name.GetString()!)}")),
        ];
    }

    private static string Folded(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string RootOf([CallerFilePath] string sourceFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../.."));

    private sealed class CorpusFactAttribute : FactAttribute
    {
        public CorpusFactAttribute([CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
            : base(sourceFile, sourceLine)
            => Skip = Directory.Exists(Corpus) ? null : "Needs the folder 'shared/corpus' beside the repository, which is not part of it.";

        public static string Corpus => Path.Combine(Root, "../shared/corpus");
    }
}
