import { spawn } from 'node:child_process';
import type { Tool } from './tool';

/** What a run of the tool came to. */
export interface Run {
  /** The exit code; undefined where the program could not be started, or was stopped. */
  readonly code: number | undefined;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs the tool to its end. Never rejects: what went wrong stands in the result.
 * @param tool The tool.
 * @param args Its arguments.
 * @param input Its standard input.
 * @param options The folder to run it in, and what stops it.
 */
export function run(tool: Tool, args: readonly string[], input: string, options: { cwd?: string; signal?: AbortSignal } = {}): Promise<Run> {
  return new Promise((resolve) => {
    const cwd = options.cwd ?? tool.cwd;
    const child = spawn(tool.command, [...tool.args, ...args], { ...(cwd === undefined ? {} : { cwd }), ...(options.signal === undefined ? {} : { signal: options.signal }), windowsHide: true });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.stderr.on('data', (part: Buffer) => errors.push(part));
    const end = (code: number | undefined, problem = '') => {
      resolve({ code, output: Buffer.concat(output).toString('utf8'), errors: Buffer.concat(errors).toString('utf8') + problem });
    };
    child.on('error', (error) => { end(undefined, error.message); });
    child.on('close', (code) => { end(code ?? undefined); });

    // A program that ends early does not read it; its exit code says more.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The version of the tool; undefined where it is not there. */
export async function versionOf(tool: Tool): Promise<string | undefined> {
  const { code, output } = await run(tool, ['--version'], '');
  return code === 0 ? output.trim() : undefined;
}
