using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace CspCatalogGen.Tool.Output;

// The parts of SARIF 2.1.0 that are written here, under its own names:
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, IEnumerable<SarifRun> Runs);

internal sealed record SarifRun(SarifTool Tool, string ColumnKind, IEnumerable<SarifResult> Results);

internal sealed record SarifTool(SarifToolComponent Driver);

internal sealed record SarifToolComponent(string Name, string SemanticVersion, IEnumerable<SarifReportingDescriptor> Rules);

internal sealed record SarifReportingDescriptor(string Id, SarifMessage ShortDescription, string HelpUri, SarifReportingConfiguration DefaultConfiguration);

internal sealed record SarifReportingConfiguration(string Level);

internal sealed record SarifMessage(string Text);

internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Level,
    SarifMessage Message,
    IEnumerable<SarifLocation> Locations,
    IReadOnlyDictionary<string, string>? PartialFingerprints,
    IEnumerable<SarifSuppression>? Suppressions,
    IEnumerable<SarifLocation>? RelatedLocations,
    IEnumerable<SarifFix>? Fixes);

internal sealed record SarifSuppression(string Kind, string Justification);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation, SarifMessage? Message);

internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion Region);

internal sealed record SarifArtifactLocation(string Uri);

internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);

internal sealed record SarifFix(SarifMessage Description, IEnumerable<SarifArtifactChange> ArtifactChanges);

internal sealed record SarifArtifactChange(SarifArtifactLocation ArtifactLocation, IEnumerable<SarifReplacement> Replacements);

internal sealed record SarifReplacement(SarifRegion DeletedRegion, SarifMessage InsertedContent);

/// <summary>How a log is written: what is not known is left out.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class SarifJsonContext : JsonSerializerContext;
