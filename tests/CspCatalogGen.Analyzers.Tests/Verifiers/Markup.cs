using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>
/// Code in which diagnostics are marked: <c>[|here|]</c> one of the id that is tested, <c>{|CSP3001:here|}</c> one of
/// that id.
/// </summary>
internal sealed record Markup(string Code, IReadOnlyList<string> Diagnostics)
{
    public static Markup Parse(string text, string id)
    {
        var code = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var found = new List<(int Start, string Id, int End)>();
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            if (rest.StartsWith("[|", StringComparison.Ordinal))
            {
                open.Push((id, code.Length));
                i++;
            }
            else if (rest.StartsWith("{|CSP", StringComparison.Ordinal) && rest.IndexOf(':') is var colon && colon > 0)
            {
                open.Push((rest[2..colon].ToString(), code.Length));
                i += colon;
            }
            else if (open.Count > 0 && (rest.StartsWith("|]", StringComparison.Ordinal) || rest.StartsWith("|}", StringComparison.Ordinal)))
            {
                var (marked, start) = open.Pop();
                found.Add((start, marked, code.Length));
                i++;
            }
            else
            {
                code.Append(text[i]);
            }
        }

        var written = code.ToString();
        return new Markup(written, [.. found.Order().Select(mark => Describe(mark.Id, written, mark.Start, mark.End))]);
    }

    public static string Describe(string id, string code, int start, int end)
        => FormattableString.Invariant($"{id} at {code.AsSpan(0, start).Count('\n') + 1}: {code[start..end]}");
}
