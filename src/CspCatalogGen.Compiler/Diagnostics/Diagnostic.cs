using System;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Nothing is wrong; an editor may offer to tidy it up.</summary>
    Hidden,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>The catalog stands, but someone should look.</summary>
    Warning,

    /// <summary>Something was left out of the catalog.</summary>
    Error,
}

/// <summary>A kind of diagnostic. Its id never changes meaning.</summary>
/// <param name="Id">The stable id: <c>CSP2001</c>.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="MessageFormat">The sentence that a doc writer reads, with <c>{0}</c> for what differs.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record DiagnosticDescriptor(string Id, string Title, string MessageFormat, DiagnosticSeverity Severity)
{
    /// <summary>The hash of its id, which tells it from all others.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The page that explains it.</summary>
    public string HelpPath => $"docs/diagnostics/{Id}.md";

    /// <summary>Where the cure begins in the message.</summary>
    internal int CureStart => MessageParts.FindCure(MessageFormat);
}

/// <summary>Something to say about one place in one document.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="Location">The place; <see langword="null"/> where it is about no single document.</param>
/// <param name="Arguments">What fills the message's holes.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    SourceLocation? Location,
    EquatableArray<string> Arguments)
{
    /// <summary>Makes a diagnostic.</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceLocation? location, params string[] arguments)
        => new(descriptor, location, Array.ConvertAll(arguments, PrintableText.Escape).ToEquatableArray());

    /// <summary>The sentence, with its holes filled.</summary>
    public string Message => string.Format(
        CultureInfo.InvariantCulture,
        Descriptor.MessageFormat,
        Arguments.ToArray<object>());

    /// <summary>What is wrong: the message without its cure.</summary>
    public string Problem => MessageParts.Fill(Descriptor.MessageFormat, 0, Descriptor.CureStart, Arguments.ToArray<object>());

    /// <summary>What to do about it; empty where nothing is to be done.</summary>
    public string Cure => MessageParts.Fill(Descriptor.MessageFormat, Descriptor.CureStart, Descriptor.MessageFormat.Length, Arguments.ToArray<object>());

    /// <summary>Other places that matter, such as the cell of the source.</summary>
    public EquatableArray<RelatedPlace> Related { get; init; } = EquatableArray<RelatedPlace>.Empty;

    /// <summary>The same, with one more place that matters.</summary>
    /// <param name="location">The place.</param>
    /// <param name="label">What stands there, in a few words.</param>
    public Diagnostic Beside(SourceLocation location, string label)
        => this with { Related = Related.Append(new RelatedPlace(location, label)).ToEquatableArray() };

    /// <summary>What would be right there, where that is known.</summary>
    public Correction? Correction { get; init; }

    /// <summary>What mends it, where that can be said; a compilation for editing tells.</summary>
    public Fix? Fix { get; init; }
}
