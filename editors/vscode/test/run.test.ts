import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { graphArguments, pictureOf } from '../src/graph';
import { run, versionOf } from '../src/run';
import type { Tool } from '../src/tool';

const root = path.resolve(__dirname, '..', '..', '..', '..');
const built = ['Release', 'Debug'].map((configuration) => path.join(root, 'src', 'Cortex.RegistryKit.Cli', 'bin', configuration, 'net10.0', 'registrykit.dll')).find(existsSync);
const real = { skip: built === undefined ? 'the tool is not built' : false };
const node = (script: string): Tool => ({ command: process.execPath, args: ['-e', script, '--'], origin: 'a test' });
const absent: Tool = { command: '/there/is/no/such/program', args: [], origin: 'a test' };
const registrykit: Tool = { command: 'dotnet', args: [built ?? ''], origin: 'a test' };

test('the input goes in, and output, errors and the exit code come out', async () => {
  const script = 'process.stdin.on("data", (d) => process.stdout.write(d)).on("end", () => { console.error(process.argv.at(-1)); process.exitCode = 3; })';
  assert.deepEqual(await run(node(script), ['last'], 'é 東 🚀'), { code: 3, output: 'é 東 🚀', errors: 'last\n' });
});

test('a program that is not there is a result, not an exception', async () => {
  const { code, errors } = await run(absent, [], 'text');
  assert.equal(code, undefined);
  assert.match(errors, /ENOENT/);
  assert.equal(await versionOf(absent), undefined);
});

test('a program that does not read its input does no harm', async () => {
  assert.equal((await run(node('process.exit(0)'), [], 'x'.repeat(5_000_000))).code, 0);
});

test('a run can be stopped', async () => {
  const stopping = new AbortController();
  const running = run(node('setInterval(() => {}, 1000)'), [], '', { signal: stopping.signal });
  stopping.abort();
  assert.equal((await running).code, undefined);
});

test('the tool says its version', real, async () => {
  assert.match((await versionOf(registrykit)) ?? '', /^\d+\.\d+\.\d+/);
});

test('the tool draws a text, and says why it cannot draw a half one', real, async () => {
  const text = '{"version": 2, "roles": {"chat": {"primary": "claude_cli"}}}';
  const drawn = pictureOf(await run(registrykit, graphArguments({ all: true, scope: 'home', roles: ['reviewer'] }), text));
  assert.ok(drawn.kind === 'svg' && drawn.svg.includes('>chat<') && drawn.svg.split('<style>').length === 2);
  const half = pictureOf(await run(registrykit, graphArguments({ all: false, scope: 'committed', roles: [] }), text.slice(0, -2)));
  assert.ok(half.kind === 'problem');
  assert.match(half.message, /^'\(stdin\)' is not JSON \(1,\d+\)$/);
});
