using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CspCatalogGen.Report.Tests;

/// <summary>The machine's chromium, showing files.</summary>
public sealed class Browser : IAsyncLifetime, IAsyncDisposable
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The chromium of this machine; <see langword="null"/> where there is none.</summary>
    public static string? Executable { get; } = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser") })
        .FirstOrDefault(File.Exists);

    /// <summary>Opens <paramref name="file"/>. What it asks for beside itself, and each dialog and error, goes to <paramref name="unwanted"/>.</summary>
    public async Task<IPage> OpenAsync(string file, List<string> unwanted, BrowserNewContextOptions? options = null)
    {
        var address = new Uri(Path.GetFullPath(file)).AbsoluteUri;
        var context = await _browser!.NewContextAsync(options ?? new());
        var page = await context.NewPageAsync();
        page.Request += (_, request) =>
        {
            if (request.Url != address)
            {
                unwanted.Add(request.Url);
            }
        };
        page.Dialog += (_, dialog) => unwanted.Add("A dialog: " + dialog.Message);
        page.PageError += (_, error) => unwanted.Add(error);
        page.Console += (_, message) => unwanted.Add(message.Text);
        await page.GotoAsync(address);
        return page;
    }

    public async Task InitializeAsync()
    {
        if (Executable is not null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox"] });
        }
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>A test in a browser, skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Executable is null ? "This machine has no chromium; tests/UpgradeAdvisor.Web.Tests/install-chromium.sh installs it where it may." : null;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Executable is null ? "This machine has no chromium; tests/UpgradeAdvisor.Web.Tests/install-chromium.sh installs it where it may." : null;
}
