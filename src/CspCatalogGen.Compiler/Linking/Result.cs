using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>What a pass gives: its value, and what is to be said.</summary>
internal sealed record Result<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Ways to make a <see cref="Result{T}"/>.</summary>
internal static class Result
{
    public static Result<T> From<T>(T value, params IEnumerable<Diagnostic>[] diagnostics)
        => new(value, diagnostics.SelectMany(static some => some).ToList());

    /// <summary>The values of <paramref name="results"/>, with everything that is to be said of them.</summary>
    public static Result<List<T>> Collect<T>(IEnumerable<Result<T>> results)
    {
        var all = results.ToList();
        return new Result<List<T>>(
            all.ConvertAll(static result => result.Value),
            all.SelectMany(static result => result.Diagnostics).ToList());
    }
}
