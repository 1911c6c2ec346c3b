// node extension-host.js EXTENSION FOLDER COMMAND: runs the extension as VS Code does, with vscode.js in VS Code's place.
// A page with a mistake is open. The server is restarted, then a command is set that is not there; what is seen is printed.
const { readFileSync } = require("fs");
const Module = require("module");
const { join } = require("path");
const { vscode, settings, settingsChanged, diagnosed, messages } = require("./vscode.js");

const load = Module._load;
Module._load = (name, ...more) => name === "vscode" ? vscode : load(name, ...more);

const [extension, folder, command] = process.argv.slice(2);
const { activate, deactivate } = require(extension);
const uri = vscode.Uri.file(join(folder, "pages/upgrades.md"));
const text = readFileSync(uri.fsPath, "utf8").replace("Enterprise E3 |\n\n", "Enterprize E3 |\n\n");
settings["cspCatalog.command"] = command;
settings["cspCatalog.names"] = "terms.md";
vscode.workspace.workspaceFolders.push({ uri: vscode.Uri.file(folder), name: "pages", index: 0 });
vscode.workspace.textDocuments.push({ uri, languageId: "markdown", version: 1, isClosed: false, getText: () => text });

const nextDiagnostic = () => new Promise(resolve => {
  const listening = diagnosed.event(told => {
    if (told.uri.href !== uri.href || told.all.length === 0) return;
    listening.dispose();
    resolve(told.all[0]);
  });
});

const show = ({ code, range }) => console.log(`${code.value} at ${range.start.line}:${range.start.character}`);

(async () => {
  const context = { subscriptions: [] };
  const first = nextDiagnostic();
  await activate(context);
  show(await first);

  const again = nextDiagnostic();
  await vscode.commands.executeCommand("cspCatalog.restart");
  show(await again);

  settings["cspCatalog.command"] = "no-such-command";
  settingsChanged.fire({ affectsConfiguration: section => section === "cspCatalog" });
  while (messages.length === 0) await new Promise(resolve => setTimeout(resolve, 10));
  await deactivate();
  console.log(messages.join("\n"));
  console.log(`${context.subscriptions.length} to dispose of`);
})().catch(error => { console.error(error); process.exit(1); });
