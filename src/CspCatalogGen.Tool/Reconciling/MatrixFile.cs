using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>A file of an offer matrix: CSV as the API gives it, zipped or not, or as a table calculation or PowerShell saved it again.</summary>
internal sealed class MatrixFile : IDisposable
{
    // Far more than any field has, so what is longer is what stands behind a quote that is not closed.
    private const int MaxFieldLength = 1024 * 1024;

    private const int MaxTitles = 5;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private readonly FileStream _file;
    private readonly Stream _content;
    private readonly StreamReader _text;

    private MatrixFile(string printed, FileStream file)
    {
        Path = printed;
        _file = file;
        try
        {
            _content = Unpacked(printed, file);
            _text = new StreamReader(_content, detectEncodingFromByteOrderMarks: true);
            Header = ReadHeader();
            Headings = FieldsOf(Header) is { Count: > 0 } headings ? headings : throw new UnusableInputException($"'{printed}' is empty, so it is no offer matrix.");
            Rows = new CsvParser(_text, FormOf(Header));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The file, as it is printed.</summary>
    public string Path { get; }

    /// <summary>The line with the headings of its columns.</summary>
    public string Header { get; }

    /// <summary>The headings of its columns.</summary>
    public List<string> Headings { get; }

    /// <summary>The titles above them.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>The rows below them.</summary>
    public CsvParser Rows { get; }

    /// <summary>How many lines stand above the rows.</summary>
    public int LinesAbove { get; private set; }

    /// <summary>How many bytes have been read, and of how many.</summary>
    public (long Done, long All) Progress => _file.CanSeek ? (_file.Position, _file.Length) : (0, 0);

    /// <summary>Opens the file <paramref name="path"/>.</summary>
    /// <exception cref="UnusableInputException">It has no headings, or is several files.</exception>
    public static MatrixFile Open(string path) => new(DocumentSearch.ForwardSlashes(path), File.OpenRead(path));

    /// <summary>The column that is headed <paramref name="name"/>, in any letter case and with blanks or underscores between its words; -1 where none is.</summary>
    public int Find(string name) => Headings.FindIndex(heading => IsHeaded(heading, name));

    /// <summary>Whether <paramref name="heading"/> is <paramref name="name"/>.</summary>
    public static bool IsHeaded(string heading, string name) => NameFolding.Fold(heading) == NameFolding.Fold(name);

    public void Dispose()
    {
        Rows?.Dispose();
        _text?.Dispose();
        _content?.Dispose();
        _file.Dispose();
    }

    private static Stream Unpacked(string printed, FileStream file)
    {
        if (!file.CanSeek)
        {
            return file;
        }

        var head = new byte[4];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (head.AsSpan(0, length).StartsWith("PK\u0003\u0004"u8))
        {
            var entries = new ZipArchive(file, ZipArchiveMode.Read).Entries.Where(entry => entry.Length > 0).ToList();
            return entries.Count == 1 ? entries[0].Open() : throw new UnusableInputException($"'{printed}' is no offer matrix: it is packed, and not of one file. Pass the matrix as CSV.");
        }

        return head is [0x1F, 0x8B, ..] ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static CsvConfiguration FormOf(string header) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = Separators.MaxBy(sign => header.Count(character => character == sign)).ToString(),
        DetectDelimiter = false,
        BadDataFound = null,
        CacheFields = false,
        MaxFieldSize = MaxFieldLength,
    };

    private static List<string> FieldsOf(string line)
    {
        using var fields = new CsvParser(new StringReader(line), FormOf(line));
        return fields.Read() ? [.. fields.Record!.Select(field => field.Trim())] : [];
    }

    // Windows PowerShell writes the type of the objects above the headings, Excel reads a separator there, and people put a title.
    private string ReadHeader()
    {
        while (_text.ReadLine() is { } line)
        {
            LinesAbove++;
            if (Titles.Count < MaxTitles && FieldsOf(line).Where(field => field.Length > 0).ToList() is [var title] && !IsDirective(line) && _text.Peek() >= 0)
            {
                Titles.Add(title);
            }
            else if (!string.IsNullOrWhiteSpace(line) && !IsDirective(line))
            {
                return line.Contains('\0', StringComparison.Ordinal)
                    ? throw new UnusableInputException($"'{Path}' is UTF-16 without the mark that says so. Save it as UTF-8.")
                    : line;
            }
        }

        return "";
    }

    private static bool IsDirective(string line) => line.StartsWith("#TYPE", StringComparison.Ordinal) || line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
}
