using Microsoft.CodeAnalysis;

namespace Hostile.Older;

[Generator]
public sealed class StrangersGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(context.CompilationProvider, static (output, _) => output.AddSource("Older.g.cs", $$"""
            namespace Hostile
            {
                internal static class Older
                {
                    public const string Markdig = "{{typeof(Markdig.Markdown).Assembly.GetName().Version}}";
                    public const string AngleSharp = "{{typeof(AngleSharp.Html.Parser.HtmlParser).Assembly.GetName().Version}}";
                }
            }
            """));
}
