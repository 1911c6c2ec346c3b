using System.Collections.Generic;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>A record of a CSV file.</summary>
/// <param name="Fields">Its fields, without quotes.</param>
/// <param name="Span">Its place.</param>
internal sealed record CsvRecord(IReadOnlyList<PositionedText> Fields, SourceSpan Span);

/// <summary>
/// Reads comma-separated values as RFC 4180 defines them. Every character knows its place, which no CSV library tells, and
/// the C# compiler has none to offer.
/// </summary>
internal sealed class CsvReader(string text, char separator)
{
    private int _at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    /// <summary>Where a quote stands that is never closed; -1 where there is none.</summary>
    public int OpenQuote { get; private set; } = -1;

    /// <summary>Where words stand behind a closing quote, as where an earlier quote is lost; -1 where none do.</summary>
    public int BehindQuote { get; private set; } = -1;

    /// <summary>The next record, or <see langword="null"/> behind the last. An empty line is none.</summary>
    public CsvRecord? Read()
    {
        while (_at < text.Length && text[_at] is '\r' or '\n')
        {
            _at++;
        }

        if (_at >= text.Length)
        {
            return null;
        }

        var start = _at;
        var fields = new List<PositionedText> { ReadField() };
        while (_at < text.Length && text[_at] == separator)
        {
            _at++;
            fields.Add(ReadField());
        }

        return new CsvRecord(fields, SourceSpan.FromBounds(start, _at));
    }

    private PositionedText ReadField()
    {
        var field = new PositionedText();
        var quote = _at;
        while (quote < text.Length && text[quote] == ' ')
        {
            quote++;
        }

        // ="0001" is how Excel is told that a field is text.
        if (quote + 1 < text.Length && text[quote] == '=' && text[quote + 1] == '"')
        {
            quote++;
        }

        var isQuoted = quote < text.Length && text[quote] == '"';
        if (isQuoted)
        {
            _at = quote;
            ReadQuoted(field);
        }

        // What follows a quoted field belongs to it, whoever wrote it.
        var start = _at;
        while (_at < text.Length && text[_at] != separator && text[_at] is not ('\r' or '\n'))
        {
            _at++;
        }

        if (isQuoted && BehindQuote < 0 && text.Substring(start, _at - start).Trim().Length > 0)
        {
            BehindQuote = start;
        }

        field.Append(text, start, _at - start, start);
        return field.Length > 2 && field[0] == '=' && field[1] == '"' && field[field.Length - 1] == '"' ? field.Slice(2, field.Length - 1) : field;
    }

    private void ReadQuoted(PositionedText field)
    {
        var quote = _at++;
        while (true)
        {
            var end = text.IndexOf('"', _at);
            if (end < 0)
            {
                OpenQuote = quote;
                field.Append(text, _at, text.Length - _at, _at);
                _at = text.Length;
                return;
            }

            field.Append(text, _at, end - _at, _at);
            _at = end + 1;
            if (_at >= text.Length || text[_at] != '"')
            {
                return;
            }

            // Two quotes are one.
            field.Append('"', new SourceSpan(end, 2));
            _at++;
        }
    }
}
