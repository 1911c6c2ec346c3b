using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;
using Xunit;

namespace UpgradeAdvisor.Web.Tests;

/// <summary>The sample on a port of its own, and the machine's chromium.</summary>
public sealed class Browser : IAsyncLifetime, IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _server = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The chromium of this machine; <see langword="null"/> where there is none.</summary>
    public static string? Executable { get; } = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser") })
        .FirstOrDefault(File.Exists);

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>A new page at a path; what it asks of other servers is refused, and remembered as an error of the page.</summary>
    public async Task<IPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var context = await _browser!.NewContextAsync(options ?? new());
        var page = await context.NewPageAsync();
        await page.RouteAsync(url => new Uri(url).Authority != Address.Authority, route => route.AbortAsync());
        await page.GotoAsync(new Uri(Address, path).ToString());
        await page.WaitForSelectorAsync("html[data-ready]");
        return page;
    }

    public async Task InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        _server.UseKestrel(0);
        _server.StartServer();
        Address = _server.ClientOptions.BaseAddress;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox"] });
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _server.DisposeAsync();
    }
}

/// <summary>A test in a browser, skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Executable is null ? "This machine has no chromium; install-chromium.sh installs it where it may." : null;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Executable is null ? "This machine has no chromium; install-chromium.sh installs it where it may." : null;
}
