using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CspCatalogGen.Testing;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.Output.Html;
using CspCatalogGen.Tool.Tests;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Report.Tests;

/// <summary>The page as people see it: on a phone, in the dark, on paper, with the keyboard and a screen reader.</summary>
public sealed class ReportTests(Browser browser, Reports reports) : IClassFixture<Browser>, IClassFixture<Reports>, IDisposable
{
    // A folder to keep pictures in, for who wants to look at them.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("REPORT_PICTURES");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserTheory]
    [InlineData("catalog", ColorScheme.Light, 1280)]
    [InlineData("catalog", ColorScheme.Dark, 390)]
    [InlineData("changed", ColorScheme.Dark, 1280)]
    [InlineData("broken", ColorScheme.Light, 390)]
    [InlineData("arabic", ColorScheme.Light, 1280)]
    [InlineData("diff", ColorScheme.Dark, 390)]
    public async Task It_is_accessible_and_needs_nothing_but_itself(string documents, ColorScheme scheme, int width)
    {
        var unwanted = new List<string>();
        var page = await browser.OpenAsync(await reports.OfAsync(documents), unwanted, width, scheme);

        var violations = await Accessibility.ViolationsAsync(page);
        if (Pictures is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{documents}-{scheme}-{width}.png"), FullPage = true });
        }

        violations.ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "It is wider than the window.");
        unwanted.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_is_not_accessible_is_told_with_its_element()
    {
        const string Pale = "<h1 style=\"color: #ddd; background: #fff\">Pale</h1>";
        var page = await browser.OpenAsync(_folder.Write("pale.html", $"<!DOCTYPE html><html><body><main>{Pale}</main></body></html>"), []);

        var violations = await Accessibility.ViolationsAsync(page);

        violations.ShouldContain("color-contrast: " + Pale);
        violations.Select(violation => violation.Split(':')[0]).ShouldBe(["color-contrast", "document-title", "html-has-lang"], ignoreOrder: true);
    }

    [BrowserFact]
    public async Task The_graph_tells_contested_and_footnoted_upgrades_apart_and_the_matrix_has_the_same()
    {
        var page = await browser.OpenAsync(await reports.OfAsync("catalog"), []);
        var market = page.Locator("#market-India");

        (await market.Locator("rect.node").CountAsync()).ShouldBe(11);
        var graph = market.Locator(".wide svg");
        (await graph.Locator("path.edge").CountAsync()).ShouldBe(18);
        (await graph.Locator("path.edge.contested title").AllTextContentsAsync()).ShouldHaveSingleItem().ShouldStartWith("Microsoft 365 Apps for business → Microsoft 365 Business Premium");
        (await graph.Locator("path.edge.footnoted").CountAsync()).ShouldBe(3);
        (await market.Locator("table td", new() { HasText = "yes" }).CountAsync()).ShouldBe(18);
        (await market.Locator("table td", new() { HasText = "contested" }).CountAsync()).ShouldBe(1);
        (await market.Locator("table td", new() { HasText = "note 1" }).CountAsync()).ShouldBe(4);

        // A line is not told apart by its colour alone.
        var dashes = await graph.Locator("path.edge").EvaluateAllAsync<string[]>("edges => [...new Set(edges.map(edge => getComputedStyle(edge).strokeDasharray))]");
        dashes.Length.ShouldBe(3);
    }

