import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotatedImporterFor } from '../../../../electron/import/annotated';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { packOf } from '../../../../electron/import/annotated/packs';
import { qdpx as importer } from '../../../../electron/import/annotated/qdpx';
import type { AnnotatedProject } from '../../../../shared/annotated/project';
import { annotatedProjectSchema } from '../../../../shared/annotated/project';
import type { Bundle, Original } from '../../../../shared/export/bundle';
import { bundleOf } from '../../../../shared/export/bundle';
import { qdpx } from '../../../../shared/export/qdpx';
import { wholeWorkspace } from '../../../../shared/export/scope';
import { codeTree } from '../../../../shared/model/codeTree';
import { readingsInUse } from '../../../../shared/model/workspace';
import {
  type Brought,
  bringProject,
  roundTrip,
  tagsOfBundle,
  tagsOfWorkspace,
} from '../../../support/annotatedImport';
import {
  codingOf,
  factsOfCode,
  guidNumber,
  guids,
  hallQuotes,
  hallText,
  lossesOf,
  qdaWriters,
  qdeOf,
  qdpxOf,
  quotesOf,
  readAs,
  selectionOf,
  standardWriter,
} from '../../../support/qdaProject';
import { randomBundle } from '../../../support/randomBundle';
import { guidsIn, projectIn, refiData } from '../../../support/refi';
import { sampleBundle } from '../../../support/sampleBundle';
import { withoutClaims } from '../../../support/withoutClaims';

const nvivo = path.join(refiData, 'refi-qda/nvivo12-windows-comments-masked');
const haveNvivo = existsSync(`${nvivo}.qdpx`);

interface ExpectedProject {
  readonly codes: number;
  readonly users: Readonly<Record<string, string>>;
  readonly codings: readonly {
    readonly source: string;
    readonly selection: string;
    readonly quote: string;
    readonly code: string;
    readonly user: string;
  }[];
}

/** Returns the tags of a project with names instead of keys. */
function named({ tags, readings, codes, reviewers }: AnnotatedProject) {
  const nameIn = (all: readonly { key: string; name: string }[], key: string | null) =>
    all.find((one) => one.key === key)?.name ?? null;
  return tags.map((tag) => ({
    source: nameIn(readings, tag.reading),
    quote: tag.quote,
    code: nameIn(codes, tag.code),
    user: nameIn(reviewers, tag.reviewer),
  }));
}

/** Two tags that say the same of the same words are one tag. */
function withoutTwins(bundle: Bundle): Bundle {
  const key = ({ reading, start, end, code, reviewer }: Bundle['tags'][number]) =>
    [reading, start, end, code, reviewer].join();
  return { ...bundle, tags: [...new Map(bundle.tags.map((tag) => [key(tag), tag])).values()] };
}

/** Returns everything of a workspace as the formats get it, with the originals that it keeps. */
async function bundleIn(
  { desk, workspace }: Pick<Brought, 'desk' | 'workspace'>,
  project?: AnnotatedProject,
): Promise<Bundle> {
  const texts = new Map<string, string>();
  for (const { id } of readingsInUse(workspace)) texts.set(id, await desk.store().text(id));
  const originals = new Map<string, Original>();
  for (const { original, id } of project?.readings ?? []) {
    const sha256 = workspace.readings[id ?? '']?.origin.sha256;
    if (original && sha256 !== undefined) originals.set(sha256, original);
  }
  return bundleOf(workspace, texts, wholeWorkspace, '0.1.0', { originals });
}

