import { z } from 'zod';
import { columnRoles } from '../annotated/project';
import { exportScopeSchema } from '../export/scope';
import { blockSetSchema } from '../model/block';
import { claimSchema } from '../model/claim';
import { codeEditSchema, codeSetSchema } from '../model/code';
import { idSchema } from '../model/ids';
import { publishedSchema } from '../model/published';
import { readingSetSchema } from '../model/reading';
import { noteLimit } from '../model/tag';
import type { Version, VersionLook } from '../model/version';
import type { AppState, Committed, Exported, Imported, Opened, Status, Stepped } from './answers';
import type { CallName } from './channels';
import type { PlainFailure } from './failure';
import type { ImportChoice, ImportInProgress, ImportLook } from './imports';
import { type Settings, settingsSchema } from './settings';

/** One call of the contract: what it takes, checked at run time, and what it answers. */
export interface Call<Args, Answer> {
  readonly args: z.ZodType<Args>;
  /** Carries the answer's type only; never set. */
  readonly answer?: Answer;
}

function answers<Answer>() {
  return <Args>(args: z.ZodType<Args>): Call<Args, Answer> => ({ args });
}

const nothing = z.null();
const offset = z.int().min(0);
const ofReading = z.object({ reading: idSchema });
const ofTag = ofReading.extend({ tag: idSchema });
const ofVersion = z.object({ version: idSchema });
const ofExport = exportScopeSchema.extend({ format: z.string().max(40) });
const ofCode = z.object({ code: idSchema });
const name = z.string().trim().min(1).max(120);
const code = codeEditSchema.omit({ deleted: true });
const bytes = z.instanceof(Uint8Array);
const blockId = z.string().min(1).max(32);
const ofBlock = ofReading.extend({ block: blockId });
// Stricter than what is stored: a reading with an odd date from elsewhere must still open.
const detailsSetSchema = readingSetSchema
  .omit({ binned: true, guesses: true, toPlace: true })
  .extend({ published: publishedSchema.nullable().exactOptional() });
/** Most UTF-16 units that a block can have after a correction. */
const correctionLimit = 1_000_000;
const importId = idSchema;
const ofImported = z.object({ import: importId, file: idSchema });
const importChoiceSchema = z.object({
  file: idSchema,
  details: detailsSetSchema,
  edits: z.array(z.object({ block: blockId, set: blockSetSchema })),
  revises: idSchema.nullable(),
  tagComments: z.boolean(),
}) satisfies z.ZodType<ImportChoice>;

