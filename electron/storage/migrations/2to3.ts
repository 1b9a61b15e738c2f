import { z } from 'zod';
import type { Step } from './step';

/*
 * Version 3 of the documents came with what readings have since then: details with where they were
 * read, reader comments, and new versions of texts. A program that knows nothing of these fields
 * drops them from what it reads in a journal, a list to undo or an earlier version, so those count
 * one up as well. What was written shortly before the new number has some of the fields already;
 * they stay. The shapes are those of version 2: no other part of the program is used.
 */

const block = z
  .looseObject({})
  .transform((is) => ({ confidence: null, joins: false, comment: null, chosen: false, ...is }));

const reading = z.looseObject({ blocks: z.array(block) }).transform((is) => ({
  shortTitle: null,
  address: null,
  guesses: {},
  revises: null,
  toPlace: [],
  ...is,
}));

/** What is no whole reading stays as it is: a bad record costs itself, and not its document. */
const record = z.union([z.looseObject({ id: z.literal('reading'), is: reading }), z.unknown()]);
const change = z.union([
  z.looseObject({ kind: z.enum(['reading.add', 'reading.remove']), reading }),
  z.unknown(),
]);

const document = z.looseObject({ records: z.array(record) });
const command = z.looseObject({ changes: z.array(change) });

/** From readings without these fields to readings with them. */
export const from2to3: readonly Step[] = [
  { format: 'lectern-workspace', from: 2, schema: document },
  { format: 'lectern-codebook', from: 2, schema: document },
  { format: 'lectern-reading', from: 2, schema: document },
  { format: 'lectern-journal', from: 1, schema: command },
  {
    format: 'lectern-undo',
    from: 1,
    schema: z.looseObject({ done: z.array(command), undone: z.array(command) }),
  },
  { format: 'lectern-version', from: 1, schema: z.looseObject({}) },
  { format: 'lectern-version-reading', from: 1, schema: z.looseObject({ reading }) },
];