describe(`A real project of NVivo 12${haveNvivo ? '' : ' (it is not on this machine)'}`, () => {
  test.skipIf(!haveNvivo)(
    'has 152 codes, 2 users and 2 texts, and each of 303 quotes is equal',
    async () => {
      const expected = JSON.parse(
        readFileSync(`${nvivo}.expected.json`, 'utf8'),
      ) as ExpectedProject;
      const project = await readAs(readFileSync(`${nvivo}.qdpx`), 'nvivo.qdpx');
      expect(project.codes).toHaveLength(152);
      expect(Object.fromEntries(project.reviewers.map(({ id, name }) => [id, name]))).toEqual(
        expected.users,
      );
      expect(project.readings).toHaveLength(2);
      const there = named(project).map((one) => JSON.stringify(one));
      const wanted = expected.codings.map(({ source, quote, code, user }) =>
        JSON.stringify({ source, quote: quote.replaceAll('\r\n', '\n'), code, user }),
      );
      expect(wanted).toHaveLength(303);
      expect(there.sort()).toEqual(wanted.sort());
      expect(quotesOf(project)).toEqual(project.tags.map(({ quote }) => quote));
      expect(project.facts).toEqual([expect.stringContaining('UTF-16')]);
      expect(project.question).toBeNull();
    },
  );

  test.skipIf(!haveNvivo)(
    'comes in, goes out and comes in again with the same counts, quotes and GUIDs, and goes out byte for byte the same',
    async () => {
      const first = await readAs(readFileSync(`${nvivo}.qdpx`), 'nvivo.qdpx');
      const workspace = await bringProject(first, 'qdpx');
      expect(workspace.brought.added).toEqual({ readings: 2, codes: 152, tags: 303 });
      const exported = qdpx.render(await bundleIn(workspace, first));
      const second = await readAs(exported);
      const again = await bringProject(second, 'qdpx');
      expect(
        qdpx.render(await bundleIn(again, second)).every((byte, at) => byte === exported[at]),
      ).toBe(true);
      expect(tagsOfWorkspace(again.workspace)).toEqual(tagsOfWorkspace(workspace.workspace));
      const ids = (records: readonly { id: string | null }[]) => records.map(({ id }) => id).sort();
      expect(ids(second.tags)).toEqual(ids(first.tags));
      expect(ids(second.readings)).toEqual(ids(first.readings));
      expect(ids(second.reviewers)).toEqual(ids(first.reviewers));
      expect(ids(second.codes)).toEqual(expect.arrayContaining(ids(first.codes)));
      expect(second.readings.map(({ original }) => original?.extension)).toEqual([
        '.docx',
        '.docx',
      ]);
    },
  );
});

describe('Projects by other writers', () => {
  test.each(Object.entries(qdaWriters))(
    '%s: all is there, and every quote is right',
    async (_, writer) => {
      const project = await readAs(qdpxOf(writer));
      expect(quotesOf(project)).toEqual(hallQuotes);
      expect(project.question).toBeNull();
      expect(project.program).toBe(writer.origin);
      expect(project.reviewers).toEqual([
        { key: guids.ann, id: guids.ann, name: 'Ann' },
        { key: guids.ben, id: guids.ben, name: 'Ben' },
      ]);
      expect(
        project.codes.map(({ key, name, parent, colour }) => [key, name, parent, colour]),
      ).toEqual([
        [guids.rights, 'Rights', null, '#ff0000'],
        [guids.privacy, 'Privacy', guids.rights, null],
      ]);
      expect(project.readings).toHaveLength(1);
      expect(project.readings[0]).toMatchObject({
        id: guids.hall,
        name: 'Town hall',
        text: hallText,
      });
      expect(project.tags.map(({ id }) => id)).toEqual(
        hallQuotes.map((__, at) => guidNumber(1000 + at)),
      );
      expect(lossesOf(project)).toEqual([]);
      expect(annotatedProjectSchema.safeParse(project).error).toBeUndefined();
    },
  );

  test('a document beside the text is kept as what the text was made from', async () => {
    const project = await readAs(qdpxOf(qdaWriters['NVivo 15 for Mac'] ?? standardWriter));
    expect(project.readings[0]?.original).toEqual({
      bytes: Buffer.from('a document'),
      extension: '.docx',
    });
  });

  test('a text with a byte order mark or other line ends keeps its bytes', async () => {
    const project = await readAs(qdpxOf(qdaWriters.QualCoder ?? standardWriter));
    expect(project.readings[0]?.original?.extension).toBe('.txt');
    expect(Buffer.from(project.readings[0]?.original?.bytes ?? []).toString()).toBe(
      `\uFEFF${hallText}`,
    );
    expect((await readAs(qdpxOf(standardWriter))).readings[0]?.original).toBeNull();
  });

  test('a project alone, out of its archive, says which texts it misses', async () => {
    const project = await readAs(Buffer.from(qdeOf(standardWriter)), 'project.qde');
    expect(project.codes).toHaveLength(2);
    expect(project.tags).toEqual([]);
    expect(project.losses.map(({ of, records }) => [of, records.length])).toEqual([
      ['readings', 1],
      ['tags', hallQuotes.length],
    ]);
    expect(project.losses[0]?.records).toEqual([`Town hall (internal://${guids.hall}.txt)`]);
  });

  test('a text that stands in the project itself is read', async () => {
    const sources = `<TextSource guid="${guidNumber(1)}" name="Inline"><PlainTextContent>a\n😀 b</PlainTextContent>${selectionOf(standardWriter, 'a\n😀 b', '😀 b', 2, codingOf(standardWriter, 3, guids.rights, guids.ann))}</TextSource>`;
    const project = await readAs(qdpxOf(standardWriter, { inText: '', sources }));
    expect(quotesOf(project)).toEqual(['😀 b']);
  });

  test('a PDF with a plain text beside it is read, and is kept', async () => {
    const sources = `<PDFSource guid="${guidNumber(1)}" name="Scan" path="internal://${guidNumber(1)}.pdf"><PDFSelection guid="${guidNumber(7)}" page="1" firstX="1" firstY="1" secondX="2" secondY="2">${codingOf(standardWriter, 8, guids.rights, guids.ann)}</PDFSelection><Representation guid="${guidNumber(2)}" plainTextPath="internal://${guidNumber(2)}.txt">${selectionOf(standardWriter, 'Words of it.', 'of it', 3, codingOf(standardWriter, 3, guids.rights, guids.ann))}</Representation></PDFSource><PDFSource guid="${guidNumber(4)}" name="No text"/>`;
    const files = [
      { name: `sources/${guidNumber(1)}.pdf`, data: '%PDF-1.7' },
      { name: `sources/${guidNumber(2)}.txt`, data: 'Words of it.' },
    ];
    const project = await readAs(qdpxOf(standardWriter, { inText: '', sources, files }));
    expect(quotesOf(project)).toEqual(['of it']);
    expect(project.readings[1]).toMatchObject({
      id: guidNumber(1),
      original: { extension: '.pdf' },
    });
    expect(lossesOf(project)).toEqual([
      ['tags', 'dropped', 'They are on a part of a page, not on words.', guidNumber(1008)],
      [
        'readings',
        'dropped',
        'PDF files without a plain text beside them: import the PDF itself.',
        'No text',
      ],
    ]);
  });
});

