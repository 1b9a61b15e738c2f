import { z } from 'zod';
import { compare } from '../../shared/text/compare';

/**
 * When and by whom something was written: a counter that is higher than every one its writer had
 * seen (Lamport 1978), and the writer, so that no two are equal. The later one wins.
 */
export type Stamp = readonly [lamport: number, writer: string];

export const stampSchema: z.ZodType<Stamp> = z.tuple([z.int().min(0), z.string().max(64)]);

/** The stamp of what was there before stamps. */
export const firstStamp: Stamp = [0, ''];

/** Orders stamps; 0 when both are of the same write. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a[0] - b[0] || compare(a[1], b[1]);
}
