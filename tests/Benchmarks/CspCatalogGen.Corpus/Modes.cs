using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Learning;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Upgrades;

namespace CspCatalogGen.Corpus;

/// <summary>How a compilation compares with what was expected of it.</summary>
internal enum Verdict
{
    Right,
    Refused,
    Wrong,
}

/// <summary>One compilation of a mode.</summary>
internal sealed record Outcome(string What, Verdict Verdict, IReadOnlyList<string> Differences);

/// <summary>The ways in which users compile pages, each run over the whole corpus.</summary>
internal sealed class Modes
{
    private readonly Dictionary<string, ExpectedCatalog> _expected;
    private readonly SortedDictionary<string, UpgradePage> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public Modes(string corpus)
    {
        _expected = ExpectedCatalog.Read(corpus);
        foreach (var path in _expected.Keys)
        {
            var text = File.ReadAllText(Path.Combine(corpus, path));
            _texts.Add(path, text);
            _pages.Add(path, UpgradePageReader.Read(new SourceDocument(path, text)));
        }
    }

    /// <summary>Every mode, and whether all of its compilations must be right rather than refused.</summary>
    public IEnumerable<(string Name, bool MustBeRight, IEnumerable<Outcome> Outcomes)> All() =>
    [
        ("1 bilingual page alone", true, BilingualAlone()),
        ("2 translation with a bilingual page", true, TranslationWithBilingual()),
        ("3 translation with learned names", false, TranslationWithLearnedNames()),
        ("4 translation alone", false, TranslationAlone()),
        ("5 many revisions at once", true, ManyRevisions()),
        ("6 a page in a whole repository", true, WholeRepository()),
        ("7 bilingual page in another language", true, BilingualInAnotherLanguage()),
        ("8 its translation, with a bilingual page", true, TranslationInAnotherLanguage()),
        ("9 its translation alone", false, TranslationInAnotherLanguageAlone()),
        ("10 its translation, with what was before", false, TranslationInAnotherLanguageAfterOthers()),
    ];

    private IEnumerable<Outcome> BilingualAlone()
        => Bilingual().Select(path => Compile(path, [path], null));

    private IEnumerable<Outcome> TranslationWithBilingual()
        => from path in _pages.Keys.Where(path => !IsBilingual(path))
           from other in Bilingual()
           where Locale(other) != Locale(path)
              && _pages[other].FrontMatter.SourceRevision == _pages[path].FrontMatter.SourceRevision
           select Compile(path, [path, other], null, $"{path} + {other}");

    private IEnumerable<Outcome> TranslationWithLearnedNames()
        => from path in _pages.Keys.Where(path => !IsBilingual(path))
           let names = NamesDocumentReader.Read(new SourceDocument(
               "offers.md",
               NamesLearner.Learn(_pages.Where(other => other.Key != path).Select(other => other.Value), null).Text))
           select Compile(path, [path], names);

    private IEnumerable<Outcome> TranslationAlone()
        => _pages.Keys.Where(path => !IsBilingual(path)).Select(path => Compile(path, [path], null));

    /// <summary>All pages at once, per language and over all; each in two orders.</summary>
    private IEnumerable<Outcome> ManyRevisions()
    {
        var sets = _pages.Keys.GroupBy(Locale).Select(locale => (What: locale.Key, Paths: locale.ToList()))
            .Append((What: "all pages", Paths: _pages.Keys.ToList()));
        foreach (var (what, paths) in sets)
        {
            foreach (var edition in paths.GroupBy(path => path.Contains("/china/", StringComparison.Ordinal)).ToList())
            {
                var newest = edition.OrderBy(path => path, StringComparer.Ordinal).MaxBy(path => ResolveDate(path), StringComparer.Ordinal)!;
                yield return Compile(newest, paths, null, $"{what}, {(edition.Key ? "21Vianet" : "global")}");
                yield return Compile(newest, Enumerable.Reverse(paths).ToList(), null, $"{what}, {(edition.Key ? "21Vianet" : "global")}, reversed");
            }
        }
    }

