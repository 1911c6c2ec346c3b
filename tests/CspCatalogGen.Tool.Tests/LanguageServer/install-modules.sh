#!/bin/sh
# Installs what the VS Code extension is made of, outside the repository, for the tests that pack it or speak as its client.
# Without node, npm or a registry they are skipped.
set -eu
extension="$(dirname "$0")/../../../src/editors/vscode"
folder="${HOME}/.cache/csp-catalog-tests/vscode"
command -v node >/dev/null && command -v npm >/dev/null || { echo "no node: the tests with it are skipped"; exit 0; }
[ -f "$folder/node_modules/.package-lock.json" ] && cmp -s "$extension/package-lock.json" "$folder/package-lock.json" && exit 0
mkdir -p "$folder"
cp "$extension/package.json" "$extension/package-lock.json" "$folder"
npm ci --prefix "$folder" --no-audit --no-fund --ignore-scripts --prefer-offline || { rm -rf "$folder"; echo "no npm registry: the tests with it are skipped"; }
