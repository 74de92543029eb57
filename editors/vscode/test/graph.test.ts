import assert from 'node:assert/strict';
import { test } from 'node:test';
import { graphArguments, pictureOf } from '../src/graph';

test('entries that no role reaches are asked for where the settings say so', () => {
  assert.deepEqual(graphArguments(false), ['graph', '-', '--format', 'svg']);
  assert.equal(graphArguments(true).at(-1), '--all');
});

test('a drawing is shown', () => {
  assert.deepEqual(pictureOf({ code: 0, output: '<svg></svg>\n', errors: '' }), { kind: 'svg', svg: '<svg></svg>\n' });
});

test('of what the tool says about a failure the first line is shown', () => {
  const errors = "registrykit: error: '(stdin)' is not JSON (1,2)\nregistrykit: more\n";
  assert.deepEqual(pictureOf({ code: 2, output: '', errors }), { kind: 'problem', message: "'(stdin)' is not JSON (1,2)" });
});

test('output that is no drawing is not shown', () => {
  assert.equal(pictureOf({ code: 0, output: '<html>', errors: '' }).kind, 'problem');
});
