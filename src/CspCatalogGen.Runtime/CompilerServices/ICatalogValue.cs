using System.ComponentModel;
#if NET
using System.Text.Json;
using System.Text.Json.Serialization;
#endif

namespace CspCatalogGen.CompilerServices;

/// <summary>
/// What only a catalog makes. Meant for generated code only: System.Text.Json would make a default value of its own, where the catalog
/// was compiled without it and has no converter.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICatalogValue
#if NET
    : IJsonOnDeserialized
#endif
{
#if NET
    // A library for .NET Standard is compiled against the interface without it, and gets it where it runs on .NET.
    void IJsonOnDeserialized.OnDeserialized()
        => throw new JsonException("An upgrade of a catalog that was compiled without System.Text.Json cannot be read: the project that compiles the catalog needs the package System.Text.Json.");
#endif
}