describe('What people wrote about a passage', () => {
  const coding = (number: number, inner: string) =>
    codingOf(standardWriter, number, guids.rights, guids.ann).replace(
      '</Coding>',
      `${inner}</Coding>`,
    );
  const noteRef = `<NoteRef targetGUID="{${guids.note.toUpperCase()}}"/>`;
  const notes = `<Notes><Note guid="${guids.note}" plainTextPath="internal://${guids.note}.txt"/></Notes>`;
  const files = [{ name: `sources/${guids.note}.txt`, data: '\uFEFFAsk\r\nher.' }];
  const read = (inner: string, rest = notes) =>
    qdpxOf(standardWriter, {
      inText: selectionOf(standardWriter, hallText, 'hall was full', 1, inner),
      rest,
      files,
    });

  test.each([
    ['a note on the coding', coding(1, noteRef), 'Ask\nher.'],
    ['a note on the selection', `${coding(1, '')}${noteRef}`, 'Ask\nher.'],
    ['a description', `<Description>Why?</Description>${coding(1, '')}`, 'Why?'],
    ['both', `<Description>Why?</Description>${coding(1, '')}${noteRef}`, 'Why?\n\nAsk\nher.'],
    ['the same twice', `<Description>Ask\nher.</Description>${coding(1, noteRef)}`, 'Ask\nher.'],
    ['nothing but space', `<Description> </Description>${coding(1, '')}`, null],
  ])('arrives as its note: %s', async (_, inner, note) => {
    const project = await readAs(read(inner));
    expect(project.tags.map((tag) => [tag.code, tag.note])).toEqual([[guids.rights, note]]);
  });

  test('arrives without a tag when there is only a note, and by a link, as NVivo writes annotations', async () => {
    const memo = await readAs(read('<Description>Only a memo.</Description>', ''));
    expect(memo.tags).toMatchObject([
      { id: guidNumber(1), code: null, note: 'Only a memo.', reviewer: guids.ann },
    ]);
    const link = `<Links><Link guid="${guidNumber(5)}" originGUID="${guidNumber(1)}" targetGUID="${guids.note}"/></Links>`;
    const linked = await readAs(read('', notes + link));
    expect(linked.tags).toMatchObject([{ code: null, note: 'Ask\nher.' }]);
    expect(lossesOf(linked)).toEqual([]);
  });

  test('joins the definition when it is on a code', async () => {
    const codes = `<Code guid="${guids.rights}" name="Rights" isCodable="true"><Description>Harm.</Description>${noteRef}</Code>`;
    const project = await readAs(qdpxOf(standardWriter, { codes, inText: '', rest: notes, files }));
    expect(project.codes[0]?.definition).toBe('Harm.\n\nAsk\nher.');
  });

  test('is listed when nothing that arrives refers to it, and so is a note that is not there', async () => {
    const elsewhere = `<Description>About the project</Description><NoteRef targetGUID="${guids.note}"/>`;
    const project = await readAs(
      read(coding(1, `<NoteRef targetGUID="${guidNumber(9)}"/>`), notes + elsewhere),
    );
    expect(lossesOf(project)).toEqual([
      ['others', 'dropped', 'Notes that records refer to are not in the file.', guidNumber(9)],
      ['others', 'dropped', 'The description of the project has no place.', 'Hall'],
      [
        'others',
        'dropped',
        'Notes and memos on the project, on texts or on nothing have no place.',
        guids.note,
      ],
    ]);
  });
});

