#!/bin/sh
# Installs Microsoft's client library of the Language Server Protocol for ProtocolLibraryTests, outside the repository.
# Without node, npm or a registry they are skipped.
set -eu
folder="${HOME}/.cache/csp-catalog-tests"
command -v node >/dev/null && command -v npm >/dev/null || { echo "no node: the tests with it are skipped"; exit 0; }
[ -d "$folder/node_modules/vscode-languageserver-protocol" ] && exit 0
mkdir -p "$folder"
npm install --prefix "$folder" --no-audit --no-fund --ignore-scripts vscode-languageserver-protocol@3.17.5 || echo "no npm registry: the tests with it are skipped"
