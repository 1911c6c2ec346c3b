using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>What a JSON value is.</summary>
internal enum JsonKind
{
    Null,
    String,

    /// <summary>A number or a truth value.</summary>
    Other,
    Array,
    Object,
}

/// <summary>A JSON value and where it stands.</summary>
internal sealed record JsonValue(JsonKind Kind, SourceSpan Span)
{
    /// <summary>The characters of a string; of a number or truth value as it is written.</summary>
    public PositionedText Text { get; init; } = new();

    /// <summary>The values of an array.</summary>
    public List<JsonValue> Items { get; } = [];

    /// <summary>The names and values of an object, in their order.</summary>
    public List<KeyValuePair<string, JsonValue>> Members { get; } = [];
}

/// <summary>
/// Reads JSON (RFC 8259), also with the comments and the commas behind a last item that editors let pass. Every character knows its place, which a diagnostic points at, and the C# compiler offers no
/// reader that a generator may use on every host.
/// </summary>
internal sealed class JsonReader
{
    private const int MaxLevels = 64;

    private readonly string _text;
    private readonly List<SourceSpan> _comments;
    private int _at;

    private JsonReader(string text, List<SourceSpan> comments)
    {
        _text = text;
        _comments = comments;
        _at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    /// <summary>Reads <paramref name="text"/>, and gives its comments; where it is no JSON, tells where that shows and why.</summary>
    public static JsonValue? Read(string text, List<SourceSpan> comments, out int errorAt, out string error)
    {
        var reader = new JsonReader(text, comments);
        try
        {
            var value = reader.ReadValue(0);
            reader.SkipSpace();
            if (reader._at < text.Length)
            {
                value = reader.ReadFurther(value);
            }

            (errorAt, error) = (-1, "");
            return value;
        }
        catch (FormatException e)
        {
            (errorAt, error) = (Math.Min(reader._at, text.Length), e.Message);
            return null;
        }
    }

    // A value to a line, or pages behind one another: as a list, where all are of one kind.
    private JsonValue ReadFurther(JsonValue first)
    {
        var all = new JsonValue(JsonKind.Array, new SourceSpan(0, _text.Length));
        all.Items.Add(first);
        for (; _at < _text.Length; SkipSpace())
        {
            if (first.Kind is not (JsonKind.Object or JsonKind.Array) || _text[_at] != _text[first.Span.Start])
            {
                throw new FormatException("there is more behind its end; several values are to stand in one list: [ …, … ]");
            }

            all.Items.Add(ReadValue(0));
        }

        if (all.Items.TrueForAll(static list => list.Items.Exists(static item => item.Kind == JsonKind.Object)))
        {
            var lists = all.Items.ToArray();
            all.Items.Clear();
            all.Items.AddRange(lists.SelectMany(static list => list.Items));
        }

        return all;
    }

    private JsonValue ReadValue(int level)
    {
        if (level > MaxLevels)
        {
            throw new FormatException("it is nested too deeply");
        }

        SkipSpace();
        if (_at >= _text.Length)
        {
            throw new FormatException("it ends where a value is missing");
        }

        var start = _at;
        switch (_text[_at])
        {
            case '"':
                var text = ReadString();
                return new JsonValue(JsonKind.String, SourceSpan.FromBounds(start, _at)) { Text = text };
            case '[':
                return ReadArray(level);
            case '{':
                return ReadObject(level);
            default:
                while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.'))
                {
                    _at++;
                }

                if (_at == start)
                {
                    throw new FormatException("a value is missing");
                }

                var word = new PositionedText();
                word.Append(_text, start, _at - start, start);
                return word.Words() switch
                {
                    // Python writes NaN for what is missing.
                    "null" or "NaN" => new JsonValue(JsonKind.Null, SourceSpan.FromBounds(start, _at)),
                    "true" or "false" => new JsonValue(JsonKind.Other, SourceSpan.FromBounds(start, _at)) { Text = word },
                    var written when written[0] is '-' or (>= '0' and <= '9') => new JsonValue(JsonKind.Other, SourceSpan.FromBounds(start, _at)) { Text = word },
                    var written => throw new FormatException($"'{written}' is no value of JSON"),
                };
        }
    }

    private JsonValue ReadArray(int level)
    {
        var value = new JsonValue(JsonKind.Array, new SourceSpan(_at++, 1));
        SkipSpace();
        while (!Skip(']'))
        {
            value.Items.Add(ReadValue(level + 1));
            SkipSpace();
            if (!Skip(',') && !IsAt(']'))
            {
                throw new FormatException("a comma or a bracket is missing");
            }

            SkipSpace();
        }

        return value;
    }

    private JsonValue ReadObject(int level)
    {
        var value = new JsonValue(JsonKind.Object, new SourceSpan(_at++, 1));
        SkipSpace();
        while (!Skip('}'))
        {
            if (!IsAt('"'))
            {
                throw new FormatException("a name in quotes is missing");
            }

            var name = ReadString();
            SkipSpace();
            if (!Skip(':'))
            {
                throw new FormatException("a colon is missing");
            }

            value.Members.Add(new KeyValuePair<string, JsonValue>(name.Words(), ReadValue(level + 1)));
            SkipSpace();
            if (!Skip(',') && !IsAt('}'))
            {
                throw new FormatException("a comma or a brace is missing");
            }

            SkipSpace();
        }

        return value;
    }

    private PositionedText ReadString()
    {
        var text = new PositionedText();
        for (_at++; ;)
        {
            var start = _at;
            while (_at < _text.Length && _text[_at] is not ('"' or '\\'))
            {
                _at++;
            }

            text.Append(_text, start, _at - start, start);
            if (_at >= _text.Length)
            {
                throw new FormatException("a string is not closed");
            }

            if (_text[_at++] == '"')
            {
                return text;
            }

            ReadEscape(text);
        }
    }

    private void ReadEscape(PositionedText text)
    {
        var start = _at - 1;
        var c = _at < _text.Length ? _text[_at++] : '\0';
        if (c == 'u' && _at + 4 <= _text.Length && ushort.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _at += 4;
            text.Append((char)code, SourceSpan.FromBounds(start, _at));
            return;
        }

        var index = "\"\\/bfnrt".IndexOf(c);
        if (index < 0)
        {
            throw new FormatException("a backslash has nothing to escape");
        }

        text.Append("\"\\/\b\f\n\r\t"[index], SourceSpan.FromBounds(start, _at));
    }

    private bool IsAt(char c) => _at < _text.Length && _text[_at] == c;

    private bool Skip(char c)
    {
        if (!IsAt(c))
        {
            if (_at >= _text.Length)
            {
                throw new FormatException("it ends too early");
            }

            return false;
        }

        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length)
        {
            if (_text[_at] is ' ' or '\t' or '\r' or '\n')
            {
                _at++;
            }
            else if (_text[_at] != '/' || _at + 1 >= _text.Length || _text[_at + 1] is not ('/' or '*'))
            {
                return;
            }
            else
            {
                SkipComment();
            }
        }
    }

    private void SkipComment()
    {
        var isLine = _text[_at + 1] == '/';
        var end = isLine ? _text.IndexOf('\n', _at) : _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0 && !isLine)
        {
            throw new FormatException("a comment is not closed");
        }

        var start = _at;
        _at = end < 0 ? _text.Length : isLine ? end : end + 2;
        _comments.Add(SourceSpan.FromBounds(start, _at));
    }
}
