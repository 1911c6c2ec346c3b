using System;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using CspCatalogGen.Compiler.Reading.Services;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>Tells from the beginning of a file of data whether it is a licensing reference.</summary>
internal static class ReferenceDataScan
{
    private const int HeadBytes = 2048;

    // The column that no other file of Microsoft's has, however it is spelt: Service_Plan_Id, servicePlanId, "Service plan ID".
    private const string Telling = "serviceplanid";

    /// <summary>Whether the file <paramref name="filePath"/> is CSV or JSON by its name, and a licensing reference by its first names of columns.</summary>
    public static bool IsReference(string filePath)
    {
        if (!ReferenceDocument.IsData(filePath))
        {
            return false;
        }

        try
        {
            using var stream = File.OpenRead(filePath);
            var head = new byte[HeadBytes];
            var length = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
            // Letters alone, so that UTF-16 and every way to join words read alike.
            var letters = string.Concat(Encoding.Latin1.GetString(head, 0, length).Where(char.IsAsciiLetter));
            return letters.Contains(Telling, StringComparison.OrdinalIgnoreCase) && letters.Contains("stringid", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            return false;
        }
    }
}
