import type { Run } from './run';

/** What there is to show of a text. */
export type Picture = { readonly kind: 'svg'; readonly svg: string } | { readonly kind: 'problem'; readonly message: string };

/** What the settings say about a picture. */
export interface GraphSettings {
  /** Whether entries are shown that no role reaches. */
  readonly all: boolean;
  /** Where the files live: `committed` or `home`. */
  readonly scope: string;
  /** Roles that stand in no file. */
  readonly roles: readonly string[];
}

/** The arguments with which the tool draws its standard input. */
export function graphArguments({ all, scope, roles }: GraphSettings): readonly string[] {
  return ['graph', '-', '--format', 'svg', '--scope', scope, ...(all ? ['--all'] : []), ...roles.flatMap((role) => ['--roles', role])];
}

/** What a run of `registrykit graph` gives to show. */
export function pictureOf({ code, output, errors }: Run): Picture {
  if (code === 0 && output.startsWith('<svg')) return { kind: 'svg', svg: output };
  const message = errors.split('\n').map((line) => line.replace(/^registrykit: (error: )?/, '').trim()).find((line) => line.length > 0);
  return { kind: 'problem', message: message ?? 'the tool drew nothing' };
}
