using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>What is asked of many texts; each of them keeps its answer.</summary>
/// <param name="find">Finds the answer, where a text has none yet.</param>
internal sealed class TextQuestion<T>(Func<EnglishText, T> find)
{
    // Where null is none yet.
    private static readonly object Nothing = new();

    // Whether, or one of a few: such an answer makes no box of its own.
    private static readonly object[] Boxes = typeof(T) == typeof(bool) ? [true, false] : typeof(T).IsEnum ? [.. Enum.GetValues(typeof(T)).Cast<object>()] : [];

    private readonly int _number = TextQuestions.Next();

    /// <summary>The answer of <paramref name="text"/>.</summary>
    public T Of(EnglishText text)
    {
        if (text.AnswerTo(_number) is { } kept)
        {
            return ReferenceEquals(kept, Nothing) ? default! : (T)kept;
        }

        var answer = find(text);
        text.Keep(_number, Box(answer));
        return answer;
    }

    private static object Box(T answer)
    {
        foreach (var box in Boxes)
        {
            if (EqualityComparer<T>.Default.Equals((T)box, answer))
            {
                return box;
            }
        }

        return answer ?? Nothing;
    }
}

/// <summary>The numbers of questions, by which texts keep their answers.</summary>
internal static class TextQuestions
{
    private static int _count;

    public static int Next() => Interlocked.Increment(ref _count) - 1;
}
