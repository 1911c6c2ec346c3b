using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>Writes words of documents, which nobody vouches for, as C#: they stay words wherever they are put.</summary>
internal static class CSharpText
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    };

    /// <summary>A string literal. What does not show as itself, or moves what stands around it, is escaped.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (IsVisible(CharUnicodeInfo.GetUnicodeCategory(text, i)))
                {
                    literal.Append(c).Append(text[i + 1]);
                }
                else
                {
                    literal.Append("\\U").Append(char.ConvertToUtf32(c, text[i + 1]).ToString("X8", CultureInfo.InvariantCulture));
                }

                i++;
            }
            else if (c is >= ' ' and <= '~' || (c > '~' && IsVisible(CharUnicodeInfo.GetUnicodeCategory(c))))
            {
                literal.Append(c);
            }
            else
            {
                AppendEscaped(literal, c);
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A string literal of numbers; each character stands for one. Most are 0, so that one is short.</summary>
    public static string NumbersLiteral(IEnumerable<char> numbers)
    {
        var literal = new StringBuilder().Append('"');
        foreach (var number in numbers)
        {
            if (number == '\0')
            {
                literal.Append("\\0");
            }
            else
            {
                AppendEscaped(literal, number);
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>
    /// A string literal with a line for each text; <see langword="null"/> where a text does not show as itself in one line.
    /// A compiler reads it at once, however many lines there are.
    /// </summary>
    public static string? LinesLiteral(IReadOnlyList<string> texts)
        => texts.All(text => Literal(text) == "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"")
            ? "@\"" + string.Join("\n", texts).Replace("\"", "\"\"") + "\""
            : null;

    /// <summary>Words in a comment: on one line, and only what shows as itself.</summary>
    public static string Comment(string text) => PrintableText.Escape(text);

    /// <summary>Words in an XML documentation comment.</summary>
    public static string Xml(string text)
        => Comment(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    /// <summary>An identifier as it is written: a keyword is escaped, what is no identifier is made one.</summary>
    public static string Identifier(string text)
    {
        var identifier = new StringBuilder(text.Length + 1);
        foreach (var c in text)
        {
            identifier.Append(c == '_' || char.IsLetterOrDigit(c) ? c : '_');
        }

        if (identifier.Length == 0 || !(identifier[0] == '_' || char.IsLetter(identifier[0])))
        {
            identifier.Insert(0, '_');
        }

        var written = identifier.ToString().Normalize(NormalizationForm.FormC);
        return written == "value__" ? "value___" : Keywords.Contains(written) ? "@" + written : written;
    }

    /// <summary>A namespace as it is written.</summary>
    public static string Namespace(string text) => string.Join(".", text.Split('.').Select(part => Identifier(part.Trim())));

    /// <summary>The identifier, or with a number behind it where it is <paramref name="taken"/>; then it is taken.</summary>
    public static string Unique(string identifier, HashSet<string> taken)
    {
        var unique = identifier;
        for (var count = 2; !taken.Add(unique); count++)
        {
            unique = $"{identifier}_{count.ToString(CultureInfo.InvariantCulture)}";
        }

        return unique;
    }

    private static bool IsVisible(UnicodeCategory category) => category is not (
        UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.Surrogate);

    private static void AppendEscaped(StringBuilder literal, char c)
        => literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
}
