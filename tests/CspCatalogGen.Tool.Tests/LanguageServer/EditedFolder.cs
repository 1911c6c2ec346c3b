using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace CspCatalogGen.Tool.Tests.LanguageServer;

/// <summary>A page, its translation and the names document, in a folder that an editor has open.</summary>
public abstract class EditedFolder : IAsyncLifetime
{
    protected const string Page = "pages/upgrades.md";
    protected const string Translation = "pages/ja-jp/upgrades.md";
    protected const string Names = "offers.md";

    protected TemporaryFolder Folder { get; } = new();

    private protected EditorClient Editor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var page in new[] { Page, Translation, Names })
        {
            Folder.Write(page, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", page)));
        }

        Editor = await EditorClient.StartAsync(Folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await Editor.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected string Text(string page) => File.ReadAllText(Folder.Of(page));
}