describe('What has no place is listed by name', () => {
  test('pictures, sound, films, cases, sets, graphs, links, variables and files that nothing leads to', async () => {
    const { guid } = standardWriter;
    const one = (number: number) => guid(guidNumber(number));
    const picture = `<PictureSource guid="${one(1)}" name="Square.jpg" path="internal://${one(1)}.jpg"><PictureSelection guid="${one(2)}" firstX="0" firstY="0" secondX="1" secondY="1">${codingOf(standardWriter, 2, guids.rights, guids.ann)}</PictureSelection></PictureSource>`;
    const sound = `<AudioSource guid="${one(3)}" name="Interview"><Transcript guid="${one(4)}"><TranscriptSelection guid="${one(5)}"/></Transcript></AudioSource><VideoSource guid="${one(6)}" name="Interview"/>`;
    const rest = `<Links><Link guid="${one(7)}" name="See also"/></Links><Sets><Set guid="${one(8)}" name="Old ones"/></Sets><Graphs><Graph guid="${one(9)}"/></Graphs>`;
    const bytes = qdpxOf(standardWriter, {
      inText: `<Description>Minutes</Description>${codingOf(standardWriter, 1, guids.rights, guids.ann)}`,
      sources: picture + sound,
      rest,
      files: [
        { name: 'sources/left.txt', data: 'x' },
        { name: '__MACOSX/._a', data: '' },
        { name: 'sources/.root', data: '' },
      ],
    });
    const withCases = Buffer.from(bytes.toString('latin1'), 'latin1');
    const project = await readAs(withCases);
    expect(lossesOf(project)).toEqual([
      ['readings', 'changed', 'Their descriptions have no place.', guids.hall],
      ['tags', 'dropped', 'They are on a whole text, not on a passage.', guidNumber(1001)],
      [
        'others',
        'dropped',
        'Pictures, sound and films are no readings.',
        'Square.jpg',
        'Interview',
        'Interview (2)',
      ],
      [
        'tags',
        'dropped',
        'The text or picture that they are on does not arrive.',
        guidNumber(1002),
        guidNumber(5),
      ],
      ['others', 'dropped', 'Sets have no place.', 'Old ones'],
      ['others', 'dropped', 'Graphs have no place.', one(9)],
      ['others', 'dropped', 'Links between records have no place.', 'See also'],
      ['others', 'dropped', 'Nothing in the project leads to these files.', 'sources/left.txt'],
    ]);
  });

  test('sets that stand in the codebook, as some programs write them', async () => {
    const codes = `<Code guid="${guids.rights}" name="Rights" isCodable="true"/></Codes><Sets><Set guid="${guidNumber(8)}" name="Old ones"/></Sets><Codes>`;
    const project = await readAs(qdpxOf(standardWriter, { codes }));
    expect(lossesOf(project)).toContainEqual([
      'others',
      'dropped',
      'Sets have no place.',
      'Old ones',
    ]);
  });

  test('cases and variables, and passages that are said to belong to a case', async () => {
    const inText = selectionOf(
      standardWriter,
      hallText,
      'hall was full',
      1,
      codingOf(standardWriter, 1, guidNumber(3), guids.ann),
    );
    const parts = `<Variables><Variable guid="${guidNumber(2)}" name="Age" typeOfVariable="Integer"/></Variables><Cases><Case guid="${guidNumber(3)}"/></Cases>`;
    const project = await readAs(qdpxOf(standardWriter, { inText, rest: parts }));
    expect(lossesOf(project)).toEqual([
      [
        'tags',
        'dropped',
        'They say that a passage belongs to a case, which is no tag.',
        guidNumber(1001),
      ],
      ['others', 'dropped', 'Cases have no place.', guidNumber(3)],
      ['others', 'dropped', 'Variables and their values have no place.', 'Age'],
    ]);
  });
});

