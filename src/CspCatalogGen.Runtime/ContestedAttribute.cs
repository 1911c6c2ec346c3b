using System;

namespace CspCatalogGen;

/// <summary>
/// Marks a documented upgrade that the documents contradict themselves about: it carries a footnote marker that no
/// readable footnote explains.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ContestedAttribute : Attribute;
