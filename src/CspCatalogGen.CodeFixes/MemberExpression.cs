using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace CspCatalogGen.CodeFixes;

/// <summary>A member of an enum of the catalog, written as short as the document's usings and aliases allow.</summary>
internal static class MemberExpression
{
    public static ExpressionSyntax Create(ITypeSymbol type, string name)
        => SyntaxFactory.ParseExpression($"{type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{name}").WithAdditionalAnnotations(Simplifier.Annotation);
}
