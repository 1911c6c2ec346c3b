using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CspCatalogGen.Tool.Terminal;

/// <summary>Shows Markdown of ours to a person on a terminal: headings stand out, sentences are wrapped, code keeps its lines.</summary>
internal static class TerminalMarkdown
{
    private const int WidestLine = 100;
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Code = new(Color.Teal);
    private static readonly Style Emphasis = new(decoration: Decoration.Bold);

    /// <summary>A terminal behind <paramref name="output"/>, with colours where <paramref name="colours"/>.</summary>
    public static IAnsiConsole Open(TextWriter output, bool colours)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = System.Math.Min(console.Profile.Width, WidestLine);
        return console;
    }

    /// <summary>Writes <paramref name="markdown"/>.</summary>
    public static void Write(string markdown, IAnsiConsole console)
    {
        var isFirst = true;
        foreach (var block in Markdown.Parse(markdown))
        {
            if (!isFirst)
            {
                console.WriteLine();
            }

            isFirst = false;
            console.Write(Show(block));
            if (block is LeafBlock and not CodeBlock)
            {
                console.WriteLine();
            }
        }
    }

    private static IRenderable Show(Block block) => block switch
    {
        HeadingBlock heading => Words(heading, Heading),
        CodeBlock code => new Padder(new Text(code.Lines.ToString(), Code), new Padding(2, 0, 0, 0)),
        ListBlock list => new Rows(list.OfType<ListItemBlock>().Select((item, i) => ShowItem(item, list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}.") : "•"))),
        ContainerBlock container => new Rows(container.Select(Show)),
        LeafBlock leaf => Words(leaf, Style.Plain),
        _ => Text.Empty,
    };

    private static Grid ShowItem(ListItemBlock item, string bullet)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(1, 0, 1, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        return grid.AddRow(new Text(bullet), new Rows(item.Select(Show)));
    }

    private static Paragraph Words(LeafBlock block, Style style)
    {
        var words = new Paragraph();
        Append(words, block.Inline?.AsEnumerable() ?? [], style);
        return words;
    }

    private static void Append(Paragraph words, IEnumerable<Inline> inlines, Style style)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case CodeInline code:
                    words.Append(code.Content, style.Combine(Code));
                    break;
                case EmphasisInline emphasis:
                    Append(words, emphasis, style.Combine(Emphasis));
                    break;
                case ContainerInline container:
                    Append(words, container, style);
                    break;
                case LineBreakInline line:
                    words.Append(line.IsHard ? "\n" : " ", style);
                    break;
                case LiteralInline literal:
                    words.Append(literal.Content.ToString(), style);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.ToString(), style);
                    break;
                case HtmlInline { Tag: var tag }:
                    words.Append(tag, style);
                    break;
            }
        }
    }
}
