using System;
using CspCatalogGen.Compiler.Text;
using Microsoft.CodeAnalysis;

namespace CspCatalogGen.Generator;

/// <summary>Two values as one object.</summary>
internal sealed record Pair<TLeft, TRight>(TLeft Left, TRight Right)
    where TLeft : class?
    where TRight : class?;

/// <summary>Values as one object.</summary>
internal sealed record Values<T>(EquatableArray<T> All)
    where T : class, IEquatable<T>;

/// <summary>
/// Puts what steps have together as classes, in place of arrays and of tuples in tuples: the compiler's tables of steps are
/// generic, over classes they share precompiled code, and over each structure they are compiled anew while somebody waits for
/// a first build.
/// </summary>
internal static class StepValues
{
    public static IncrementalValueProvider<Pair<TLeft, TRight>> With<TLeft, TRight>(this IncrementalValueProvider<TLeft> left, IncrementalValueProvider<TRight> right)
        where TLeft : class?
        where TRight : class?
        => left.Combine(right).Select(static (both, _) => new Pair<TLeft, TRight>(both.Left, both.Right));

    public static IncrementalValueProvider<Values<T>> Together<T>(this IncrementalValuesProvider<T> values)
        where T : class, IEquatable<T>
        => values.Collect().Select(static (all, _) => new Values<T>(new EquatableArray<T>(all)));
}
