// Starts `csp-catalog lsp` and leaves the rest to it.
const { workspace } = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;

exports.activate = async () => {
  const settings = workspace.getConfiguration("cspCatalog");
  const run = { command: settings.get("command"), args: ["lsp"], transport: TransportKind.stdio };
  client = new LanguageClient("cspCatalog", "CSP catalog", { run, debug: run }, {
    documentSelector: [{ scheme: "file", language: "markdown" }],
    initializationOptions: { names: settings.get("names") || undefined },
    synchronize: { fileEvents: workspace.createFileSystemWatcher("**/*.md") },
  });
  await client.start();
};

exports.deactivate = () => client?.stop();
