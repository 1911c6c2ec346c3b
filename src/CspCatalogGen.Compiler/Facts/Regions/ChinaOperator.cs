using System;

namespace CspCatalogGen.Compiler.Facts.Regions;

/// <summary>How people write the name of the operator of Microsoft's cloud in China.</summary>
internal static class ChinaOperator
{
    /// <summary>Its name without the number.</summary>
    public const string Vianet = "vianet";

    /// <summary>Its whole name.</summary>
    public const string TwentyOneVianet = "21" + Vianet;

    /// <summary>Its name in Chinese, in simplified and in traditional characters.</summary>
    public static readonly string[] Chinese = ["世纪互联", "世紀互聯"];

    /// <summary>Whether <paramref name="text"/>, in lower case, has one of the names.</summary>
    public static bool IsIn(string text)
        => text.IndexOf(Vianet, StringComparison.Ordinal) >= 0 || Array.Exists(Chinese, name => text.IndexOf(name, StringComparison.Ordinal) >= 0);
}