describe('Lectern’s own projects come back', () => {
  test('with readings, details, codebook, reviewers, tags, notes and moments', async () => {
    const bundle = sampleBundle();
    const project = await readAs(qdpx.render(bundle));
    const { workspace, brought } = await roundTrip(qdpx, bundle, importer);
    expect(tagsOfWorkspace(workspace)).toEqual(tagsOfBundle(withoutClaims(bundle)));
    expect(project.codes.map(factsOfCode)).toEqual(
      codeTree(bundle.codes).inOrder.map(({ code }) => factsOfCode(code)),
    );
    for (const { id, title, shortTitle, author, outlet, published, address } of bundle.readings) {
      expect(workspace.readings[id]).toMatchObject({
        title,
        shortTitle,
        author,
        outlet,
        published,
        address,
      });
    }
    const moments = (
      tags: readonly { id: string | null; created: string | null; modified: string | null }[],
    ) => tags.map(({ id, created, modified }) => [id, created, modified]);
    expect(moments(project.tags)).toEqual(moments(bundle.tags));
    expect(lossesOf(project)).toEqual([]);
    expect(
      brought.report.rows.map(({ of, kept, changed, dropped }) => [of, kept, changed, dropped]),
    ).toEqual([
      ['readings', 3, 0, 0],
      ['codes', 2, 3, 0],
      ['reviewers', 2, 0, 0],
      ['tags', 9, 0, 0],
    ]);
  });

  test('with ten thousand tags over scripts, emoji, marks and right-to-left runs, without one difference', async () => {
    const bundle = withoutTwins(randomBundle(11, 10_100));
    expect(bundle.tags.length).toBeGreaterThanOrEqual(10_000);
    const { workspace } = await roundTrip(qdpx, bundle, importer);
    expect(tagsOfWorkspace(workspace)).toEqual(tagsOfBundle(withoutClaims(bundle)));
  });

  test('from the profile of NVivo for Windows', async () => {
    const bundle = randomBundle(12, 300);
    const project = await readAs(qdpx.render({ ...bundle, forNvivo: true }));
    const { workspace } = await bringProject(project);
    expect(tagsOfWorkspace(workspace)).toEqual(tagsOfBundle(withoutClaims(bundle)));
    expect(project.facts).toEqual([expect.stringContaining('UTF-16')]);
  });

  test('with notes of any characters, control characters too', async () => {
    const [tag] = sampleBundle().tags;
    if (!tag) throw new Error('The sample has no tag.');
    const words = fc.string({ unit: 'binary' }).map((one) => `${one}.`);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(words, { minLength: 1, maxLength: 4 }), async (notes) => {
        const tags = notes.map((note, at) => ({ ...tag, id: guidNumber(at), note }));
        const project = await readAs(qdpx.render({ ...sampleBundle(), tags }));
        expect(project.tags.map(({ note }) => note)).toEqual(notes);
      }),
      { numRuns: 60 },
    );
  });

  test('and go out again byte for byte the same', async () => {
    const bundle = sampleBundle();
    const first = qdpx.render(bundle);
    const { workspace, desk } = await roundTrip(qdpx, bundle, importer);
    const again = await bundleIn({ desk, workspace });
    const named = { ...again, workspace: bundle.workspace };
    const project = projectIn(qdpx.render(named));
    expect(guidsIn(project).given).toEqual(expect.arrayContaining(guidsIn(projectIn(first)).given));
    const third = await roundTrip(qdpx, named, importer);
    const last = await bundleIn(third);
    expect(projectIn(qdpx.render({ ...last, workspace: bundle.workspace }))).toBe(project);
  });
});

test('Other archives and files are not taken for projects, and a project is by what is in it', async () => {
  const known = async (bytes: Buffer, name: string) =>
    annotatedImporterFor(await packOf(name, bytes))?.id ?? null;
  expect(await known(Buffer.from(qdeOf(standardWriter)), 'notes.xml')).toBe('qdpx');
  expect(await known(Buffer.from(`\uFEFF${qdeOf(standardWriter)}`, 'utf16le'), 'notes.txt')).toBe(
    'qdpx',
  );
  expect(await known(Buffer.from('<Project name="x"/>'), 'project.qde.xml')).toBeNull();
  expect(await known(Buffer.from('A text on urn:QDA-XML:project:1.0.'), 'a.txt')).toBeNull();
  expect(await known(Buffer.from('{"a": "<Project xmlns=x>"}'), 'a.json')).toBeNull();
  const pack = await packOf('hall.zip', qdpxOf(standardWriter));
  expect(importer.recognises(pack)).toBe(true);
  expect((await importer.read(pack, noAnswers)).tags).toHaveLength(hallQuotes.length);
});
