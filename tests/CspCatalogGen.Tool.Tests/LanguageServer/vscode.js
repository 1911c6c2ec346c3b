// Stands in for VS Code, as far as a language client needs it: it has documents and settings, and is told diagnostics.
const { EventEmitter: NodeEmitter } = require("events");
const { fileURLToPath, pathToFileURL } = require("url");

class EventEmitter {
  #node = new NodeEmitter();
  event = (listener, self) => {
    const bound = listener.bind(self);
    this.#node.on("fired", bound);
    return { dispose: () => this.#node.off("fired", bound) };
  };
  fire(value) { this.#node.emit("fired", value); }
  dispose() {}
}

class CancellationTokenSource {
  token = { isCancellationRequested: false, onCancellationRequested: new EventEmitter().event };
  cancel() { this.token.isCancellationRequested = true; }
  dispose() {}
}

class Uri {
  static parse(value) { return new Uri(value); }
  static file(path) { return new Uri(pathToFileURL(path).href); }
  constructor(href) { this.href = href; }
  get scheme() { return new URL(this.href).protocol.slice(0, -1); }
  get fsPath() { return fileURLToPath(this.href); }
  toString() { return this.href; }
}

class Range {
  constructor(startLine, startCharacter, endLine, endCharacter) {
    this.start = { line: startLine, character: startCharacter };
    this.end = { line: endLine, character: endCharacter };
  }
}

class Diagnostic {
  constructor(range, message, severity) { Object.assign(this, { range, message, severity }); }
}

class CodeActionKind {
  static Empty = new CodeActionKind("");
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
}

// What nobody asks about is a class, a function and an object at once; an event that never comes where its name says so.
const withAnything = known => new Proxy(known, {
  get: (target, name) => name in target || typeof name === "symbol" ? target[name]
    : target[name] = /^on[A-Z]/.test(name) ? new EventEmitter().event : withAnything(class {}),
  apply: () => ({ dispose() {} }),
});

const settings = {}, commands = {}, messages = [];
const settingsChanged = new EventEmitter(), diagnosed = new EventEmitter();

const vscode = withAnything({
  version: "1.91.0",
  env: { appName: "a test", language: "en" },
  EventEmitter, CancellationTokenSource, Uri, Range, Diagnostic, CodeActionKind,
  commands: {
    registerCommand(name, action) { commands[name] = action; return { dispose() {} }; },
    executeCommand: name => commands[name](),
  },
  window: withAnything({
    createOutputChannel: () => withAnything({ error: console.error, warn: console.error }),
    async showErrorMessage(message) { messages.push(message); },
    visibleTextEditors: [],
    tabGroups: withAnything({ all: [] }),
  }),
  workspace: withAnything({
    workspaceFolders: [],
    textDocuments: [],
    notebookDocuments: [],
    getConfiguration: section => ({ get: (name, otherwise) => settings[`${section}.${name}`] ?? otherwise }),
    onDidChangeConfiguration: settingsChanged.event,
    createFileSystemWatcher: () => withAnything({}),
  }),
  languages: withAnything({
    match: (selector, document) => selector.some(one => one.language === document.languageId && one.scheme === document.uri.scheme) ? 10 : 0,
    createDiagnosticCollection: () => ({ set: (uri, all) => diagnosed.fire({ uri, all }), delete() {}, clear() {}, dispose() {} }),
  }),
});

module.exports = { vscode, settings, settingsChanged, diagnosed, messages };
