using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>
/// What a step of linking gave. A defect of ours is kept until somebody asks for the value, so that a step never ends the host
/// and the last one can say what happened.
/// </summary>
internal sealed class Attempt<T> : IEquatable<Attempt<T>>
{
    private readonly T? _value;
    private readonly ExceptionDispatchInfo? _failure;

    private Attempt(T? value, ExceptionDispatchInfo? failure) => (_value, _failure) = (value, failure);

    /// <summary>The value; throws what kept the step from giving one.</summary>
    public T Value
    {
        get
        {
            _failure?.Throw();
            return _value!;
        }
    }

    public bool IsFailed => _failure is not null;

    public static Attempt<T> Run(Func<T> step)
    {
        try
        {
            return new Attempt<T>(step(), null);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return new Attempt<T>(default, ExceptionDispatchInfo.Capture(exception));
        }
    }

    public bool Equals(Attempt<T>? other)
        => other is not null && _failure is null && other._failure is null && EqualityComparer<T>.Default.Equals(_value!, other._value!);

    public override bool Equals(object? obj) => Equals(obj as Attempt<T>);

    public override int GetHashCode() => _value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(_value);
}
