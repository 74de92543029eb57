import assert from 'node:assert/strict';
import { test } from 'node:test';
import { graphArguments, pictureOf } from '../src/graph';

test('the settings become arguments', () => {
  assert.deepEqual(graphArguments({ all: false, scope: 'committed', roles: [] }), ['graph', '-', '--format', 'svg', '--scope', 'committed']);
  assert.deepEqual(graphArguments({ all: true, scope: 'home', roles: ['a', 'b'] }).slice(5), ['home', '--all', '--roles', 'a', '--roles', 'b']);
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
