import path from 'node:path';
import { z } from 'zod';

/** What somebody asked for when starting the app. */
export interface Arguments {
  /** Absolute paths of readings to import, in the order given. */
  readonly files: readonly string[];
  /** Open the sample workspace. */
  readonly sample: boolean;
  /** Quit after the first paint, with code 0 when all went well. */
  readonly smoke: boolean;
}

/**
 * The arguments as a second start hands them to the first. They travel as data and not as a command
 * line, because Electron adds switches to the command line and changes its order on the way.
 */
export const argumentsSchema: z.ZodType<Arguments> = z.object({
  files: z.array(z.string()),
  sample: z.boolean(),
  smoke: z.boolean(),
});

/**
 * Reads a command line as Electron's `process.argv` holds it. Options of Chromium and Electron are
 * passed over; everything after `--` is a file. In development the first plain argument is the app
 * itself. Relative paths are resolved against `folder`.
 */
export function parseArguments(
  argv: readonly string[],
  folder: string,
  packaged: boolean,
): Arguments {
  const given = argv.slice(1);
  const end = given.indexOf('--');
  const before = end < 0 ? given : given.slice(0, end);
  const after = end < 0 ? [] : given.slice(end + 1);
  const plain = before.filter((arg, at) => !arg.startsWith('-') && !isModule(before[at - 1]));
  const files = [...(packaged ? plain : plain.slice(1)), ...after];
  return {
    files: files.filter((file) => file !== '').map((file) => path.resolve(folder, file)),
    sample: before.includes('--sample'),
    smoke: before.includes('--smoke'),
  };
}

/** `electron -r MODULE APP`: the only option of Electron whose value is an argument of its own. */
function isModule(option: string | undefined): boolean {
  return option === '-r' || option === '--require';
}
