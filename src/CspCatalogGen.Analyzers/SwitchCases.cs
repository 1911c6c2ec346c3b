using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CspCatalogGen.Analyzers;

/// <summary>What a switch does with single values. A case with a condition (<c>when</c>) counts for none: it may not apply.</summary>
internal sealed class SwitchCases
{
    private readonly HashSet<object> _constants = [];
    private readonly List<IPatternOperation> _patterns = [];

    private SwitchCases(ITypeSymbol? type) => Type = type;

    /// <summary>The type of what is switched over.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>
    /// Whether it takes all other values on purpose. A default that throws stands for "this cannot be" and is none,
    /// unless it says that something is not supported or not implemented.
    /// </summary>
    public bool HasRest { get; private set; }

    /// <summary>The cases of a switch statement or a switch expression.</summary>
    public static SwitchCases From(IOperation operation)
    {
        switch (operation)
        {
            case ISwitchOperation statement:
            {
                var cases = new SwitchCases(statement.Value.Type);
                foreach (var section in statement.Cases)
                {
                    foreach (var clause in section.Clauses)
                    {
                        cases.Add(clause, section.Body);
                    }
                }

                return cases;
            }

            case ISwitchExpressionOperation expression:
            {
                var cases = new SwitchCases(expression.Value.Type);
                foreach (var arm in expression.Arms)
                {
                    cases.Add(arm.Pattern, arm.Guard, ImmutableArray.Create(arm.Value));
                }

                return cases;
            }

            default:
                throw new ArgumentException(operation.Kind.ToString(), nameof(operation));
        }
    }

    /// <summary>Whether a case names <paramref name="value"/>; <see langword="null"/> where a pattern is none that is understood here.</summary>
    public bool? Names(object value) => _patterns.Aggregate((bool?)_constants.Contains(value), (named, pattern) => named | Matches(pattern, value));

    /// <summary>Whether a clause takes <paramref name="value"/> whatever else is true, so that no case behind it ever gets it.</summary>
    public static bool Takes(ICaseClauseOperation clause, object value) => clause switch
    {
        IDefaultCaseClauseOperation => true,
        IPatternCaseClauseOperation pattern => Takes(pattern.Pattern, pattern.Guard, value),
        _ => false,
    };

    /// <inheritdoc cref="Takes(ICaseClauseOperation, object)"/>
    public static bool Takes(ISwitchExpressionArmOperation arm, object value) => Takes(arm.Pattern, arm.Guard, value);

    private static bool Takes(IPatternOperation pattern, IOperation? guard, object value) => !IsCondition(guard) && Matches(pattern, value) == true;

    // What is always true is no condition, as it is none to the compiler.
    private static bool IsCondition(IOperation? guard) => guard is not null && guard.ConstantValue is not { HasValue: true, Value: true };

    // By what it means: an operation knows no parentheses, and "Market" is a type here and a constant to the syntax.
    private static bool TakesAll(IPatternOperation pattern) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation or ITypePatternOperation => true,
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } => true,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => TakesAll(either.LeftPattern) || TakesAll(either.RightPattern),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => TakesAll(both.LeftPattern) && TakesAll(both.RightPattern),
        _ => false,
    };

    private void Add(ICaseClauseOperation clause, ImmutableArray<IOperation> body)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation { Value.ConstantValue.Value: { } value }:
                _constants.Add(value);
                break;
            case IPatternCaseClauseOperation pattern:
                Add(pattern.Pattern, pattern.Guard, body);
                break;
            case IDefaultCaseClauseOperation:
                AddRest(body);
                break;
        }
    }

    private void Add(IPatternOperation pattern, IOperation? guard, ImmutableArray<IOperation> body)
    {
        if (IsCondition(guard))
        {
            return;
        }

        switch (pattern)
        {
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                Add(either.LeftPattern, null, body);
                Add(either.RightPattern, null, body);
                break;
            case IConstantPatternOperation { Value.ConstantValue.Value: { } value }:
                _constants.Add(value);
                break;
            case var rest when TakesAll(rest) || (IsOpen(rest) && Throw.EndOf(body) is not null):
                AddRest(body);
                break;
            default:
                _patterns.Add(pattern);
                break;
        }
    }

    private void AddRest(ImmutableArray<IOperation> body) => HasRest |= Throw.EndOf(body) is not { } thrown || IsOnPurpose(Throw.TypeOf(thrown));

    // Whether a pattern takes what no case names: all but some values, or those on one side of one. A range names what lies in it.
    private static bool IsOpen(IPatternOperation pattern) => OpenEnds(pattern) is not (false, false);

    private static (bool Down, bool Up) OpenEnds(IPatternOperation pattern) => pattern switch
    {
        IRelationalPatternOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } => (false, true),
        IRelationalPatternOperation => (true, false),
        INegatedPatternOperation { Pattern: IRelationalPatternOperation bound } => OpenEnds(bound) is var (down, up) ? (up, down) : default,
        INegatedPatternOperation => (true, true),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both
            => (OpenEnds(both.LeftPattern), OpenEnds(both.RightPattern)) is var (left, right) ? (left.Down && right.Down, left.Up && right.Up) : default,
        _ => TakesAll(pattern) ? (true, true) : (false, false),
    };

    private static bool IsOnPurpose(ITypeSymbol? exception)
        => exception is not null
            && (exception is { Name: nameof(NotSupportedException) or nameof(NotImplementedException), ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
                || IsOnPurpose(exception.BaseType));

    private static bool? Matches(IPatternOperation pattern, object value) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } => Equals(constant, value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Matches(either.LeftPattern, value) | Matches(either.RightPattern, value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => Matches(both.LeftPattern, value) & Matches(both.RightPattern, value),
        INegatedPatternOperation not => !Matches(not.Pattern, value),
        IRelationalPatternOperation { Value.ConstantValue.Value: { } bound } relation when bound.GetType() == value.GetType() => Holds(relation.OperatorKind, ((IComparable)value).CompareTo(bound)),
        _ => TakesAll(pattern) ? true : null,
    };

    private static bool? Holds(BinaryOperatorKind relation, int compared) => relation switch
    {
        BinaryOperatorKind.LessThan => compared < 0,
        BinaryOperatorKind.LessThanOrEqual => compared <= 0,
        BinaryOperatorKind.GreaterThan => compared > 0,
        BinaryOperatorKind.GreaterThanOrEqual => compared >= 0,
        _ => null,
    };
}
