import { z } from 'zod';
import { from1to2 } from './1to2';
import { from2to3 } from './2to3';
import { from3to4 } from './3to4';
import type { Step } from './step';

/** Every step that there ever was, the first one first. None is changed after its release. */
export const steps: readonly Step[] = [...from1to2, ...from2to3, ...from3to4];

/** A record of the version that was asked for, or why there is none. */
export type Migrated = { readonly record: unknown } | { readonly problem: string };

/** Brings a record from one version of its format to another, one step after the other. */
export function migrate(format: string, from: number, to: number, record: unknown): Migrated {
  if (from === to) return { record };
  const step = steps.find((one) => one.format === format && one.from === from);
  if (!step) return { problem: `No step leads from version ${String(from)} of ${format}.` };
  const { data, error } = step.schema.safeParse(record);
  if (error) return { problem: z.prettifyError(error) };
  return migrate(format, from + 1, to, data);
}
