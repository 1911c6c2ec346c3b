using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Fixing.Tidying;

/// <summary>No-break spaces inside names, as the character or as a reference to it.</summary>
internal static class NoBreakSpaces
{
    // Beside a sign it may be the typography of the language: French has one before a colon.
    private static readonly Regex Space = new(@"(?<=[\w\s)>])(?:\u00A0|&nbsp;|&#160;|&#x[aA]0;)(?=[\w\s(<&])", RegexOptions.CultureInvariant);

    public static IEnumerable<Diagnostic> Find(UpgradePage page, EditableText text)
    {
        var notes = page.Footnotes.SelectMany(note => new[] { note.Local, note.English }).OfType<MarkedText>();
        foreach (var name in PageTidying.Names(page).Concat(notes))
        {
            var found = Space.Matches(text.Text.Substring(name.Span.Start, name.Span.Length)).Cast<Match>().ToList();
            if (found.Count > 0)
            {
                yield return Diagnostic.Create(CatalogDiagnostics.NoBreakSpace, page.Locate(name.Span), name.Text) with
                {
                    Fix = new Fix(
                        "Write an ordinary space",
                        IsSafe: true,
                        found.Select(space => new TextEdit(text.Locate(name.Span.Start + space.Index, name.Span.Start + space.Index + space.Length), " ")).ToEquatableArray()),
                };
            }
        }
    }
}
