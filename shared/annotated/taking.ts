import { idSchema } from '../model/ids';
import type { Workspace } from '../model/workspace';
import type { LossBook } from './lossBook';

/** What taking in needs to know, whatever it takes in. */
export interface Taking {
  readonly workspace: Workspace;
  readonly book: LossBook;
  newId(): string;
  now(): string;
}

/** Returns the id that a record has in its file, when it can be one here and is free; else a new one. */
export function freshId(
  id: string | null,
  isTaken: (id: string) => boolean,
  { newId }: Pick<Taking, 'newId'>,
): string {
  return id !== null && idSchema.safeParse(id).success && !isTaken(id) ? id : newId();
}
