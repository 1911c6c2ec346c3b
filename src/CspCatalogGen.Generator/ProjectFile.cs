using System;
using System.Collections.Generic;
using System.Threading;
using CspCatalogGen.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CspCatalogGen.Generator;

/// <summary>A project file, or one that it imports, as far as it speaks of the catalog: with places, which MSBuild does not hand on.</summary>
/// <param name="IsProject">Whether it is the project's own file, and none that many projects import.</param>
/// <param name="Path">How it is named, the same on every machine.</param>
/// <param name="FullPath">Its place on this machine; for locations only.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Elements">Its elements whose names start nearly as the catalog's do, properties and items alike.</param>
/// <param name="Uses">The names of the catalog's properties that it asks for: <c>$(CspCatalogNamespace)</c>.</param>
internal sealed record ProjectFile(
    bool IsProject,
    string Path,
    string FullPath,
    LineMap Lines,
    EquatableArray<ProjectElement> Elements,
    EquatableArray<string> Uses)
{
    // Shorter than the catalog's names, so that one that is misspelled at its start is seen as well.
    private const string Prefix = "Csp";

    public SourceLocation Locate(SourceSpan span) => Lines.Locate(Path, span);

    /// <summary>The project file in <paramref name="file"/>, or <see langword="null"/> where the file is none.</summary>
    public static ProjectFile? From(AdditionalText file, AnalyzerConfigOptions project, AnalyzerConfigOptions metadata, CancellationToken cancellationToken)
    {
        if (!metadata.TryGetValue("build_metadata.AdditionalFiles.SourceItemGroup", out var group)
            || group is not ("CspCatalogProject" or "CspCatalogProjectImport"))
        {
            return null;
        }

        project.TryGetValue("build_property.ProjectDir", out var projectDirectory);
        return Read(
            group == "CspCatalogProject",
            ProjectPath.Shorten(file.Path, projectDirectory),
            file.Path,
            file.GetText(cancellationToken)?.ToString() ?? "");
    }

    /// <summary>Reads a project file. It need not be whole: who types it is not done yet.</summary>
    public static ProjectFile Read(bool isProject, string path, string fullPath, string text)
    {
        var elements = new List<ProjectElement>();
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0;)
        {
            if (IsAt(text, at, "<!--"))
            {
                at = text.IndexOf("-->", at, StringComparison.Ordinal) is var end and >= 0 ? end : text.Length;
            }
            else if (IsAt(text, at, "<" + Prefix))
            {
                elements.Add(ReadElement(text, ref at));
            }
            else
            {
                at++;
            }
        }

        return new ProjectFile(isProject, path, fullPath, new LineMap(text), elements.ToEquatableArray(), UsesIn(text).ToEquatableArray());
    }

    private static ProjectElement ReadElement(string text, ref int at)
    {
        var name = ReadName(text, at + 1);
        var metadata = new List<ProjectMetadata>();
        at = name.End;
        while (at < text.Length && text[at] != '>')
        {
            if (IsNamePart(text[at]))
            {
                metadata.Add(ReadAttribute(text, ref at));
            }
            else
            {
                at++;
            }
        }

        var written = TextOf(text, name);
        if (at >= text.Length || text[at - 1] == '/')
        {
            return new ProjectElement(written, name, new SourceSpan(at, 0), "", metadata.ToEquatableArray());
        }

        var start = at + 1;
        at = text.IndexOf("</" + written, start, StringComparison.Ordinal) is var close and >= 0 ? close : text.Length;
        var content = SourceSpan.FromBounds(start, at);
        for (var child = start; (child = text.IndexOf('<', child, at - child)) >= 0; child++)
        {
            if (child + 1 < at && IsNamePart(text[child + 1]))
            {
                var of = ReadName(text, child + 1);
                var from = text.IndexOf('>', of.End) is var open and >= 0 && open < at ? open + 1 : at;
                var to = text.IndexOf('<', from, at - from) is var next and >= 0 ? next : at;
                var value = Trimmed(text, SourceSpan.FromBounds(from, to));
                metadata.Add(new ProjectMetadata(TextOf(text, of), of, TextOf(text, value), value));
            }
        }

        var trimmed = Trimmed(text, content);
        return new ProjectElement(written, name, trimmed, TextOf(text, trimmed), metadata.ToEquatableArray());
    }

    private static ProjectMetadata ReadAttribute(string text, ref int at)
    {
        var name = ReadName(text, at);
        at = name.End;
        var value = new SourceSpan(at, 0);
        while (at < text.Length && (text[at] == '=' || char.IsWhiteSpace(text[at])))
        {
            at++;
        }

        if (at < text.Length && text[at] is '"' or '\'')
        {
            var end = text.IndexOf(text[at], at + 1) is var close and >= 0 ? close : text.Length;
            value = SourceSpan.FromBounds(at + 1, end);
            at = Math.Min(end + 1, text.Length);
        }

        return new ProjectMetadata(TextOf(text, name), name, TextOf(text, value), value);
    }

    private static SortedSet<string> UsesIn(string text)
    {
        var uses = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        const string Use = "$(" + Prefix;
        for (var at = 0; (at = text.IndexOf(Use, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            uses.Add(TextOf(text, ReadName(text, at + 2)));
        }

        return uses;
    }

    private static SourceSpan ReadName(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsNamePart(text[end]))
        {
            end++;
        }

        return SourceSpan.FromBounds(start, end);
    }

    private static SourceSpan Trimmed(string text, SourceSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return SourceSpan.FromBounds(start, end);
    }

    private static string TextOf(string text, SourceSpan span) => text.Substring(span.Start, span.Length);

    private static bool IsNamePart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.';

    private static bool IsAt(string text, int at, string what)
        => what.Length <= text.Length - at && string.Compare(text, at, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;
}

/// <summary>A property or an item of a project file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NameSpan">Where that stands.</param>
/// <param name="ValueSpan">Where a property's value stands.</param>
/// <param name="Value">A property's value.</param>
/// <param name="Metadata">The attributes, and the elements inside.</param>
internal sealed record ProjectElement(string Name, SourceSpan NameSpan, SourceSpan ValueSpan, string Value, EquatableArray<ProjectMetadata> Metadata);

/// <summary>An attribute, or an element in an item.</summary>
internal sealed record ProjectMetadata(string Name, SourceSpan NameSpan, string Value, SourceSpan ValueSpan);
