using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CspCatalogGen.Analyzers;

/// <summary>The exception that a piece of code ends with, whatever it does before.</summary>
internal static class Throw
{
    /// <summary>What throws at the end of <paramref name="body"/>; <see langword="null"/> where it may end otherwise.</summary>
    public static IThrowOperation? EndOf(ImmutableArray<IOperation> body)
        => !body.IsEmpty && EndOf(body[body.Length - 1]) is { } end && !body.Any(MayLeave) ? end : null;

    /// <summary>The type of what is thrown; <see langword="null"/> where an exception is thrown again.</summary>
    public static ITypeSymbol? TypeOf(IThrowOperation @throw)
        => @throw.Exception is IConversionOperation conversion ? conversion.Operand.Type : @throw.Exception?.Type;

    private static IThrowOperation? EndOf(IOperation body) => body switch
    {
        IThrowOperation end => end,
        IConversionOperation conversion => EndOf(conversion.Operand),
        IExpressionStatementOperation statement => EndOf(statement.Operation),
        IBlockOperation block when !block.Operations.IsEmpty => EndOf(block.Operations[block.Operations.Length - 1]),
        _ => null,
    };

    // A loop's own break is taken for one, too. What a function inside returns does not leave.
    private static bool MayLeave(IOperation operation)
        => operation is IReturnOperation or IBranchOperation
            || (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && operation.ChildOperations.Any(MayLeave));
}
