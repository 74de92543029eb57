#!/usr/bin/env bash
# Builds out/registrykit.vsix: the extension in one file, with the schema of the repository. Needs `npm ci` before.
set -euo pipefail
cd "$(dirname "$0")"

mkdir -p out schemas
cp ../../schemas/model_registry.v2.schema.json schemas/
npx esbuild src/extension.ts --bundle --platform=node --target=node20 --format=cjs --external:vscode --minify --legal-comments=inline --log-level=warning --outfile=out/extension.js
npx vsce package --no-dependencies --allow-missing-repository --skip-license --no-git-tag-version --out out/registrykit.vsix
