using System;
using System.IO;
using System.Runtime.CompilerServices;
using Xunit;

namespace CspCatalogGen.Tool.Tests.LanguageServer;

/// <summary>A test that needs node and what the VS Code extension is made of.</summary>
public sealed class NodeModulesFactAttribute : FactAttribute
{
    public static readonly string Modules = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache/csp-catalog-tests/vscode/node_modules");

    public NodeModulesFactAttribute([CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
    {
        if (!Directory.Exists(Modules))
        {
            Skip = "Needs node and the extension's npm packages: tests/CspCatalogGen.Tool.Tests/LanguageServer/install-modules.sh installs them.";
        }
    }
}
