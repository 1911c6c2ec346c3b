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
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private IBrowserContext? _shown;

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
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox"] }));
    }

    /// <summary>An empty page. The one before it is closed: it would go on drawing.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options)
    {
        if (_shown is not null)
        {
            await _shown.CloseAsync();
        }

        _shown = await _browser.NewContextAsync(options ?? new());
        return await _shown.NewPageAsync();
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
