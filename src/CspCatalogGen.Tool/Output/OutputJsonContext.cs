using System.Text.Json.Serialization;

namespace CspCatalogGen.Tool.Output;

/// <summary>How our own JSON documents are written: what is not known is null, so that every member is there.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CatalogJson))]
[JsonSerializable(typeof(DiagnosticsJson))]
[JsonSerializable(typeof(ChangesJson))]
[JsonSerializable(typeof(HistoryJson))]
internal sealed partial class OutputJsonContext : JsonSerializerContext;
