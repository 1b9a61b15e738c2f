import { type Bundle, bundleOf, type Original } from '../../shared/export/bundle';
import { wholeWorkspace } from '../../shared/export/scope';
import type { Reading } from '../../shared/model/reading';
import { TagsOfReading } from '../../shared/model/tagsOfReading';
import { tagsIn, type Workspace } from '../../shared/model/workspace';
import { recordOf } from '../../shared/model/workspaceRecord';
import { countWords } from '../../shared/text/canonical';
import { digest } from '../../electron/storage/digest';
import { sampleTexts, sampleWorkspace } from './sampleBundle';

/** Returns a bundle of all that is in a workspace; the bytes of each reading are its text. */
export function wholeBundleOf(workspace: Workspace, texts: ReadonlyMap<string, string>): Bundle {
  const readings = Object.values(workspace.readings);
  const bySha256 = readings.map(({ id, text }) => [text.sha256, texts.get(id) ?? ''] as const);
  const originals = readings.map(({ id, origin }): [string, Original] => [
    origin.sha256,
    { bytes: bytesOf(texts.get(id) ?? '', origin.sha256), extension: '.txt' },
  ]);
  return bundleOf(workspace, texts, wholeWorkspace, '0.1.0', {
    everything: { record: recordOf(workspace), texts: new Map(bySha256) },
    originals: new Map(originals),
  });
}

/** A reading that came with Windows line ends has other bytes than its text. */
function bytesOf(text: string, sha256: string): Uint8Array {
  const bytes = Buffer.from(text);
  return digest(bytes) === sha256 ? bytes : Buffer.from(text.replaceAll('\n', '\r\n'));
}

/** The sample with an earlier version, a reading in the bin, a guess, and a tag that waits for its place. */
export function extendedSample(): { workspace: Workspace; texts: ReadonlyMap<string, string> } {
  const workspace = sampleWorkspace();
  const [harbour = '', budget = '', letter = ''] = workspace.order;
  const [newId, binnedId] = ['old-letter', 'in-the-bin'];
  const readings = Object.values(workspace.readings);
  const of = (id: string) => {
    const found = readings.find((one) => one.id === id);
    if (!found) throw new Error(`The sample has no reading ${id}.`);
    return found;
  };
  const oldText = 'Dear sirs, I have something to add.';
  const binnedText = 'Thrown away,\nbut not gone.';
  const old = withText({ ...of(letter), id: newId, title: 'A letter, first' }, oldText, false);
  const tag = {
    ...tagsIn(workspace, budget).inOrder[0],
    id: 'waits',
    reading: newId,
    start: 5,
    end: 9,
    quote: 'sirs',
    prefix: 'Dear ',
    suffix: ', I have something to add.',
    // The block was something else when it was tagged.
    path: { zone: 'headline' as const, block: 'b1', occurrence: 1 },
    note: null,
  } as ReturnType<typeof tagsIn>['inOrder'][number];
  const all: Record<string, Reading> = {
    ...workspace.readings,
    [newId]: old,
    [letter]: {
      ...of(letter),
      revises: newId,
      toPlace: [
        {
          reading: newId,
          tag: 'waits',
          outcome: 'ambiguous',
          reason: 'Twice.',
          places: [{ start: 0, end: 4 }],
        },
      ],
    },
    [binnedId]: {
      ...withText({ ...of(letter), id: binnedId, title: 'Binned' }, binnedText, true),
      binned: '2025-03-04T08:00:00.000Z',
    },
    [harbour]: { ...of(harbour), guesses: { outlet: 'From the first line.' } },
  };
  return {
    workspace: {
      ...workspace,
      order: [harbour, binnedId, budget, newId, letter],
      readings: all,
      tags: {
        ...workspace.tags,
        [newId]: TagsOfReading.of([tag]),
        [binnedId]: TagsOfReading.none,
      },
    },
    texts: new Map([...sampleTexts, [newId, oldText], [binnedId, binnedText]]),
  };
}

function withText(reading: Reading, text: string, isFromWindows: boolean): Reading {
  const bytes = Buffer.from(isFromWindows ? text.replaceAll('\n', '\r\n') : text);
  return {
    ...reading,
    origin: { ...reading.origin, sha256: digest(bytes), bytes: bytes.length },
    text: {
      sha256: digest(Buffer.from(text)),
      length: text.length,
      words: countWords(text),
    },
    blocks: reading.blocks.slice(0, 1).map((block) => ({ ...block, start: 0, end: text.length })),
  };
}
