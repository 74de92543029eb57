// Answers what VS Code's own JSON language service says of a registry: complaints, completions and hovers.
// Reads {schema, text, ask: [{complete: "marker"} | {hover: "marker"}]} from the standard input; a marker is a stretch of the text, and
// the place asked about is behind its first occurrence (complete) or at its last character (hover).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2], 'package.json'));
const { getLanguageService, TextDocument } = require('vscode-json-languageservice');

const { schema, text, ask } = JSON.parse(readFileSync(0, 'utf8'));
const service = getLanguageService({
  // Whatever a file's own $schema names, it is the schema at hand.
  schemaRequestService: async () => JSON.stringify(schema),
  workspaceContext: { resolveRelativePath: (relative, resource) => new URL(relative, resource).href },
  clientCapabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } }, hover: { contentFormat: ['markdown'] } } },
});
service.configure({ validate: true, schemas: [{ uri: 'file:///schema.json', fileMatch: ['*.json'], schema }] });

const document = TextDocument.create('file:///model_registry.json', 'json', 1, text);
const parsed = service.parseJSONDocument(document);
const complaints = (await service.doValidation(document, parsed)).map(({ range, message }) => ({ text: document.getText(range), message }));

const answers = [];
for (const { complete, hover } of ask) {
  const marker = complete ?? hover;
  const at = text.indexOf(marker) + marker.length;
  if (complete !== undefined) {
    const list = await service.doComplete(document, document.positionAt(at), parsed);
    answers.push(list.items.map(item => item.label));
  } else {
    const found = await service.doHover(document, document.positionAt(at - 1), parsed);
    answers.push([found?.contents].flat().map(part => part?.value ?? part ?? '').filter(part => part !== ''));
  }
}

console.log(JSON.stringify({ complaints, answers }));
