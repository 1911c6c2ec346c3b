using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CspCatalogGen.Testing;

/// <summary>The machine's own chromium, started.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // In milliseconds.
    private const float Timeout = 120_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private IBrowserContext? _context;
    private IPage? _shown;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>The chromium of this machine; <see langword="null"/> where there is none.</summary>
    public static string? Executable { get; } = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser") })
        .FirstOrDefault(File.Exists);

    /// <summary>Starts it; <see langword="null"/> where there is none.</summary>
    public static async Task<Chromium?> LaunchAsync()
    {
        if (Executable is null)
        {
            return null;
        }

        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,

            // Other machines have no address: a page that asks them has an error. To take each of its requests through here
            // would hold those that are under way when it is closed. One process shows all pages: each page would have its
            // own, with one more made ready beside it.
            Args = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--renderer-process-limit=1", "--disable-site-isolation-trials"],
        }));
    }

    /// <summary>An empty page of that many pixels. The one before it is closed: it would go on drawing.</summary>
    public async Task<IPage> NewPageAsync(int width, int height, ColorScheme scheme)
    {
        // In one context, because each has processes of its own.
        _context ??= await _browser.NewContextAsync();

        // What hangs ends at some time; how fast a page is on a busy machine is no question here.
        _context.SetDefaultTimeout(Timeout);
        var page = await _context.NewPageAsync();
        if (_shown is not null)
        {
            await _shown.CloseAsync();
        }

        _shown = page;
        await page.SetViewportSizeAsync(width, height);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

/// <summary>A test in a browser, skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    internal const string Missing = "This machine has no chromium; tests/UpgradeAdvisor.Web.Tests/install-chromium.sh installs it where it may.";

    public BrowserFactAttribute([CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
        => Skip = Chromium.Executable is null ? Missing : null;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
        => Skip = Chromium.Executable is null ? BrowserFactAttribute.Missing : null;
}
