using System;
using System.Threading.Tasks;
using CspCatalogGen.Testing;
using Microsoft.Playwright;
using Xunit;

namespace UpgradeAdvisor.Web.Tests;

/// <summary>The sample on a port of its own, and the machine's chromium.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly Sample _sample = new();
    private Uri? _address;
    private Chromium? _chromium;

    /// <summary>A new page at a path, when it is ready.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _chromium!.NewPageAsync(width, 900, scheme);
        await page.GotoAsync(new Uri(_address!, path).ToString());
        await page.WaitForSelectorAsync("html[data-ready]");
        return page;
    }

    public async ValueTask InitializeAsync()
    {
        _chromium = await Chromium.LaunchAsync();
        if (_chromium is not null)
        {
            _address = _sample.Listen();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _sample.Dispose();
    }
}
