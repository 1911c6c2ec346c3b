using System.IO;
using System.Runtime.CompilerServices;
using Xunit;

namespace CspCatalogGen.Compiler.Tests;

/// <summary>A test over real pages, skipped where they are not present.</summary>
internal static class SharedPages
{
    public static string? ReasonToSkip(string folder)
        => Directory.Exists(Path.Combine(Repository.Shared, folder))
            ? null
            : $"Needs the folder 'shared/{folder}' beside the repository, which is not part of it.";
}

/// <inheritdoc cref="SharedPages"/>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string folder, [CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
    {
        Folder = folder;
        Skip = SharedPages.ReasonToSkip(folder);
    }

    public string Folder { get; }
}

/// <inheritdoc cref="SharedPages"/>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute(string folder, [CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
    {
        Folder = folder;
        Skip = SharedPages.ReasonToSkip(folder);
    }

    public string Folder { get; }
}
