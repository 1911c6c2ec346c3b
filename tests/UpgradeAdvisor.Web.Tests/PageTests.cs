using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using CspCatalogGen.Testing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace UpgradeAdvisor.Web.Tests;

/// <summary>The page as people use it: with the keyboard, on a phone, in the dark, on paper, with a screen reader.</summary>
public class PageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Clinic = "?market=Global&language=en&has=Microsoft365BusinessBasic:Suspended&has=Microsoft365AppsForBusiness:Active";

    // A folder to keep pictures in, for who wants to look at them.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("UPGRADEADVISOR_PICTURES");

    [BrowserTheory]
    [InlineData("", ColorScheme.Light, 1280)]
    [InlineData(Clinic, ColorScheme.Light, 1280)]
    [InlineData(Clinic, ColorScheme.Dark, 1280)]
    [InlineData("?market=China&language=zh-CN&admin=no&has=Microsoft365BusinessBasic:Active", ColorScheme.Dark, 390)]
    [InlineData("?market=India&language=ja-JP&has=Microsoft365AppsForBusinessIndia:Active", ColorScheme.Light, 390)]
    public async Task It_is_accessible(string question, ColorScheme scheme, int width)
    {
        var page = await browser.OpenAsync(question, width, scheme);
        foreach (var details in await page.Locator("details").AllAsync())
        {
            await details.EvaluateAsync("details => details.open = true");
        }

        var violations = await Accessibility.ViolationsAsync(page);
        await KeepAsync(page, $"{scheme}-{width}-{question.Length}");

        violations.ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "It is wider than the window.");
    }

    [BrowserFact]
    public async Task A_customer_is_asked_about_with_the_keyboard_alone()
    {
        var page = await browser.OpenAsync("");
        var errors = Errors(page);

        await TabToAsync(page, "#add");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Microsoft 365 Apps for B");
        await TabToAsync(page, "button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#answer-title:focus").WaitForAsync();

        (await page.Locator(".card h3").AllTextContentsAsync()).ShouldBe(["Microsoft 365 Business Basic", "Microsoft 365 Apps for business"]);
        (await page.Locator("#summary").TextContentAsync()).ShouldEndWith("possible.");
        new Uri(page.Url).Query.ShouldContain("has=Microsoft365AppsForBusiness%3AActive");
        errors.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_refusal_says_its_code_and_why()
    {
        var page = await browser.OpenAsync(Clinic);

        var refused = page.Locator(".card").First.Locator(".no").First;

        (await refused.Locator("li code").First.TextContentAsync()).ShouldBe("SubscriptionStatusNotActive (2)");
        (await refused.Locator("ul li span").First.TextContentAsync()).ShouldNotBeNull().ShouldContain("suspended");
    }

    [BrowserFact]
    public async Task A_contested_upgrade_is_no_plain_yes()
    {
        var page = await browser.OpenAsync("?market=Global&language=en&has=Microsoft365AppsForBusiness:Active");

        (await page.Locator(".ask .name").AllTextContentsAsync()).ShouldBe(["Microsoft 365 Business Premium"]);
        (await page.Locator(".ask .verdict").First.TextContentAsync()).ShouldNotBeNull().ShouldContain("contested");
        (await page.Locator(".ask p").First.TextContentAsync()).ShouldNotBeNull().ShouldStartWith("Footnote: ");
    }

    [BrowserFact]
    public async Task An_answer_leads_to_the_line_of_the_document()
    {
        var page = await browser.OpenAsync("?market=Global&language=de-DE&has=Microsoft365BusinessBasic:Active");

        await page.Locator("summary").First.ClickAsync();
        var link = page.Locator("details a").First;
        (await link.TextContentAsync()).ShouldNotBeNull().ShouldStartWith("de-de/upgrade-subscriptions.md, line ");
        await link.ClickAsync();
        await page.WaitForURLAsync("**/documents/**");

        (await page.Locator("li:target").TextContentAsync()).ShouldNotBeNull().Replace('\u00A0', ' ').ShouldContain("Microsoft 365 Business Basic");
    }

    [BrowserFact]
    public async Task Languages_and_markets_change_what_is_offered()
    {
        var page = await browser.OpenAsync("");

        await page.SelectOptionAsync("#language", "zh-CN");
        await page.Locator("[name=offer] option", new() { HasTextString = "商业" }).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.SelectOptionAsync("#market", "China");
        var china = await page.Locator("[name=offer] option").AllTextContentsAsync();
        await page.SelectOptionAsync("#market", "Global");

        china.Count.ShouldBeLessThan((await page.Locator("[name=offer] option").CountAsync()));
    }

    [BrowserFact]
    public async Task It_prints_the_answer_and_not_the_form()
    {
        var page = await browser.OpenAsync(Clinic);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await KeepAsync(page, "print");

        (await page.Locator("form").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".card").First.IsVisibleAsync()).ShouldBeTrue();
    }

    private static List<string> Errors(IPage page)
    {
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
        return errors;
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"The Tab key does not lead to {selector}.");
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        if (Pictures is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
        }
    }
}
