import { z } from 'zod';
import type { Step } from './step';

/*
 * Since version 4 a code may stand below another one, and a tag may say who claims what. A program
 * that knows nothing of it drops the parent and the claim from the lines of journals, the list to
 * undo and earlier versions, so those count one up as well. The shapes are those of version 3: no
 * other part of the program is used.
 */

/** A parent that is there already stays: nobody knows the version of a line below a damaged first one. */
const code = z
  .looseObject({ id: z.string(), name: z.string() })
  .transform((is) => ({ parent: null, ...is }));

/** So does a claim. */
const tag = z
  .looseObject({ id: z.string(), quote: z.string() })
  .transform((is) => ({ claim: null, ...is }));

/** What is no whole code or tag stays as it is: fields of one that comes later say nothing of the rest. */
const record = z.union([
  z.looseObject({ id: z.string().regex(/^code:/), is: code }),
  z.looseObject({ id: z.string().regex(/^tag:/), is: tag }),
  z.unknown(),
]);
const change = z.union([
  z.looseObject({ kind: z.enum(['code.add', 'code.remove']), code }),
  z.looseObject({ kind: z.enum(['tag.add', 'tag.remove']), tag }),
  z.unknown(),
]);

const document = z.looseObject({ records: z.array(record) });
const command = z.looseObject({ changes: z.array(change) });

/** From codes in a row to codes that may stand below each other, and to tags that may carry a claim. */
export const from3to4: readonly Step[] = [
  { format: 'lectern-workspace', from: 3, schema: document },
  { format: 'lectern-codebook', from: 3, schema: document },
  { format: 'lectern-reading', from: 3, schema: document },
  { format: 'lectern-journal', from: 2, schema: command },
  {
    format: 'lectern-undo',
    from: 2,
    schema: z.looseObject({ done: z.array(command), undone: z.array(command) }),
  },
  { format: 'lectern-version', from: 2, schema: z.looseObject({}) },
  {
    format: 'lectern-version-reading',
    from: 2,
    schema: z.looseObject({ tags: z.array(tag) }),
  },
  // The step before changed nothing in the codebook of a version, and did not name it.
  { format: 'lectern-version-codebook', from: 1, schema: z.looseObject({}) },
  {
    format: 'lectern-version-codebook',
    from: 2,
    schema: z.looseObject({ codes: z.array(code) }),
  },
];
