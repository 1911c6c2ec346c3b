using CspCatalogGen.Tool.Commands;
using CspCatalogGen.Tool.Terminal;

return CspCatalogCommand.Run(args, ToolConsole.FromProcess());