export const contract = {
  'app.state': answers<AppState>()(nothing),
  'settings.change': answers<Settings>()(settingsSchema.partial()),
  'place.keep': answers<null>()(ofReading.extend({ offset })),
  'window.act': answers<null>()(z.enum(['minimise', 'maximise', 'close', 'closeAnyway'])),
  'workspaces.create': answers<Opened | null>()(nothing),
  'workspaces.open': answers<Opened | null>()(nothing),
  'workspaces.openRecent': answers<Opened>()(z.object({ index: z.int().min(0) })),
  'workspaces.openSample': answers<Opened>()(nothing),
  'workspaces.rename': answers<Committed>()(z.object({ name })),
  'workspaces.showFolder': answers<null>()(nothing),
  // Files are read at once, in the background; the event `import` tells of each. `into` is the
  // import that they join; null: they begin one.
  'imports.choose': answers<ImportInProgress | null>()(z.object({ into: importId.nullable() })),
  'imports.files': answers<ImportInProgress>()(
    z.object({
      into: importId.nullable(),
      files: z.array(z.object({ name: z.string().max(1000), bytes: bytes.nullable() })),
    }),
  ),
  'imports.paste': answers<ImportInProgress>()(
    z.object({ text: z.string(), html: z.string().nullable() }),
  ),
  'imports.look': answers<ImportLook>()(ofImported),
  // Reads a file again with what its reader was told; what was chosen for it before is void.
  'imports.again': answers<null>()(
    ofImported.extend({
      encoding: z.string().max(40).nullable(),
      password: z.string().max(1000).nullable(),
    }),
  ),
  // Reads annotated work again with an answer to what it leaves open.
  'imports.answer': answers<null>()(
    ofImported.extend({
      units: z.string().max(40).nullable(),
      columns: z.partialRecord(z.enum(columnRoles), z.string().max(500)).nullable(),
    }),
  ),
  'imports.remove': answers<null>()(ofImported),
  // Files that are not named are left out; the import ends.
  'imports.finish': answers<Imported>()(
    z.object({ import: importId, files: z.array(importChoiceSchema) }),
  ),
  'imports.cancel': answers<null>()(z.object({ import: importId })),
  'comments.split': answers<Committed>()(ofBlock),
  'comments.merge': answers<Committed>()(ofBlock),
  'comments.notOne': answers<Committed>()(ofBlock),
  'comments.reply': answers<Committed>()(ofBlock.extend({ to: blockId.nullable() })),
  'comments.tagAll': answers<Committed>()(ofReading),
  'blocks.keep': answers<Committed>()(
    ofReading.extend({ blocks: z.array(blockId), included: z.boolean() }),
  ),
  'readings.text': answers<string>()(ofReading),
  /** Gives a block other words: a new version of the reading. */
  'readings.correct': answers<Committed>()(
    ofBlock.extend({ words: z.string().max(correctionLimit) }),
  ),
  /** Gives a tag that waits a place. */
  'tags.place': answers<Committed>()(ofTag.extend({ start: offset, end: offset })),
  'tags.letGo': answers<Committed>()(ofTag),
  'readings.update': answers<Committed>()(ofReading.extend({ set: detailsSetSchema })),
  'readings.bin': answers<Committed>()(ofReading.extend({ binned: z.boolean() })),
  'tags.toggle': answers<Committed>()(
    ofReading.extend({ code: idSchema, start: offset, end: offset }),
  ),
  // Gives many places a code in one step; those that lie in a tag with it already stay as they are.
  'tags.addAll': answers<Committed>()(
    z.object({
      code: idSchema,
      places: z.array(
        ofReading.extend({ spans: z.array(z.object({ start: offset, end: offset })) }),
      ),
    }),
  ),
  'tags.note': answers<Committed>()(ofTag.extend({ note: z.string().max(noteLimit).nullable() })),
  /** Says who claims what in the words of a tag; null takes that out. */
  'tags.claim': answers<Committed>()(ofTag.extend({ claim: claimSchema.nullable() })),
  'tags.recode': answers<Committed>()(ofTag.extend({ code: idSchema })),
  /** Changes where a tag starts and ends. */
  'tags.move': answers<Committed>()(ofTag.extend({ start: offset, end: offset })),
  'tags.remove': answers<Committed>()(ofTag),
  'codes.add': answers<Committed>()(code),
  'codes.update': answers<Committed>()(
    ofCode.extend({ set: codeSetSchema.omit({ deleted: true }) }),
  ),
  'codes.delete': answers<Committed>()(ofCode),
  'codes.restore': answers<Committed>()(ofCode),
  'reviewers.rename': answers<Committed>()(z.object({ name })),
  'history.undo': answers<Stepped | null>()(nothing),
  'history.redo': answers<Stepped | null>()(nothing),
  'versions.list': answers<readonly Version[]>()(nothing),
  'versions.problems': answers<readonly PlainFailure[]>()(nothing),
  'versions.look': answers<VersionLook>()(ofVersion),
  'versions.name': answers<Version>()(z.object({ name })),
  'versions.restore': answers<Committed>()(ofVersion),
  'versions.openCopy': answers<Opened | null>()(ofVersion),
  'storage.retry': answers<Status>()(nothing),
  'storage.moveElsewhere': answers<Opened | null>()(nothing),
  /** Makes the file, and tells its size in bytes; saving the same does not make it again. */
  'exports.measure': answers<number>()(ofExport),
  'exports.save': answers<Exported | null>()(ofExport),
  /** Ends what is being made, and lets go of what was. */
  'exports.cancel': answers<null>()(nothing),
} satisfies Record<CallName, Call<unknown, unknown>>;

export type Contract = typeof contract;
export type ArgsOf<Name extends CallName> = z.infer<Contract[Name]['args']>;
export type AnswerOf<Name extends CallName> =
  NonNullable<Contract[Name]['answer']> | NullAnswer<Name>;
type NullAnswer<Name extends CallName> = null extends Contract[Name]['answer'] ? null : never;
