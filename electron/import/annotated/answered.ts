import { Failure } from '../../../shared/ipc/failure';
import type { ReadProject } from './bringIn';

/**
 * Throws a Failure when a file leaves open what nobody can guess: which column of a table holds the
 * words. What can be guessed was, and the report says how.
 */
export function requireAnswered({ name, project }: ReadProject): void {
  const { question } = project;
  if (question?.kind !== 'columns' || project.tags.length > 0 || project.codes.length > 0) return;
  const columns = question.headers.map((header) => `“${header}”`).join(', ');
  throw new Failure(
    'refused',
    `“${name}” is a table, and none of its columns (${columns}) is known as the one with the words of passages. Nothing was changed. Say which column is which when you import it, on the command line with --columns quote=Text,tag=Code.`,
  );
}
