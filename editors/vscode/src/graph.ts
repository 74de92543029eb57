import type { Run } from './run';

/** What there is to show of a text. */
export type Picture = { readonly kind: 'svg'; readonly svg: string } | { readonly kind: 'problem'; readonly message: string };

/** The arguments with which the tool draws its standard input. */
export function graphArguments(showsAll: boolean): readonly string[] {
  return ['graph', '-', '--format', 'svg', ...(showsAll ? ['--all'] : [])];
}

/** What a run of `registrykit graph` gives to show. */
export function pictureOf({ code, output, errors }: Run): Picture {
  if (code === 0 && output.startsWith('<svg')) return { kind: 'svg', svg: output };
  const message = errors.split('\n').map((line) => line.replace(/^registrykit: (error: )?/, '').trim()).find((line) => line.length > 0);
  return { kind: 'problem', message: message ?? 'the tool drew nothing' };
}
