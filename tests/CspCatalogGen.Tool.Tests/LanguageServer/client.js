// A client made of Microsoft's own library: node client.js FOLDER COMMAND…
// It opens a page with a mistake, takes the fix, asks about an offer, and prints what it was told, a line each.
const { spawn } = require("child_process");
const { readFileSync } = require("fs");
const { join } = require("path");
const { pathToFileURL } = require("url");
const rpc = require("vscode-jsonrpc/node");
const lsp = require("vscode-languageserver-protocol/node");

const [folder, command, ...args] = process.argv.slice(2);
const server = spawn(command, args, { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
const connection = lsp.createProtocolConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
const uri = pathToFileURL(join(folder, "pages/upgrades.md")).href;
const text = readFileSync(join(folder, "pages/upgrades.md"), "utf8").replace("Enterprise E3 |\n\n", "Enterprize E3 |\n\n");

const told = new Promise(resolve => connection.onNotification(lsp.PublishDiagnosticsNotification.type, published => {
  if (published.uri === uri && published.diagnostics.length > 0) resolve(published.diagnostics);
}));

(async () => {
  connection.listen();
  const { capabilities } = await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid, rootUri: null, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "pages" }], capabilities: {},
  });
  console.log(`sync ${capabilities.textDocumentSync.change}`);
  await connection.sendNotification(lsp.InitializedNotification.type, {});
  await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: "markdown", version: 1, text } });
  const [diagnostic] = await told;
  console.log(`${diagnostic.code} at ${diagnostic.range.start.line}:${diagnostic.range.start.character}`);
  const actions = await connection.sendRequest(lsp.CodeActionRequest.type, { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } });
  console.log(actions.map(action => `${action.kind} ${action.title}`).join("\n"));
  const lines = text.split("\n");
  const line = lines.findIndex(one => one.startsWith("| Microsoft 365 Business Basic"));
  const hover = await connection.sendRequest(lsp.HoverRequest.type, { textDocument: { uri }, position: { line, character: 5 } });
  console.log(hover.contents.value.split("\n")[0]);
  await connection.sendRequest(lsp.ShutdownRequest.type);
  await connection.sendNotification(lsp.ExitNotification.type);
  server.on("exit", code => { console.log(`exit ${code}`); process.exit(0); });
})().catch(error => { console.error(error); process.exit(1); });
