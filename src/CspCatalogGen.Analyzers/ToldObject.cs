using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CspCatalogGen.Analyzers;

/// <summary>An object of the library as the code makes it: at its place, or in a local that holds nothing else.</summary>
internal static class ToldObject
{
    /// <summary>The argument of a type of the library.</summary>
    public static IOperation? Argument(IEnumerable<IArgumentOperation> arguments, string typeName) => arguments
        .FirstOrDefault(argument => argument.Parameter?.Type is INamedTypeSymbol type && type.Name == typeName && CatalogAttributes.IsOfTheRuntime(type))?.Value;

    /// <summary>The creation of a value, where nothing is changed after it.</summary>
    public static IObjectCreationOperation? Creation(IOperation? value) => Origin(value) as IObjectCreationOperation;

    /// <summary>Where a value comes from, behind conversions and locals.</summary>
    public static IOperation? Origin(IOperation? value) => value switch
    {
        IConversionOperation conversion => Origin(conversion.Operand),
        ILocalReferenceOperation reference => Origin(OnlyValueOf(reference)),
        _ => value,
    };

    /// <summary>What an initializer sets a property to.</summary>
    public static IOperation? SetBy(IObjectOrCollectionInitializerOperation? initializer, string property) => initializer?.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .LastOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property: var set } && set.Name == property)?.Value;

    /// <summary>The elements of a collection, each where it is written down.</summary>
    public static IEnumerable<IOperation> Elements(IOperation? collection) => Origin(collection) switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
        IObjectCreationOperation { Initializer: { } added } => added.Initializers.OfType<IInvocationOperation>().SelectMany(add => add.Arguments).Select(argument => argument.Value),
        // [a, b]: hosts older than the syntax's own operation give its parts alone.
        { Syntax: var syntax } written when syntax.IsKind(SyntaxKind.CollectionExpression) => written.ChildOperations,
        _ => [],
    };

    private static IOperation? OnlyValueOf(ILocalReferenceOperation reference)
        => reference.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax
        {
            Initializer.Value: var initial,
            Parent.Parent: LocalDeclarationStatementSyntax declaration,
        }
        && reference.SemanticModel is { } model
        && model.AnalyzeDataFlow(declaration) is { Succeeded: true } flow
        && !flow.WrittenOutside.Contains(reference.Local, SymbolEqualityComparer.Default)
            ? model.GetOperation(initial)
            : null;
}
