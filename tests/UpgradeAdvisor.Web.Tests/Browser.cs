using System;
using System.Threading.Tasks;
using CspCatalogGen.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;
using Xunit;

namespace UpgradeAdvisor.Web.Tests;

/// <summary>The sample on a port of its own, and the machine's chromium.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly WebApplicationFactory<Program> _server = new();
    private Chromium? _chromium;

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>A new page at a path; what it asks of other servers is refused, and remembered as an error of the page.</summary>
    public async Task<IPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var page = await _chromium!.NewPageAsync(options);
        await page.RouteAsync(url => new Uri(url).Authority != Address.Authority, route => route.AbortAsync());
        await page.GotoAsync(new Uri(Address, path).ToString());
        await page.WaitForSelectorAsync("html[data-ready]");
        return page;
    }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Executable is null)
        {
            return;
        }

        _server.UseKestrel(0);
        _server.StartServer();
        Address = _server.ClientOptions.BaseAddress;
        _chromium = await Chromium.LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        await _server.DisposeAsync();
    }
}
