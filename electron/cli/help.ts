import type { Command } from './command';

/** Returns the help on all commands. */
export function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }) => [`${name} ${operands}`, summary]);
  return [
    'Lectern on the command line: read, tag and export without a window.',
    '',
    'lectern COMMAND ...',
    '',
    ...columns(rows),
    '',
    'WS is the folder of a workspace. READING and codes can be given by id, by exact title or',
    'name, or by the beginning of one of them.',
    'Results go to standard output; progress and errors to standard error.',
    'Exit code 0: done. 2: something was refused, and a sentence says what.',
    '',
    'lectern COMMAND --help   explains one command',
    'lectern --version        prints the version',
    '',
  ].join('\n');
}

/** Returns the help on one command. */
export function commandHelp({ name, operands, summary, options }: Command): string {
  const rows = options.map((option) => [
    option.value === null ? `--${option.name}` : `--${option.name} ${option.value}`,
    option.help,
  ]);
  return [`lectern ${name} ${operands}`, '', `${summary}.`, '', ...columns(rows), ''].join('\n');
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map(([left = '']) => left.length));
  return rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`);
}
