using System;
using System.Collections.Generic;
using System.Globalization;

namespace CspCatalogGen.Compiler.Diagnostics;

/// <summary>Takes a message apart: it says what is wrong first, and then, in the imperative, what to do about it.</summary>
internal static class MessageParts
{
    // The words that our own messages begin a cure with.
    private static readonly HashSet<string> Imperatives = new(StringComparer.OrdinalIgnoreCase)
    {
        "Add", "Bring", "Check", "Compare", "Compile", "Copy", "Correct", "Date", "Delete", "Fill", "Give", "Head", "If",
        "Keep", "Leave", "Let", "List", "Merge", "Move", "Name", "Please", "Put", "Remove", "Restore", "Run", "Save", "Say",
        "Split", "Target", "Type", "Update", "Write",
    };

    /// <summary>Where the cure begins in <paramref name="format"/>; its length where there is none.</summary>
    public static int FindCure(string format)
    {
        for (var at = 0; at < format.Length;)
        {
            var word = format.Substring(at, WordLength(format, at));
            if (Imperatives.Contains(word))
            {
                return at;
            }

            var next = NextClause(format, at);
            at = next < 0 ? format.Length : next;
        }

        return format.Length;
    }

    /// <summary><paramref name="format"/> from <paramref name="start"/> to <paramref name="end"/> as sentences, with its holes filled.</summary>
    public static string Fill(string format, int start, int end, object[] arguments)
    {
        var text = string.Format(CultureInfo.InvariantCulture, format.Substring(start, end - start), arguments).TrimEnd(' ', ';');
        return text.Length == 0 ? text
            : char.ToUpperInvariant(text[0]) + text.Substring(1) + (text[text.Length - 1] is '.' or ':' ? "" : ".");
    }

    private static int WordLength(string format, int at)
    {
        var end = at;
        while (end < format.Length && char.IsLetter(format[end]))
        {
            end++;
        }

        return end - at;
    }

    // A clause ends with ". " or "; ".
    private static int NextClause(string format, int at)
    {
        for (var i = at; i + 1 < format.Length; i++)
        {
            if (format[i] is '.' or ';' && format[i + 1] == ' ')
            {
                return i + 2;
            }
        }

        return -1;
    }
}
