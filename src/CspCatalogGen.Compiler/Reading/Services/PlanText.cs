namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>A service plan as a cell writes it: <c>NAME (GUID)</c>.</summary>
/// <param name="Name">Its String ID or its friendly name.</param>
/// <param name="Id">Its GUID, in lower case.</param>
public sealed record PlanText(PageText Name, PageText Id);
