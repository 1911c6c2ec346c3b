#if !NET
namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit <c>init</c> accessors, which netstandard2.0 has not.</summary>
internal static class IsExternalInit;
#endif
