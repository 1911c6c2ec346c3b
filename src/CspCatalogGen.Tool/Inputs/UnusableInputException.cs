using System;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>What the caller asked for cannot be read or written: exit status 2.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);
