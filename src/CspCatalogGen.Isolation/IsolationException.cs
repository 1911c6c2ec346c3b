using System;

namespace CspCatalogGen.Isolation;

/// <summary>An assembly cannot be shipped as it is.</summary>
internal sealed class IsolationException(string message) : Exception(message);
