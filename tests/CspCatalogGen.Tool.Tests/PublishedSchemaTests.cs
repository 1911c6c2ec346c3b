using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests;

/// <summary>The check with the schemas can fail, also through a reference from one to the other.</summary>
public sealed class PublishedSchemaTests
{
    [Theory]
    [InlineData("""{ "schemaVersion": 2, "shallow": false, "entries": [] }""")]
    [InlineData("""{ "schemaVersion": 1, "shallow": false, "entries": [], "more": 1 }""")]
    [InlineData("""{ "schemaVersion": 1, "shallow": false, "entries": [{ "commit": "0123456789012345678901234567890123456789", "date": "2020-05-01", "edition": "global", "problems": [], "changes": [{ "kind": "offerTaken" }] }] }""")]
    public void What_a_schema_does_not_say_is_refused(string json)
        => Should.Throw<ShouldAssertException>(() => PublishedSchema.MustDescribe("history-v1.schema.json", json));
}
