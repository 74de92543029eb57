// Answers what ajv says. Each line of the standard input is {schema, others: {uri: text}, values: [text], formats}, all texts JSON; each line of the
// output is {answers: [true | false | null]}, or {refused: "why"} where ajv does not compile the schema.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2], 'package.json'));
const load = name => { const loaded = require(name); return loaded.default ?? loaded; };
const formats = load('ajv-formats');
const draft6 = require('ajv/dist/refs/json-schema-draft-06.json');
const kinds = [
  [/draft-04/, 'ajv-draft-04', []],
  [/draft-06/, 'ajv', [draft6]],
  [/2019-09/, 'ajv/dist/2019', []],
  [/2020-12/, 'ajv/dist/2020', []],
  [/(?:)/, 'ajv', []],
];
const values = new Set(['const', 'enum', 'default', 'examples']);

// Up to draft-07 a $ref hides what stands beside it; ajv looks at it in every draft.
function withoutSiblings(schema) {
  if (Array.isArray(schema)) return schema.map(withoutSiblings);
  if (schema === null || typeof schema !== 'object') return schema;
  const hides = typeof schema.$ref === 'string';
  const kept = Object.entries(schema).filter(([name]) => !hides || ['$ref', 'definitions', '$defs', '$schema'].includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, values.has(name) ? value : withoutSiblings(value)]));
}

function read(text, draft) {
  const schema = JSON.parse(text);
  return /20(19-09|20-12)/.test(draft) ? schema : withoutSiblings(schema);
}

function compile({ schema, others, formats: asserted }, unicodeRegExp) {
  const draft = String(JSON.parse(schema).$schema ?? '');
  const [, name, metas] = kinds.find(([pattern]) => pattern.test(draft));
  const ajv = new (load(name))({ strict: false, logger: false, validateSchema: false, validateFormats: asserted, unicodeRegExp });
  for (const meta of metas) ajv.addMetaSchema(meta);
  formats(ajv);
  for (const [uri, text] of Object.entries(others ?? {})) ajv.addSchema(read(text, draft), uri);
  return ajv.compile(read(schema, draft));
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  let answer;
  try {
    let validate;
    try { validate = compile(asked, true); } catch (error) {
      if (!/regular expression/i.test(error.message)) throw error;
      validate = compile(asked, false);
    }
    answer = { answers: asked.values.map(value => validate(JSON.parse(value))) };
  } catch (error) {
    answer = { refused: String(error.message) };
  }
  console.log(JSON.stringify(answer));
}
