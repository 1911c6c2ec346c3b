using Microsoft.CodeAnalysis;

namespace CspCatalogGen.EmptyGenerator;

/// <summary>Asks for the additional files, as ours does, and makes nothing of them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class EmptyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(context.AdditionalTextsProvider.Collect(), static (_, _) => { });
}
