import assert from 'node:assert/strict';
import * as path from 'node:path';
import { test } from 'node:test';
import { findTool } from '../src/tool';

const manifest = JSON.stringify({ version: 1, isRoot: true, tools: { 'cortex.registrykit.cli': { version: '1.0.0', commands: ['registrykit'] } } });
const none = () => undefined;
const file = (name: string, text: string) => (asked: string) => (asked === path.normalize(name) ? text : undefined);

test('the setting comes before everything else', () => {
  assert.deepEqual(findTool(' /opt/rk ', ['/work/app'], file('/work/app/dotnet-tools.json', manifest)), { command: '/opt/rk', args: [], origin: 'the setting registrykit.path' });
});

test('a tool that the workspace lists comes before the one on the PATH', () => {
  const tool = findTool('', ['/other', '/work/app'], file('/work/app/.config/dotnet-tools.json', manifest));
  assert.deepEqual([tool.command, ...tool.args, tool.cwd], ['dotnet', 'tool', 'run', 'registrykit', '--', '/work/app']);
});

test('a list of tools in a folder above counts, as it does for dotnet', () => {
  assert.equal(findTool('', ['/work/app/deep'], file('/work/.config/dotnet-tools.json', manifest)).cwd, '/work/app/deep');
});

test('without a list the tool on the PATH is taken', () => {
  assert.equal(findTool('', ['/work/app'], none).command, 'registrykit');
  assert.equal(findTool('', [], none).command, 'registrykit');
});

for (const broken of ['', '{', '[]', 'null', '{"tools": null}', '{"tools": {"x": null}}', '{"tools": {"x": {"commands": "registrykit"}}}', '{"tools": {"ef": {"commands": ["dotnet-ef"]}}}']) {
  test(`a list that does not have the tool is passed over: ${broken}`, () => {
    assert.equal(findTool('', ['/work'], file('/work/dotnet-tools.json', broken)).command, 'registrykit');
  });
}
