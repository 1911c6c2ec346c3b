using System;
using System.Collections.Generic;

namespace CspCatalogGen.Sql.Tests;

/// <summary>An empty database in memory.</summary>
internal interface ISqlEngine : IDisposable
{
    /// <summary>Runs statements.</summary>
    void Execute(string statements);

    /// <summary>The rows of a query, every value as text.</summary>
    IEnumerable<string?[]> Query(string query);
}
