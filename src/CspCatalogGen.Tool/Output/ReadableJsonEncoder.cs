using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CspCatalogGen.Tool.Output;

/// <summary>
/// Escapes what JSON must, what HTML could take for markup, and what a person could not see (control, format and
/// bidirectional characters); letters of every language stay readable.
/// </summary>
internal static class ReadableJsonEncoder
{
    /// <summary>The encoder.</summary>
    public static JavaScriptEncoder Instance { get; } = Create();

    private static JavaScriptEncoder Create()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            if (CharUnicodeInfo.GetUnicodeCategory((char)unit) is UnicodeCategory.Format)
            {
                settings.ForbidCharacter((char)unit);
            }
        }

        return JavaScriptEncoder.Create(settings);
    }
}
