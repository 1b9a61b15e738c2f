import type { AnnotatedProject, ArrivingCode } from '../../shared/annotated/project';
import { annotatedImporterFor } from '../../electron/import/annotated';
import { noAnswers } from '../../electron/import/annotated/importer';
import { packOf } from '../../electron/import/annotated/packs';
import { escaped } from './documents';
import { zipOf, type ZipPart } from './zipWriter';

/*
 * Projects as other programs write them, by what is known of real ones: names of files and folders,
 * case and braces of GUIDs, byte order marks, line ends, and what positions count.
 */

/** A program: what it calls itself, and how it writes. */
export interface QdaWriter {
  readonly origin: string | null;
  /** Name of the project in the archive. */
  readonly project: string;
  readonly folder: string;
  /** How it writes a GUID that is given in lower case. */
  guid(guid: string): string;
  /** What comes before the project and before each text. */
  readonly mark: string;
  readonly textMark: string;
  readonly lineEnd: string;
  /** Returns a position as it counts it; the text has its line ends, and no mark. */
  position(text: string, utf16: number): number;
  /** Extension of plain texts in the list of files. */
  readonly extension: string;
  /** Whether a document stands beside each text. */
  readonly twins: boolean;
}

/** As the standard has it. */
export const standardWriter: QdaWriter = {
  origin: 'Some program 1.0',
  project: 'project.qde',
  folder: 'sources/',
  guid: (guid) => guid,
  mark: '',
  textMark: '',
  lineEnd: '\n',
  position: (text, utf16) => [...text.slice(0, utf16)].length,
  extension: '.txt',
  twins: false,
};

const upper = { guid: (guid: string) => guid.toUpperCase() };

/** Programs by their names. */
export const qdaWriters: Readonly<Record<string, QdaWriter>> = {
  'NVivo 12 for Windows': {
    ...standardWriter,
    origin: 'NVivo for Windows 12.6',
    folder: 'Sources/',
    textMark: '\uFEFF',
    lineEnd: '\r\n',
    position: (_, utf16) => utf16,
    twins: true,
  },
  'NVivo 15 for Mac': { ...standardWriter, origin: 'NVivo for Mac 15.0', twins: true },
  'MAXQDA 24': { ...standardWriter, ...upper, origin: 'MAXQDA 24.5' },
  'ATLAS.ti 23 for Windows': {
    ...standardWriter,
    ...upper,
    origin: 'ATLAS.ti Win 23.4.0',
    lineEnd: '\r\n',
    position: (text, utf16) => [...text.slice(0, utf16).replaceAll('\r\n', '\n')].length,
  },
  'ATLAS.ti 26': {
    ...standardWriter,
    ...upper,
    origin: 'ATLAS.ti 26.0',
    project: 'PROJECTNAME.qde',
  },
  'the standard’s own example': {
    ...standardWriter,
    guid: (guid) => `{${guid.toUpperCase()}}`,
    origin: null,
    project: 'Project.qde',
    folder: 'Sources/',
    extension: '.TXT',
  },
  QualCoder: { ...standardWriter, origin: 'QualCoder 3.6', mark: '\uFEFF', textMark: '\uFEFF' },
  qc: { ...standardWriter, origin: 'qc 1.3.2' },
};

export const guids = {
  ann: 'aaaaaaaa-0000-4000-8000-000000000001',
  ben: 'aaaaaaaa-0000-4000-8000-000000000002',
  rights: 'cccccccc-0000-4000-8000-000000000001',
  privacy: 'cccccccc-0000-4000-8000-000000000002',
  hall: 'dddddddd-0000-4000-8000-000000000001',
  note: 'eeeeeeee-0000-4000-8000-000000000001',
} as const;

