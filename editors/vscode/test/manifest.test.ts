import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';

const folder = path.resolve(__dirname, '..', '..');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  version: string;
  icon: string;
  contributes: { commands: { command: string }[]; configuration: { properties: Record<string, unknown> }; jsonValidation: { url: string }[] };
};
const sources = ['extension.ts', 'graphPanel.ts'].map((name) => read(path.join('src', name))).join('\n');

test('every command of the manifest is registered', () => {
  for (const { command } of manifest.contributes.commands) assert.ok(sources.includes(`registerCommand('${command}'`), command);
});

test('every setting stands in the README', () => {
  for (const setting of Object.keys(manifest.contributes.configuration.properties)) assert.ok(read('README.md').includes(`\`${setting}\``), setting);
});

test('the schema that is associated is one of the repository', () => {
  for (const { url } of manifest.contributes.jsonValidation) assert.ok(existsSync(path.resolve(folder, '..', '..', url)), url);
});

test('the icon is there, and the version has an entry in the changelog', () => {
  assert.deepEqual([...readFileSync(path.join(folder, manifest.icon)).subarray(1, 4)], [...Buffer.from('PNG')]);
  assert.ok(read('CHANGELOG.md').includes(`## ${manifest.version}`));
});
