import { z } from 'zod';
import { idSchema } from '../model/ids';
import type { Tag } from '../model/tag';

const ids = z.array(idSchema).nullable();

export const exportScopeSchema = z.object({
  readings: ids,
  codes: ids,
  reviewers: ids,
  notes: z.boolean(),
  texts: z.boolean(),
  /** Whether positions count as NVivo for Windows counts them, in a format that can. */
  forNvivo: z.boolean(),
});

/** What an export covers; of what is null, all. */
export type ExportScope = z.infer<typeof exportScopeSchema>;

/** The whole workspace. */
export const wholeWorkspace: ExportScope = {
  readings: null,
  codes: null,
  reviewers: null,
  notes: true,
  texts: true,
  forNvivo: false,
};

/** Returns whether a tag of a reading in scope is in scope itself. */
export function coversTag({ codes, reviewers }: ExportScope, tag: Tag): boolean {
  return covers(codes, tag.code) && covers(reviewers, tag.reviewer);
}

/** Returns whether an id is among these; null stands for all. */
export function covers(ids: readonly string[] | null, id: string): boolean {
  return ids?.includes(id) ?? true;
}
