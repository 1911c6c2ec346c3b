using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>Links the pages into one catalog by the rules of meaning.</summary>
public static class CatalogLinker
{
    /// <summary>
    /// Links <paramref name="pages"/> with <paramref name="names"/>. The order of the pages does not matter.
    /// Diagnostics of the pages and of the names document are included in the result's.
    /// </summary>
    public static LinkResult Link(IEnumerable<UpgradePage> pages, NamesDocument? names) => throw new NotImplementedException();
}