    /// <summary>One page in a repository of documents that are none of ours; none of those may say a word.</summary>
    private IEnumerable<Outcome> WholeRepository()
    {
        var foreign = ForeignDocuments.All().Select(UpgradePageReader.Read).ToList();
        foreach (var path in Bilingual())
        {
            var result = CatalogLinker.Link(foreign.Append(_pages[path]), null);
            var noise = result.Diagnostics.Where(d => d.Location?.Path != path).Select(d => $"{d.Descriptor.Id} {d.Location?.Path}");
            var read = result.Documents.Where(d => d.Path != path && d.Status != DocumentStatus.NotUpgradePage).Select(d => $"{d.Path} was read");
            var differences = _expected[path].DifferencesFrom(result.Catalog).Concat(noise).Concat(read).ToList();
            yield return new Outcome(path, differences.Count == 0 ? Verdict.Right : Verdict.Wrong, differences);
        }
    }

    private IEnumerable<Outcome> BilingualInAnotherLanguage()
        => from path in Bilingual()
           from language in OtherLanguage.All
           let page = UpgradePageReader.Read(new SourceDocument($"{language.Locale}/page.md", language.Bilingual(_texts[path])))
           select Compare(path, CatalogLinker.Link([page], null), $"{path} in {language.Locale}");

    private IEnumerable<Outcome> TranslationInAnotherLanguage()
        => from path in Bilingual()
           from language in OtherLanguage.All
           let page = UpgradePageReader.Read(new SourceDocument($"{language.Locale}/page.md", language.Translation(_texts[path])))
           let result = CatalogLinker.Link([page, _pages[path]], null)
           let outcome = Compare(path, result, $"{path} in {language.Locale}, with itself")
           select result.Documents.Any(document => document.Locale == language.Locale && document.Status == DocumentStatus.Aligned)
               ? outcome
               : outcome with { Verdict = Verdict.Wrong, Differences = [.. outcome.Differences, "it was not aligned"] };

    private IEnumerable<Outcome> TranslationInAnotherLanguageAlone()
        => from path in Bilingual()
           from language in OtherLanguage.All
           let page = UpgradePageReader.Read(new SourceDocument($"{language.Locale}/page.md", language.Translation(_texts[path])))
           select Compare(path, CatalogLinker.Link([page], null), $"{path} in {language.Locale} alone");

    /// <summary>Every bilingual page of one repository up to a day, the last of them without its English.</summary>
    private IEnumerable<Outcome> TranslationInAnotherLanguageAfterOthers()
        => from edition in Bilingual().GroupBy(path => path[..path.LastIndexOf('/')])
           from language in OtherLanguage.All
           let read = edition.ToDictionary(path => path, path => UpgradePageReader.Read(new SourceDocument($"{language.Locale}/{path}", language.Bilingual(_texts[path]))))
           from path in edition
           let before = edition
               .Where(other => string.CompareOrdinal(ResolveDate(other), ResolveDate(path)) < 0)
               .Select(other => read[other])
               .ToList()
           where before.Count > 0
           let page = UpgradePageReader.Read(new SourceDocument($"{language.Locale}/page.md", language.Translation(_texts[path])))
           select Compare(path, CatalogLinker.Link(before.Append(page), null), $"{path} in {language.Locale}, after {before.Count} others");

    private string ResolveDate(string path)
        => _pages.Values
            .Where(page => page.FrontMatter.SourceRevision == _pages[path].FrontMatter.SourceRevision)
            .Select(page => page.FrontMatter.LastHandoff)
            .Min(StringComparer.Ordinal) ?? "";

    private Outcome Compile(string path, IReadOnlyList<string> paths, NamesDocument? names, string? what = null)
        => Compare(path, CatalogLinker.Link(paths.Select(p => _pages[p]), names), what);

    private Outcome Compare(string path, LinkResult result, string? what)
    {
        var differences = _expected[path].DifferencesFrom(result.Catalog);
        var isRefused = result.Diagnostics.Any(d => d.Descriptor.Severity == DiagnosticSeverity.Error);
        var verdict = differences.Count == 0 ? Verdict.Right : isRefused ? Verdict.Refused : Verdict.Wrong;
        return new Outcome(
            what ?? path,
            verdict,
            differences.Concat(result.Diagnostics
                .Where(d => d.Descriptor.Severity != DiagnosticSeverity.Info)
                .Select(d => $"{d.Descriptor.Id} {d.Location?.Path}({d.Location?.Start.Line},{d.Location?.Start.Column}): {d.Message}"))
                .ToList());
    }

    private IEnumerable<string> Bilingual() => _pages.Keys.Where(IsBilingual);

    private static bool IsBilingual(string path) => path.EndsWith("-bilingual.md", StringComparison.Ordinal);

    private static string Locale(string path) => path[..path.IndexOf('/', StringComparison.Ordinal)];
}
