import * as path from 'node:path';

/** How the tool is started: a program, and the arguments that stand before the tool's own. */
export interface Tool {
  readonly command: string;
  readonly args: readonly string[];
  /** The folder to start it in, where that matters. */
  readonly cwd?: string;
  /** Where the tool was found, for people. */
  readonly origin: string;
}

/** Reads a text file; undefined where there is none. */
export type ReadFile = (file: string) => string | undefined;

/** Where a list of local tools may stand in a folder, as `dotnet tool` looks for it. */
const manifests = [path.join('.config', 'dotnet-tools.json'), 'dotnet-tools.json'];

/**
 * Finds the tool: the one that the settings name, else the one that the workspace lists, else the one on the PATH.
 * @param setting The setting `registrykit.path`.
 * @param folders The folders of the workspace.
 * @param readFile Reads a file.
 */
export function findTool(setting: string, folders: readonly string[], readFile: ReadFile): Tool {
  const named = setting.trim();
  if (named.length > 0) return { command: named, args: [], origin: 'the setting registrykit.path' };

  for (const folder of folders) {
    for (let at = folder; ; at = path.dirname(at)) {
      const manifest = manifests.map((name) => path.join(at, name)).find((file) => lists(readFile(file)));
      if (manifest !== undefined) return { command: 'dotnet', args: ['tool', 'run', 'registrykit', '--'], cwd: folder, origin: manifest };
      if (path.dirname(at) === at) break;
    }
  }

  return { command: 'registrykit', args: [], origin: 'the PATH' };
}

function lists(manifest: string | undefined): boolean {
  if (manifest === undefined) return false;

  try {
    const { tools } = JSON.parse(manifest) as { tools?: Record<string, { commands?: unknown } | null> };
    return Object.values(tools ?? {}).some((tool) => Array.isArray(tool?.commands) && tool.commands.includes('registrykit'));
  } catch {
    return false;
  }
}
