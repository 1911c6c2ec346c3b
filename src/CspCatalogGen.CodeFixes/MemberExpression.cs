using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace CspCatalogGen.CodeFixes;

/// <summary>A member of an enum of the catalog, written as short as the document's usings and aliases allow.</summary>
internal static class MemberExpression
{
    public static ExpressionSyntax Create(SyntaxGenerator generator, ITypeSymbol type, string name)
        => (ExpressionSyntax)generator.MemberAccessExpression(generator.TypeExpression(type), name).WithAdditionalAnnotations(Simplifier.Annotation);
}
