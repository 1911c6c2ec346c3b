using System;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CspCatalogGen.Compiler.Reading.Markdown;

/// <summary>
/// Parses a line of the docs platform (<c>:::row:::</c>) as a paragraph of its own: there it ends the table above it and may
/// stand right above one.
/// </summary>
internal sealed class DirectiveLineParser : BlockParser
{
    public DirectiveLineParser() => OpeningCharacters = [':'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !IsDirective(processor.Line.AsSpan()))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new ParagraphBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) });
        return BlockState.Break;
    }

    private static bool IsDirective(ReadOnlySpan<char> line)
        => line.StartsWith(PageDirective.Fence.AsSpan(), StringComparison.Ordinal)
            && line.Slice(PageDirective.Fence.Length).TrimStart() is { Length: > 0 } name
            && char.IsLetter(name[0]);
}
