import { Failure } from '../../../shared/ipc/failure';
import { countings } from './foreignText';
import { conventions } from './refi/conventions';

/** What can be answered to how files count, by the id of their format; other formats never ask. */
const answers: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['qdpx', conventions.map(({ id }) => id)],
  ['doccano', countings],
]);

/** Every answer that some format takes. */
export const allUnits: readonly string[] = [...answers.values()].flat();

/**
 * Throws a Failure for an answer that no question of this format offers: it would be passed over in
 * silence. One for another format is none for this one, when several files come in together.
 */
export function requireUnits(units: string | null, name: string, format: string): void {
  const options = answers.get(format) ?? allUnits;
  if (units === null || options.includes(units)) return;
  throw new Failure(
    'refused',
    `“${units}” is no way in which “${name}” can be counted. Nothing was changed. Choose one of these: ${options.join(', ')}.`,
  );
}
