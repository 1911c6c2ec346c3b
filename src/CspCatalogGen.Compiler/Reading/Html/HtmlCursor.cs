using System;
using System.Collections.Generic;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Html;

/// <summary>
/// Goes through the HTML of a page token by token. AngleSharp's tokens carry their exact offsets, which the nodes of its
/// tree do not.
/// </summary>
internal sealed class HtmlCursor
{
    private readonly TextSource _source;
    private readonly IEnumerator<HtmlToken> _tokens;
    private bool _isHeld;

    /// <summary>Begins at <paramref name="start"/> of <paramref name="source"/>, which is <paramref name="text"/> and serves one cursor after the other.</summary>
    public HtmlCursor(TextSource source, string text, int start)
    {
        Text = text;
        _source = source;
        _source.Index = start;

        // The tokens dispose of their source when they are disposed of, so they are left where they are.
        _tokens = _source.Tokenize(CharacterReferences.Instance).GetEnumerator();
    }

    /// <summary><paramref name="text"/> for the tokens, which are read where it stands: a source of a mere string copies it.</summary>
    public static TextSource SourceOf(string text) => new(new ReadOnlyMemoryTextSource(text));

    /// <summary>The page.</summary>
    public string Text { get; }

    public HtmlToken Token => _tokens.Current;

    public SourceSpan Span { get; private set; }

    public bool IsAtEnd => Token.Type == HtmlTokenType.EndOfFile;

    /// <summary>Goes to the next token; the last is the end of the page.</summary>
    public bool MoveNext()
    {
        if (_isHeld)
        {
            _isHeld = false;
            return true;
        }

        if (!_tokens.MoveNext())
        {
            return false;
        }

        Span = SourceSpan.FromBounds(_tokens.Current.Position.Index, Math.Min(_source.Index, Text.Length));
        return true;
    }

    /// <summary>Lets the next <see cref="MoveNext"/> stay where it is.</summary>
    public void Hold() => _isHeld = true;

    /// <summary>
    /// Skips the element whose start tag was read last, to behind its end tag or before <c>&lt;/table&gt;</c>, and gives its words.
    /// </summary>
    public Remark Skip(RemarkKind kind)
    {
        var name = ((HtmlTagToken)Token).Name;
        var start = Span.Start;
        var end = Span.End;
        var words = new PositionedText();
        for (var depth = 1; depth > 0 && MoveNext();)
        {
            if (IsAtEnd || (Token.Type == HtmlTokenType.EndTag && Token.Name == "table" && name is "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" && depth == 1))
            {
                Hold();
                break;
            }

            end = Span.End;
            switch (Token.Type)
            {
                case HtmlTokenType.StartTag when Token.Name == name && !((HtmlTagToken)Token).IsSelfClosing:
                    depth++;
                    break;
                case HtmlTokenType.EndTag when Token.Name == name:
                    depth--;
                    break;
                case HtmlTokenType.Character:
                    new HtmlCharacters(Text).Write(Token.Data, Span, words);
                    words.Append(' ', new SourceSpan(Span.End, 0));
                    break;
            }
        }

        return new Remark(kind, words.ToPageText().Text, SourceSpan.FromBounds(start, end));
    }

    /// <summary>The tag that <paramref name="text"/> begins with, or <see langword="null"/>.</summary>
    public static HtmlTagToken? FirstTag(string text, int start = 0)
    {
        using var source = SourceOf(text);
        var cursor = new HtmlCursor(source, text, start);
        return cursor.MoveNext() ? cursor.Token as HtmlTagToken : null;
    }
}
