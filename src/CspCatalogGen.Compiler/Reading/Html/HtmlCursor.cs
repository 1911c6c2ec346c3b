using System;
using System.Collections.Generic;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
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
    private const int MaxPooled = 24;

    private readonly TextSource _source;
    private readonly HtmlTokenizer _tokenizer;
    private HtmlTokenType? _type;
    private bool _isHeld;
    private bool _isSelfClosing;

    /// <summary>Stands before the first token of <paramref name="text"/>, which is read where it stands: a source of a mere string copies it.</summary>
    public HtmlCursor(string text)
    {
        Text = text;
        _source = new TextSource(new ReadOnlyMemoryTextSource(text));
        _tokenizer = new HtmlTokenizer(_source, CharacterReferences.Instance);
    }

    /// <summary>The page.</summary>
    public string Text { get; }

    /// <summary>What the token is.</summary>
    public HtmlTokenType Type => _type!.Value;

    /// <summary>The tag that it is.</summary>
    public ContentTag Tag { get; private set; }

    /// <summary>The decoded characters that it is, or the words of a comment; they are good until the next <see cref="MoveNext"/>.</summary>
    public ReadOnlyMemory<char> Data { get; private set; }

    public SourceSpan Span { get; private set; }

    public bool IsAtEnd => Type == HtmlTokenType.EndOfFile;

    /// <summary>Stands before the token that begins at <paramref name="start"/>, be it before or behind where it stands.</summary>
    public HtmlCursor MoveTo(int start)
    {
        _source.Index = start;
        _tokenizer.State = HtmlParseMode.PCData;
        (_type, _isHeld) = (null, false);
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

        if (_type == HtmlTokenType.EndOfFile)
        {
            return false;
        }

        // One token for all, which the tokenizer fills anew.
        ref var token = ref _tokenizer.GetStructToken();
        _type = token.Type;
        Span = SourceSpan.FromBounds(token.Position.Index, Math.Min(_source.Index, Text.Length));
        Tag = token.IsTag ? new ContentTag(WordPool.Get(token.Name.Memory.Span), token.Type == HtmlTokenType.EndTag, AttributesOf(token.Attributes)) : default;
        Data = token.IsTag ? default : token.Data.Memory;
        _isSelfClosing = token.IsTag && token.IsSelfClosing;
        return true;
    }

    private static KeyValuePair<string, string>[] AttributesOf(in StructAttributes attributes)
    {
        var all = attributes.Count == 0 ? [] : new KeyValuePair<string, string>[attributes.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = new KeyValuePair<string, string>(WordPool.Get(attributes[i].Name.Memory.Span), ValueOf(attributes[i].Value.Memory.Span));
        }

        return all;
    }

    // Classes and the like come again, what links lead to does not.
    private static string ValueOf(ReadOnlySpan<char> value) => value.Length <= MaxPooled ? WordPool.Get(value) : value.ToString();

    /// <summary>Gives back what the tokens were read with.</summary>
    public void Dispose() => _tokenizer.Dispose();

    /// <summary>Lets the next <see cref="MoveNext"/> stay where it is.</summary>
    public void Hold() => _isHeld = true;

    /// <summary>
    /// Skips the element whose start tag was read last, to behind its end tag or before <c>&lt;/table&gt;</c>, and gives its words.
    /// </summary>
    public Remark Skip(RemarkKind kind)
    {
        var name = Tag.Name;
        var start = Span.Start;
        var end = Span.End;
        var words = new PositionedText();
        for (var depth = 1; depth > 0 && MoveNext();)
        {
            if (IsAtEnd || (Type == HtmlTokenType.EndTag && Tag.Name == "table" && name is "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" && depth == 1))
            {
                Hold();
                break;
            }

            end = Span.End;
            switch (Type)
            {
                case HtmlTokenType.StartTag when Tag.Name == name && !_isSelfClosing:
                    depth++;
                    break;
                case HtmlTokenType.EndTag when Tag.Name == name:
                    depth--;
                    break;
                case HtmlTokenType.Character:
                    new HtmlCharacters(Text).Write(Data.Span, Span, words);
                    words.Append(' ', new SourceSpan(Span.End, 0));
                    break;
            }
        }

        return new Remark(kind, words.ToPageText().Text, SourceSpan.FromBounds(start, end));
    }

    /// <summary>The tag that <paramref name="text"/> begins with, or <see langword="null"/>.</summary>
    public static ContentTag? FirstTag(string text)
    {
        using var cursor = new HtmlCursor(text);
        return cursor.MoveNext() && cursor.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag ? cursor.Tag : null;
    }
}
