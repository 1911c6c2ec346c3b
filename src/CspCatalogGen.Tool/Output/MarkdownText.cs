using System.Text;

namespace CspCatalogGen.Tool.Output;

/// <summary>Words of strangers in Markdown: they show as they are, and are neither markup, nor a link, nor a mention.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]()<>#+-!|~@&:";

    /// <summary><paramref name="text"/> with every sign of Markdown escaped, on one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in VisibleText.Escape(text))
        {
            switch (c)
            {
                // A backslash does not keep a forge from taking these for HTML or a mention.
                case '<' or '>' or '&' or '@' or ':':
                    escaped.Append("&#").Append((int)c).Append(';');
                    break;
                default:
                    escaped.Append(Special.Contains(c, System.StringComparison.Ordinal) ? "\\" : "").Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary><paramref name="text"/> as code, in which nothing but the bar of a table has to be escaped.</summary>
    public static string Code(string text)
        => "`" + VisibleText.Escape(text).Replace('`', '\'').Replace("|", "\\|", System.StringComparison.Ordinal) + "`";
}
