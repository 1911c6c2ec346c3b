using System;
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
internal sealed class HtmlCursor : IDisposable
{
    private readonly TextSource _source;
    private readonly HtmlTokenizer _tokenizer;
    private HtmlToken? _token;
    private bool _isHeld;

    /// <summary>Stands before the first token of <paramref name="text"/>, which is read where it stands: a source of a mere string copies it.</summary>
    public HtmlCursor(string text)
    {
        Text = text;
        _source = new TextSource(new ReadOnlyMemoryTextSource(text));
        _tokenizer = new HtmlTokenizer(_source, CharacterReferences.Instance);
    }

    /// <summary>The page.</summary>
    public string Text { get; }

    public HtmlToken Token => _token!;

    public SourceSpan Span { get; private set; }

    public bool IsAtEnd => Token.Type == HtmlTokenType.EndOfFile;

    /// <summary>Stands before the token that begins at <paramref name="start"/>, be it before or behind where it stands.</summary>
    public HtmlCursor MoveTo(int start)
    {
        _source.Index = start;
        _tokenizer.State = HtmlParseMode.PCData;
        (_token, _isHeld) = (null, false);
        return this;
    }

    /// <summary>Goes to the next token; the last is the end of the page.</summary>
    public bool MoveNext()
    {
        if (_isHeld)
        {
            _isHeld = false;
            return true;
        }

        if (_token is { Type: HtmlTokenType.EndOfFile })
        {
            return false;
        }

        _token = _tokenizer.Get();
        Span = SourceSpan.FromBounds(_token.Position.Index, Math.Min(_source.Index, Text.Length));
        return true;
    }

    /// <summary>Gives back what the tokens were read with.</summary>
    public void Dispose() => _tokenizer.Dispose();

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
    public static HtmlTagToken? FirstTag(string text)
    {
        using var cursor = new HtmlCursor(text);
        return cursor.MoveNext() ? cursor.Token as HtmlTagToken : null;
    }
}