    [BrowserFact]
    public async Task No_edge_runs_through_an_offer()
    {
        var page = await browser.OpenAsync(await reports.OfAsync("catalog"), []);

        var crossings = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.wide svg')].flatMap(svg => {
              const boxes = [...svg.querySelectorAll('rect.node')].map(box => box.getBBox());
              return [...svg.querySelectorAll('path.edge')].flatMap(edge => {
                const length = edge.getTotalLength();
                const points = Array.from({ length: 200 }, (_, i) => edge.getPointAtLength(length * i / 199));
                return points.filter(p => boxes.some(b => p.x > b.x + 1 && p.x < b.x + b.width - 1 && p.y > b.y + 1 && p.y < b.y + b.height - 1))
                  .slice(0, 1).map(() => edge.querySelector('title').textContent);
              });
            })
            """);

        crossings.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Names_stand_in_their_language()
    {
        var page = await browser.OpenAsync(await reports.OfAsync("catalog"), []);

        (await page.Locator("bdi[lang=zh-TW]").AllTextContentsAsync()).ShouldContain("Microsoft 365 商務基本版");
        (await page.Locator("#offers").TextContentAsync()).ShouldNotBeNull().ShouldContain("Office 365 Business Essentials");
    }

    [BrowserFact]
    public async Task What_changed_and_what_is_wrong_are_told_with_their_lines()
    {
        var changed = await browser.OpenAsync(await reports.OfAsync("changed"), []);
        (await changed.Locator("#changes .breaking").CountAsync()).ShouldBe(2);
        (await changed.Locator("#changes").TextContentAsync()).ShouldNotBeNull().ShouldContain("upgrades.md:");

        var broken = await browser.OpenAsync(await reports.OfAsync("broken"), []);
        (await broken.Locator("#diagnostics .error").CountAsync()).ShouldBeGreaterThan(0);
        (await broken.Locator("#diagnostics pre").First.TextContentAsync()).ShouldNotBeNull().ShouldContain("Office 365 Enterprise E3");
        (await broken.Locator("#changes .error").TextContentAsync()).ShouldNotBeNull().ShouldStartWith("Not compared.");
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_every_link_and_everything_that_scrolls()
    {
        var page = await browser.OpenAsync(await reports.OfAsync("catalog"), [], width: 390);
        var reached = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? document.activeElement.getAttribute('aria-label') ?? ''"));
        }

        reached[0].ShouldBe("#main");
        foreach (var target in new[] { "#market-Global", "#market-India", "#market-China", "#offers", "#diagnostics", "Graph of the upgrades in India" })
        {
            reached.ShouldContain(target);
        }
    }

    [BrowserFact]
    public async Task It_prints()
    {
        var page = await browser.OpenAsync(await reports.OfAsync("catalog"), []);
        var pdf = await page.PdfAsync(new() { Path = Pictures is null ? null : Path.Combine(Pictures, "catalog.pdf") });

        pdf.Length.ShouldBeGreaterThan(10_000);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        (await page.Locator("nav").IsVisibleAsync()).ShouldBeFalse();
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('td')).color")).ShouldBe("rgb(0, 0, 0)");
    }

    [BrowserFact]
    public async Task Words_of_strangers_stay_words()
    {
        var texts = new HostileTexts().Select(row => row.Data).Concat(["<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "--></style><script>alert(1)</script>", "<svg onload=alert(1)>", "&lt;script&gt;"]);
        var file = _folder.Write("hostile.html", "<!DOCTYPE html><title>None yet</title>");
        var unwanted = new List<string>();
        var page = await browser.OpenAsync(file, unwanted);
        foreach (var text in texts)
        {
            using (var output = File.Create(file))
            {
                var (before, after) = (new ComparedCatalog(text, [], Results.Small), new ComparedCatalog(text, [], Results.With(text)));
                CatalogReport.Write(Results.With(text), _ => text, new BaselineComparison(text, CatalogComparison.Compare(before, after), null), output);
            }

            await page.ReloadAsync();

            var shown = await page.EvaluateAsync<int[]>(
                """
                () => [
                  document.querySelectorAll('script, img, iframe, object, embed, form, base, [onerror], [onload], [onmouseover]').length,
                  document.documentElement.scrollWidth - document.documentElement.clientWidth,
                  document.querySelector('svg title').textContent.length,
                ]
                """);

            shown[0].ShouldBe(0, text);
            shown[1].ShouldBe(0, text[..Math.Min(text.Length, 80)]);
            shown[2].ShouldBeGreaterThan(0);
            unwanted.ShouldBeEmpty(text);
        }
    }
}
