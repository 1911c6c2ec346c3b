// Starts `csp-catalog lsp` and leaves the rest to it.
const { commands, window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

/** @type {LanguageClient | undefined} */
let client;

// One after the other: a client that is starting cannot be stopped.
let done = Promise.resolve();

/** @param {import("vscode").ExtensionContext} context */
exports.activate = context => {
  context.subscriptions.push(
    commands.registerCommand("cspCatalog.restart", restart),
    workspace.onDidChangeConfiguration(change => change.affectsConfiguration("cspCatalog") ? restart() : undefined),
  );
  return restart();
};

exports.deactivate = () => done.then(stop);

function restart() {
  return done = done.then(stop).then(start);
}

async function start() {
  const settings = workspace.getConfiguration("cspCatalog");
  const command = settings.get("command", "csp-catalog");
  client = new LanguageClient("cspCatalog", "CSP catalog", { command, args: ["lsp"] }, {
    documentSelector: [{ scheme: "file", language: "markdown" }],
    initializationOptions: { names: settings.get("names") || undefined },
    synchronize: { fileEvents: workspace.createFileSystemWatcher("**/*.md") },
  });
  try {
    await client.start();
  } catch {
    client = undefined;
    window.showErrorMessage(`'${command}' does not start. Install it (dotnet tool install --global CspCatalogGen.Tool), or set its path in cspCatalog.command.`);
  }
}

async function stop() {
  try {
    await client?.dispose();
  } catch {
    // A server that crashed, or hangs, is gone as well.
  }
  client = undefined;
}
