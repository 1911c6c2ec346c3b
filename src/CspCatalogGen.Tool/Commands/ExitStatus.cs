namespace CspCatalogGen.Tool.Commands;

/// <summary>What a run tells its caller.</summary>
internal static class ExitStatus
{
    /// <summary>No error in any document.</summary>
    public const int Success = 0;

    /// <summary>Errors were found in documents; what could be compiled was.</summary>
    public const int ErrorsFound = 1;

    /// <summary>Wrong use, or a file that cannot be read or written: nothing was compiled.</summary>
    public const int Unusable = 2;
}
