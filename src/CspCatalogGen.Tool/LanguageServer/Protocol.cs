using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.LanguageServer;

// The parts of the Language Server Protocol 3.17 that are spoken here, under its own names:
// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/

internal sealed record Position(int Line, int Character);

internal sealed record Range(Position Start, Position End)
{
    /// <summary>Lines and columns start at 0 there, and count the same units.</summary>
    public static Range From(SourceLocation location) => new(
        new Position(location.Start.Line - 1, location.Start.Column - 1),
        new Position(location.End.Line - 1, location.End.Column - 1));

    public bool Contains(Position position) => Compare(Start, position) <= 0 && Compare(position, End) <= 0;

    public bool Overlaps(Range other) => Compare(Start, other.End) <= 0 && Compare(other.Start, End) <= 0;

    private static int Compare(Position one, Position other)
        => one.Line != other.Line ? one.Line.CompareTo(other.Line) : one.Character.CompareTo(other.Character);
}

internal sealed record Location(Uri Uri, Range Range);

internal sealed record TextDocumentIdentifier(Uri Uri);

internal sealed record TextDocumentItem(Uri Uri, string Text);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record ContentChange(string Text);

internal sealed record DidChangeParams(TextDocumentIdentifier TextDocument, IReadOnlyList<ContentChange> ContentChanges);

internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range);

internal sealed record WorkspaceFolder(Uri Uri, string Name);

internal sealed record InitializationOptions(string? Names);

internal sealed record InitializeParams(Uri? RootUri, IReadOnlyList<WorkspaceFolder>? WorkspaceFolders, InitializationOptions? InitializationOptions);

internal sealed record RelatedInformation(Location Location, string Message);

internal sealed record CodeDescription(string Href);

internal sealed record LspDiagnostic(
    Range Range,
    int Severity,
    string Code,
    CodeDescription? CodeDescription,
    string Source,
    string Message,
    IReadOnlyList<RelatedInformation> RelatedInformation);

internal sealed record PublishDiagnosticsParams(Uri Uri, IReadOnlyList<LspDiagnostic> Diagnostics);

internal sealed record ShowMessageParams(int Type, string Message);

internal sealed record LspTextEdit(Range Range, string NewText);

internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<LspTextEdit>> Changes);

internal sealed record CodeAction(string Title, string Kind, IReadOnlyList<LspDiagnostic> Diagnostics, bool IsPreferred, WorkspaceEdit Edit);

internal sealed record MarkupContent(string Kind, string Value);

internal sealed record Hover(MarkupContent Contents, Range Range);
