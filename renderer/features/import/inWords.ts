import type { ImportFile, KnownReading, ProjectSummary } from '../../../shared/ipc/imports';
import type { Block } from '../../../shared/model/block';
import { type Comment, commentsOf } from '../../../shared/model/comments';
import { countedRecords } from '../../../shared/annotated/reportInWords';
import { counted } from '../../../shared/text/counted';

/** How many blocks of a file are left out, and how many comments it has. */
export interface Tally {
  readonly leftOut: number;
  readonly repeats: number;
  readonly comments: number;
}

/** Counts what is left out now. */
function tallyOf(blocks: readonly Block[]): Tally {
  const out = blocks.filter(({ included }) => !included);
  return {
    leftOut: out.length,
    repeats: out.filter(({ kind }) => kind === 'repeat').length,
    comments: commentsOf(blocks).length,
  };
}

/** “3 blocks left out, 24 comments”; “Nothing left out” when there is nothing to say. */
function tallyInWords({ leftOut, repeats, comments }: Tally): string {
  const out =
    repeats > 0 && repeats === leftOut
      ? `${counted(repeats, 'repeated paragraph')} left out`
      : `${counted(leftOut, 'block')} left out`;
  const parts = [
    ...(leftOut > 0 ? [out] : []),
    ...(comments > 0 ? [counted(comments, 'comment')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'Nothing left out';
}

/** What the list of files says below a name. */
export function stateInWords(file: ImportFile, blocks: readonly Block[] | null): string {
  switch (file.state) {
    case 'waiting':
      return 'Waiting';
    case 'reading':
      return file.done === null ? 'Reading…' : `Reading, ${String(Math.floor(file.done * 100))}%`;
    case 'locked':
      return 'Locked with a password';
    case 'refused':
      return 'Could not be read';
    case 'project':
      return projectInBrief(file);
    case 'ready':
      return tallyInWords(blocks ? tallyOf(blocks) : file);
  }
}

/** “QDA project: 303 passages in 2 readings” */
function projectInBrief({ format, counts, question }: ProjectSummary): string {
  const { tags, codes, readings } = counts;
  if (question !== null && tags === 0) return `${format}: it asks something`;
  if (tags > 0) return `${format}: ${counted(tags, 'passage')}`;
  return `${format}: ${codes > 0 ? countedRecords(codes, 'codes') : counted(readings, 'reading')}`;
}

/** “Already here”, with the title of the reading or of the other file that is meant. */
export function knownInWords({ reading, how, title }: KnownReading): string {
  if (reading === null) return knownFileInWords[how](title);
  switch (how) {
    case 'sameBytes':
      return `Already here as “${title}”: it is not added again.`;
    case 'sameText':
      return `The words of “${title}”, which is already here.`;
    case 'nearlySame':
      return `Nearly the same as “${title}”, which is already here.`;
  }
}

const knownFileInWords: Record<KnownReading['how'], (title: string) => string> = {
  sameBytes: (title) => `The same file as “${title}”, which comes with it: it is added once.`,
  sameText: (title) => `The words of “${title}”, which comes with it.`,
  nearlySame: (title) => `Nearly the same as “${title}”, which comes with it.`,
};

/** The same in a few words, for the list of files. */
export function knownInBrief({ reading, how }: KnownReading): string {
  const other = reading === null ? 'another file' : 'one here';
  if (how === 'nearlySame') return `Nearly the same as ${other}`;
  return reading === null ? 'The same as another file' : 'Already here';
}

/** What stands beside “Reader comments”: how far it can be trusted. */
export function commentsInWords(comments: readonly Comment[]): string {
  const lines = comments.flatMap(({ blocks }) => blocks);
  if (lines.every(({ confidence }) => confidence === null)) return 'As the file has them.';
  const names = comments.some(({ author }) => author !== null) ? '' : ' and no names';
  return `A proposal: the file gives ${counted(lines.length, 'line')}${names}. Check the long ones.`;
}

/** Files that will not be imported, in a sentence; null when there are none. */
export function leftBehindInWords(files: readonly ImportFile[]): string | null {
  const count = (state: ImportFile['state']) => files.filter((file) => file.state === state).length;
  const [refused, locked] = [count('refused'), count('locked')];
  const parts = [
    ...(refused > 0 ? [`${counted(refused, 'file')} could not be read`] : []),
    ...(locked > 0
      ? [`${counted(locked, 'file')} ${locked === 1 ? 'needs' : 'need'} a password`]
      : []),
  ];
  if (parts.length === 0) return null;
  return `${parts.join(', ')}: ${refused + locked === 1 ? 'it is' : 'they are'} not imported.`;
}

/** What can be done afterwards: readings have details, tagged work is taken back as a whole. */
export function laterInWords(files: readonly ImportFile[]): string {
  const isTagged = files.length > 0 && files.every(({ state }) => state === 'project');
  return isTagged
    ? 'One Undo takes all of it back.'
    : 'You can change all of this later in Details.';
}