/** Returns a GUID with a number in it. */
export function guidNumber(number: number): string {
  return `ffffffff-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A text with emoji and several lines, so that every way to count gives other places. */
export const hallText = [
  'The 😀 hall was full. 😀😀 People stood in the rain 🌧 outside.',
  'A clerk read the order: 👩🏽‍⚖️ every bag is searched.',
  'Nobody 😡 asked why the children were filmed.',
  'The guards said it keeps the square safe 👮, and that is that.',
].join('\n');

/** The words that are tagged in it, each a passage from edge to edge of words. */
export const hallQuotes = [
  'hall was full',
  'People stood in the rain',
  'every bag is searched',
  'asked why the children were filmed',
  'keeps the square safe',
  'that is that',
  'The guards said it',
  'A clerk read the order',
  'the children were filmed',
  'order: 👩🏽‍⚖️ every bag',
  'Nobody 😡 asked',
  'outside.\nA clerk',
];

/** Returns a selection of these words, with what is in it. */
export function selectionOf(
  writer: QdaWriter,
  text: string,
  quote: string,
  number: number,
  inner: string,
): string {
  const written = text.replaceAll('\n', writer.lineEnd);
  const words = quote.replaceAll('\n', writer.lineEnd);
  const start = written.indexOf(words);
  const [from, to] = [start, start + words.length].map((at) => writer.position(written, at));
  return `<PlainTextSelection guid="${writer.guid(guidNumber(number))}" name="" startPosition="${from}" endPosition="${to}" creatingUser="${writer.guid(guids.ann)}" creationDateTime="2025-02-04T10:00:00Z">${inner}</PlainTextSelection>`;
}

/** Returns a coding with a code, by a user. */
export function codingOf(writer: QdaWriter, number: number, code: string, user: string): string {
  return `<Coding guid="${writer.guid(guidNumber(1000 + number))}" creatingUser="${writer.guid(user)}" creationDateTime="2025-02-04T10:00:00Z"><CodeRef targetGUID="${writer.guid(code)}"/></Coding>`;
}

/** What of a project is not as usual. */
export interface QdaParts {
  /** Selections and whatever else is in the text. */
  readonly inText?: string;
  readonly text?: string;
  /** Sources besides the text. */
  readonly sources?: string;
  /** What comes behind the sources. */
  readonly rest?: string;
  readonly codes?: string;
  readonly path?: string;
  readonly files?: readonly ZipPart[];
}

/** Returns the project as its writer has it: two users, a code below another one, one text. */
export function qdeOf(writer: QdaWriter, parts: QdaParts = {}): string {
  const { guid } = writer;
  const twin = writer.twins ? ` richTextPath="internal://${guid(guids.hall)}.docx"` : '';
  const path = parts.path ?? `internal://${guid(guids.hall)}.txt`;
  const origin = writer.origin === null ? '' : ` origin="${escaped(writer.origin)}"`;
  const codes =
    parts.codes ??
    `<Code guid="${guid(guids.rights)}" name="Rights" isCodable="true" color="#F00"><Description>Harm.</Description><Code guid="${guid(guids.privacy)}" name="Privacy" isCodable="true"/></Code>`;
  return `${writer.mark}<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Hall"${origin}>
<Users><User guid="${guid(guids.ann)}" name="Ann"/><User guid="${guid(guids.ben)}" name="Ben"/></Users>
<CodeBook><Codes>${codes}</Codes></CodeBook>
<Sources><TextSource guid="${guid(guids.hall)}" name="Town hall"${twin} plainTextPath="${path}">${parts.inText ?? selectionsOf(writer)}</TextSource>${parts.sources ?? ''}</Sources>
${parts.rest ?? ''}</Project>`;
}

/** Returns all tagged words of the text, coded by Ann and Ben in turn. */
export function selectionsOf(writer: QdaWriter): string {
  return hallQuotes
    .map((quote, at) => {
      const code = at % 2 === 0 ? guids.rights : guids.privacy;
      const user = at % 3 === 0 ? guids.ben : guids.ann;
      return selectionOf(writer, hallText, quote, at, codingOf(writer, at, code, user));
    })
    .join('\n');
}

/** Returns the archive of such a project. */
export function qdpxOf(writer: QdaWriter, parts: QdaParts = {}): Buffer {
  const text = (parts.text ?? hallText).replaceAll('\n', writer.lineEnd);
  const file = `${writer.folder}${writer.guid(guids.hall)}`;
  const twin: ZipPart[] = writer.twins ? [{ name: `${file}.docx`, data: 'a document' }] : [];
  return zipOf([
    { name: writer.project, data: qdeOf(writer, parts) },
    { name: `${file}${writer.extension}`, data: writer.textMark + text },
    ...twin,
    ...(parts.files ?? []),
  ]);
}

/** Reads a file as an import of annotated work does. Throws when nothing knows it. */
export async function readAs(
  bytes: Uint8Array,
  name = 'hall.qdpx',
  units: string | null = null,
): Promise<AnnotatedProject> {
  const pack = await packOf(name, bytes);
  const importer = annotatedImporterFor(pack);
  if (!importer) throw new Error(`Nothing knows ${name}.`);
  return importer.read(pack, { ...noAnswers, units });
}

/** Returns the words of each tag, as its offsets have them. */
export function quotesOf({ tags, readings }: AnnotatedProject): readonly string[] {
  const texts = new Map(readings.map(({ key, text }) => [key, text ?? '']));
  return tags.map(({ reading, start, end }) =>
    (texts.get(reading) ?? '').slice(start ?? 0, end ?? 0),
  );
}

/** Returns what a project says of records that do not arrive as they were: the sentence and the names. */
export function lossesOf({ losses }: AnnotatedProject) {
  return losses.map(({ of, how, what, records }) => [of, how, what, ...records]);
}

/** Returns what a codebook of REFI-QDA says of a code, but for its place. */
export function factsOfCode(
  code: Pick<ArrivingCode, 'name' | 'colour' | 'definition' | 'example' | 'counterExample'>,
) {
  const { name, colour, definition, example, counterExample } = code;
  return { name, colour, definition, example, counterExample };
}
