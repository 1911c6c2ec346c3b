using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using CspCatalogGen.Testing;
using Microsoft.Playwright;
using Xunit;

namespace CspCatalogGen.Report.Tests;

/// <summary>The machine's chromium, showing files.</summary>
public sealed class Browser : IAsyncLifetime
{
    private Chromium? _chromium;

    /// <summary>Opens <paramref name="file"/>. What it asks for beside itself, and each dialog and error, goes to <paramref name="unwanted"/>.</summary>
    public async Task<IPage> OpenAsync(string file, List<string> unwanted, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var address = new Uri(Path.GetFullPath(file)).AbsoluteUri;
        var page = await _chromium!.NewPageAsync(width, 900, scheme);
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

    public async ValueTask InitializeAsync() => _chromium = await Chromium.LaunchAsync();

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }
    }
}
