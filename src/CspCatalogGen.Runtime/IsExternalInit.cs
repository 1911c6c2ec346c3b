#if NET
using System.Runtime.CompilerServices;

// The signature of an init accessor names this type. A library that was compiled against netstandard2.0 looks for it here.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#else
namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit <c>init</c> accessors, which netstandard2.0 has not.</summary>
internal static class IsExternalInit;
#endif
