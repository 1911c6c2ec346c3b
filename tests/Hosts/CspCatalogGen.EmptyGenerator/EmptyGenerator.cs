using System;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CspCatalogGen.EmptyGenerator;

/// <summary>
/// Asks for the additional files, as ours does, and makes nothing of them. What is C# already it hands on, so that code
/// that is generated can be compared with code that is generated at no cost.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class EmptyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.AdditionalTextsProvider.Where(static file => file.Path.EndsWith(".g.cs", StringComparison.Ordinal)),
            static (output, file) => output.AddSource(
                Path.GetFileName(file.Path),
                SourceText.From(file.GetText(output.CancellationToken)!.ToString(), Encoding.UTF8)));
}
