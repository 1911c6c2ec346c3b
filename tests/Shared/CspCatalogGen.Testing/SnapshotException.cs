using System;

namespace CspCatalogGen.Testing;

/// <summary>A text is not the one that was reviewed.</summary>
public sealed class SnapshotException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public SnapshotException()
    {
    }

    /// <summary>Makes an exception.</summary>
    public SnapshotException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    public SnapshotException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
