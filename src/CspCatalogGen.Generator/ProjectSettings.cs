using System;
using CspCatalogGen.Compiler.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CspCatalogGen.Generator;

/// <summary>What the generator has to know of a project beside its documents.</summary>
/// <param name="Namespace">The namespace of what is generated.</param>
/// <param name="IsInternal">Whether what is generated is for the project alone.</param>
/// <param name="HasSpan">Whether its framework has <c>ReadOnlySpan</c>.</param>
/// <param name="HasRuntime">Whether it sees the library that generated code stands on.</param>
/// <param name="TooOldLanguage">The project's version of C# where generated code does not fit it.</param>
internal sealed record ProjectSettings(string Namespace, bool IsInternal, bool HasSpan, bool HasRuntime, string? TooOldLanguage)
{
    public const string NamespaceProperty = "CspCatalogNamespace";
    public const string AccessibilityProperty = "CspCatalogAccessibility";
    public const string EnabledProperty = "CspCatalogEnabled";

    /// <summary>Whether it has System.Text.Json.</summary>
    public bool HasJson { get; private init; }

    /// <summary>Whether its language and its framework know which of two overloads is preferred.</summary>
    public bool HasOverloadPriority { get; private init; }

    /// <summary>Whether the project's documents are compiled.</summary>
    public bool IsEnabled { get; private init; } = true;

    /// <summary>Whether they are not because the project does not refer to the package itself, but at most to a project that does.</summary>
    public bool IsNotReferenced { get; private init; }

    /// <summary>The namespace that was asked for, where it is none.</summary>
    public string? NoNamespace { get; private init; }

    /// <summary>The accessibility that was asked for, where it is none that a catalog can have.</summary>
    public string? NoAccessibility { get; private init; }

    /// <summary>What keeps the runtime library from the projects that use this one: the reference's <c>PrivateAssets</c>.</summary>
    public string? PrivateAssets { get; private init; }

    /// <summary>Whether the reference leaves out what a program needs when it runs.</summary>
    public bool IsRuntimeLeftOut { get; private init; }

    /// <summary>A page that is listed with one metadata here and with another there.</summary>
    public string? ListedTwice { get; private init; }

    // C# 13, which the compiler that this is built against does not name.
    private const int WithOverloadPriority = 1300;

    public bool CanHoldCatalog => HasSpan && HasRuntime && TooOldLanguage is null;

    public static ProjectSettings From(Compilation compilation, ParseOptions parsing, AnalyzerConfigOptions options)
    {
        var chosen = ValueOf(options, NamespaceProperty);
        var isNamespace = chosen is null || IsNamespace(chosen);
        var accessibility = ValueOf(options, AccessibilityProperty);
        var isInternal = string.Equals(accessibility, "internal", StringComparison.OrdinalIgnoreCase);
        return new ProjectSettings(
            (isNamespace ? chosen : null) ?? ValueOf(options, "RootNamespace") ?? "CspCatalog",
            isInternal,
            compilation.GetTypeByMetadataName("System.ReadOnlySpan`1") is not null,
            compilation.GetTypeByMetadataName("CspCatalogGen.CompilerServices.UpgradeCheck") is not null,
            parsing is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp8 and var version } ? version.ToDisplayString() : null)
        {
            IsEnabled = ValueOf(options, EnabledProperty) is not { } enabled || string.Equals(enabled, "true", StringComparison.OrdinalIgnoreCase),
            HasJson = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonConverter`1") is not null,
            HasOverloadPriority = parsing is CSharpParseOptions csharp && (int)csharp.LanguageVersion >= WithOverloadPriority
                && compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute") is not null,
            NoNamespace = isNamespace ? null : chosen,
            NoAccessibility = isInternal || accessibility is null || string.Equals(accessibility, "public", StringComparison.OrdinalIgnoreCase) ? null : accessibility,
            IsNotReferenced = ValueOf(options, "CspCatalogNotReferenced") is not null,
            PrivateAssets = ValueOf(options, "CspCatalogPrivateAssets"),
            IsRuntimeLeftOut = ValueOf(options, "CspCatalogRuntimeLeftOut") is not null,
            ListedTwice = ValueOf(options, "CspCatalogListedTwice"),
        };
    }

    private static bool IsNamespace(string text)
        => Array.TrueForAll(text.Split('.'), part => CSharpText.Identifier(part).TrimStart('@') == part.TrimStart('@'));

    private static string? ValueOf(AnalyzerConfigOptions options, string property)
        => options.TryGetValue("build_property." + property, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
