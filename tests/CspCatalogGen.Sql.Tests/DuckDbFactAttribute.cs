using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>A test that needs DuckDB's library.</summary>
public sealed class DuckDbFactAttribute : FactAttribute
{
    public DuckDbFactAttribute() => Skip = DuckDbLibrary.ReasonToSkip;
}
