import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Bundle, Original } from '../../../shared/export/bundle';
import { exportReport } from '../../../shared/export/exportReport';
import { qdc } from '../../../shared/export/qdc';
import { qdpx } from '../../../shared/export/qdpx';
import { lossCounts } from '../../support/lossCounts';
import { randomBundle } from '../../support/randomBundle';
import {
  guidsIn,
  haveSchemas,
  partsOf,
  projectIn,
  type RefiSchema,
  schemaFaults,
} from '../../support/refi';
import { sampleBundle } from '../../support/sampleBundle';
import { temporaryFolder } from '../../support/temporaryFolder';

const bundle = sampleBundle();
const thousand = randomBundle(6, 1000);
const empty: Bundle = { ...bundle, codes: [], reviewers: [], readings: [], tags: [] };

/** Every control character, white space that XML folds, half a character and an emoji. */
const awkward = `${Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')}\uFFFE\uD800<&>"' \u{1F600}`;

function withAwkwardWords(): Bundle {
  return {
    ...bundle,
    workspace: { ...bundle.workspace, name: awkward },
    codes: bundle.codes.map((code) => ({
      ...code,
      name: awkward + code.name,
      definition: awkward,
    })),
    reviewers: bundle.reviewers.map((one) => ({ ...one, name: awkward + one.name })),
    readings: bundle.readings.map((one) => ({ ...one, title: awkward, author: awkward })),
    tags: bundle.tags.map((tag) => ({ ...tag, note: awkward })),
  };
}

/** The first reading was made from a document, the second from a PDF. */
function withOriginals(): Bundle {
  const [docx, pdf] = bundle.readings.map(({ origin }) => origin.sha256);
  const originals = new Map<string, Original>([
    [docx ?? '', { bytes: Buffer.from('a document'), extension: '.docx' }],
    [pdf ?? '', { bytes: Buffer.from('%PDF-1.7'), extension: '.PDF' }],
  ]);
  return { ...bundle, originals };
}

describe('A project holds', () => {
  test('project.qde, then the text of each reading and of each note, and nothing else', () => {
    const parts = partsOf(qdpx.render(bundle));
    const notes = bundle.tags.filter(({ note }) => note !== null).length;
    expect([...parts.keys()][0]).toBe('project.qde');
    expect(parts.size).toBe(1 + bundle.readings.length + notes);
    for (const name of [...parts.keys()].slice(1)) {
      expect(name).toMatch(/^sources\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.txt$/);
    }
    for (const { id, content } of bundle.readings) {
      expect(Buffer.from(parts.get(`sources/${id}.txt`) ?? []).toString()).toBe(content);
    }
  });

  test('GUIDs that are given once, in lower case without braces, and no reference leads nowhere', () => {
    for (const one of [bundle, thousand, withOriginals()]) {
      const { given, meant } = guidsIn(qdpx.preview(one));
      expect(new Set(given).size).toBe(given.length);
      expect(meant.filter((guid) => !given.includes(guid))).toEqual([]);
      for (const guid of given) expect(guid).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('one selection for all tags on the same words, with a coding for each', () => {
    const [first] = bundle.tags;
    if (!first) throw new Error('The sample has no tag.');
    const [ana = '', tomas = ''] = bundle.reviewers.map(({ id }) => id);
    const tags = [
      { ...first, id: 'one', reviewer: ana, code: 'legal', note: 'Yes.' },
      { ...first, id: 'two', reviewer: tomas, code: 'legal', note: 'No.' },
      { ...first, id: 'three', reviewer: tomas, code: 'rights', note: null },
    ];
    const project = qdpx.preview({ ...bundle, tags });
    expect(project.match(/<PlainTextSelection /g)).toHaveLength(1);
    expect(project.match(/<Coding /g)).toHaveLength(3);
    expect(project.match(/<Note /g)).toHaveLength(2);
    expect(project).toContain(
      '<Description>Ana Ruiz, Legal argument: Yes.\n\nTomás Wren, Legal argument: No.</Description>',
    );
  });

  test('no path, no time of its own and no document type', () => {
    const project = qdpx.preview(thousand);
    expect(project).not.toMatch(/basePath|absolute:|relative:|DOCTYPE|\/home|\/tmp/);
    expect(project).toContain('origin="Lectern 0.1.0"');
  });

  test('the document or PDF that a text was made from, where it is at hand', () => {
    const archive = qdpx.render(withOriginals());
    const [docx, pdf, text] = bundle.readings.map(({ id }) => id);
    const names = [...partsOf(archive).keys()];
    expect(names).toContain(`sources/${docx}.docx`);
    expect(names).toContain(`sources/${pdf}.pdf`);
    const project = projectIn(archive);
    expect(project).toContain(
      `richTextPath="internal://${docx}.docx" plainTextPath="internal://${docx}.txt"`,
    );
    expect(project).toMatch(
      new RegExp(`<PDFSource guid="${pdf}" [^>]*path="internal://${pdf}.pdf">\\s*<Representation `),
    );
    expect(project).toContain(`<TextSource guid="${text}" name="A letter" plainTextPath=`);
  });
});

test('The same bundle gives the same bytes, and ids that are no GUIDs give the same ones each time', () => {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const first = digest(qdpx.render(thousand));
  expect(digest(qdpx.render(randomBundle(6, 1000)))).toBe(first);
  expect(guidsIn(qdpx.preview(bundle)).given).toContain('c35ecaf7-c8cc-52bc-96a9-12a9dfb2ba8d');
});

test('Positions count code points, and UTF-16 units for NVivo for Windows, which the origin says', () => {
  const [tag] = bundle.tags.filter(({ quote }) => quote.includes('What the Act Says'));
  const selection = (project: string) =>
    /<PlainTextSelection [^>]*30 years[^>]*>/.exec(project)?.[0];
  expect(selection(qdpx.preview(bundle))).toContain('startPosition="167" endPosition="197"');
  expect([tag?.start, tag?.end]).toEqual([167, 198]);
  const forNvivo = projectIn(qdpx.render({ ...bundle, forNvivo: true }));
  expect(selection(forNvivo)).toContain('startPosition="167" endPosition="198"');
  expect(forNvivo).toContain('origin="Lectern 0.1.0 for NVivo (UTF-16)"');
});

describe('What a project leaves behind', () => {
  test('is counted, record by record', () => {
    expect(lossCounts(qdpx.loses(bundle))).toEqual([
      { what: 'Letters and keys of tags in the codebook', of: 'codes', how: 'changed', count: 5 },
      { what: 'Block structure of readings', of: 'readings', how: 'changed', count: 3 },
      {
        what: 'File names and import details of readings, and when they were added',
        of: 'readings',
        how: 'changed',
        count: 3,
      },
      {
        what: 'The files that readings were made from; their texts are kept',
        of: 'readings',
        how: 'changed',
        count: 3,
      },
      {
        what: 'Further places of words that stand several times',
        of: 'tags',
        how: 'changed',
        count: 3,
      },
      { what: 'Who claims what', of: 'tags', how: 'changed', count: 3 },
    ]);
    expect(exportReport(qdpx, bundle).rows).toEqual([
      { of: 'readings', in: 3, kept: 0, changed: 3, dropped: 0 },
      { of: 'codes', in: 5, kept: 0, changed: 5, dropped: 0 },
      { of: 'reviewers', in: 2, kept: 2, changed: 0, dropped: 0 },
      { of: 'tags', in: 9, kept: 4, changed: 5, dropped: 0 },
    ]);
  });

  test('are control characters, in names, in details and where a note is a description', () => {
    const unfit = lossCounts(qdpx.loses(withAwkwardWords())).filter(({ what }) =>
      what.startsWith('Control'),
    );
    expect(unfit.map(({ of, count }) => [of, count])).toEqual([
      ['codes', 5],
      ['readings', 3],
      ['reviewers', 2],
      ['tags', 9],
    ]);
  });

  test('are the files of texts, but for documents and PDF files that are at hand', () => {
    const files = qdpx.loses(withOriginals()).find(({ what }) => what.startsWith('The files that'));
    expect(files?.records).toEqual([bundle.readings[2]?.id]);
  });

  test('are earlier changes of words that several tags are on, and who exports and gave no tag', () => {
    const [tag] = bundle.tags;
    if (!tag) throw new Error('The sample has no tag.');
    const tags = [tag, { ...tag, id: 'later', modified: '2026-01-01T00:00:00.000Z' }];
    const [ana, tomas] = bundle.reviewers.map(({ id }) => id);
    const losses = qdpx.loses({ ...bundle, tags, me: tomas ?? '' });
    expect(losses.find(({ what }) => what.startsWith('When a tag'))?.records).toEqual([tag.id]);
    expect(losses.find(({ of }) => of === 'reviewers')?.records).toEqual([tomas]);
    const users = (me: string | undefined) =>
      qdpx.preview({ ...bundle, tags, me: me ?? '' }).match(/<User /g)?.length;
    expect([users(tomas), users(ana)]).toEqual([1, 2]);
  });

  test('is said with the texts in which NVivo for Windows counts otherwise', () => {
    expect(exportReport(qdpx, bundle).facts).toEqual([
      expect.stringContaining('1 text (first “The harbour cameras stay, for now”): NVivo'),
    ]);
    const plain = bundle.readings.map((one) => ({ ...one, content: 'plain' }));
    expect(qdpx.facts?.({ ...bundle, readings: plain })).toEqual([]);
    expect(qdpx.facts?.({ ...bundle, forNvivo: true })).toEqual([
      expect.stringMatching(
        /^Positions count UTF-16 units, as NVivo for Windows does. Emoji .* are in 1 text .* too late.$/,
      ),
    ]);
    expect(qdpx.facts?.({ ...bundle, readings: plain, forNvivo: true })).toEqual([
      'Positions count UTF-16 units, as NVivo for Windows does. No text holds an emoji or rare character, so other programs count the same.',
    ]);
  });

  test('is all but the codes in a codebook', () => {
    expect(exportReport(qdc, bundle).rows).toEqual([
      { of: 'readings', in: 3, kept: 0, changed: 0, dropped: 3 },
      { of: 'codes', in: 5, kept: 0, changed: 5, dropped: 0 },
      { of: 'reviewers', in: 2, kept: 0, changed: 0, dropped: 2 },
      { of: 'tags', in: 9, kept: 0, changed: 0, dropped: 9 },
    ]);
  });
});

describe(`The schemas of the standard${haveSchemas ? '' : ' (they are not on this machine)'}`, () => {
  const [first] = bundle.codes;
  const cases: readonly (readonly [name: string, xml: string, schema: RefiSchema])[] = [
    ['an empty project', qdpx.preview(empty), 'Project-mrt2019.xsd'],
    [
      'a project of codes only',
      qdpx.preview({ ...empty, codes: bundle.codes }),
      'Project-mrt2019.xsd',
    ],
    ['the sample', qdpx.preview(bundle), 'Project-mrt2019.xsd'],
    [
      'the sample for NVivo',
      projectIn(qdpx.render({ ...bundle, forNvivo: true })),
      'Project-mrt2019.xsd',
    ],
    ['documents and PDF files', projectIn(qdpx.render(withOriginals())), 'Project-mrt2019.xsd'],
    ['control characters everywhere', qdpx.preview(withAwkwardWords()), 'Project-mrt2019.xsd'],
    ['a thousand tags by three reviewers', qdpx.preview(thousand), 'Project-mrt2019.xsd'],
    ['the codebook', qdc.render(bundle), 'Codebook.xsd'],
    ['a codebook of control characters', qdc.render(withAwkwardWords()), 'Codebook.xsd'],
    ['a codebook of one', qdc.render({ ...empty, codes: first ? [first] : [] }), 'Codebook.xsd'],
  ];

  test.skipIf(!haveSchemas).each(cases)('have nothing against %s', async (_, xml, schema) => {
    expect(await schemaFaults(xml, schema)).toEqual([]);
  });

  test.skipIf(!haveSchemas)(
    'are looked at: they are against a file with an empty wrapper',
    async () => {
      const wrong = qdpx.preview(bundle).replace('</Project>', '<Sets></Sets></Project>');
      expect(await schemaFaults(wrong, 'Project-mrt2019.xsd')).not.toEqual([]);
    },
  );
});

describe('Another program', () => {
  const python = spawnSync('python3', ['-c', 'import zipfile']).status === 0;
  const program = String.raw`
import json, sys, zipfile
import xml.etree.ElementTree as ET
ns = '{urn:QDA-XML:project:1.0}'
archive = zipfile.ZipFile(sys.argv[1])
root = ET.fromstring(archive.read('project.qde'))
given = [e.get('guid') for e in root.iter() if e.get('guid')]
meant = [v for e in root.iter() for k, v in e.items() if k in ('targetGUID', 'creatingUser', 'modifyingUser')]
codings = {}
for source in root.iter(ns + 'TextSource'):
    path = source.get('plainTextPath').replace('internal://', 'sources/')
    text = archive.read(path).decode('utf-8')
    for selection in source.iter(ns + 'PlainTextSelection'):
        quote = text[int(selection.get('startPosition')):int(selection.get('endPosition'))]
        for coding in selection.iter(ns + 'Coding'):
            note = coding.find(ns + 'NoteRef')
            codings[coding.get('guid')] = [quote, None if note is None else note.get('targetGUID')]
notes = {n.get('guid'): archive.read(n.get('plainTextPath').replace('internal://', 'sources/')).decode('utf-8') for n in root.iter(ns + 'Note')}
json.dump({'twice': len(given) - len(set(given)), 'dangling': sorted(set(meant) - set(given)),
  'codings': {k: [q, notes.get(n)] for k, (q, n) in codings.items()}, 'bad': archive.testzip()}, sys.stdout)
`;

  test.skipIf(!python)(
    'written in Python finds the quote and note of a thousand of a thousand tags',
    () => {
      const file = path.join(temporaryFolder(), 'a.qdpx');
      writeFileSync(file, qdpx.render(thousand));
      const run = spawnSync('python3', ['-c', program, file], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      expect(run.stderr).toBe('');
      const expected = thousand.tags.map(({ id, quote, note }) => [id, [quote, note]] as const);
      expect(expected).toHaveLength(1000);
      expect(JSON.parse(run.stdout) as unknown).toEqual({
        twice: 0,
        dangling: [],
        bad: null,
        codings: Object.fromEntries(expected),
      });
    },
  );
});

test('Codes stand below each other as in the codebook, in the project and in the codebook alone', () => {
  const [legal, rights, security, comment] = bundle.codes;
  if (!legal || !rights || !security || !comment) throw new Error('The sample has four codes.');
  const codes = [
    { ...rights, parent: security.id },
    legal,
    security,
    { ...comment, parent: rights.id },
    { ...legal, id: 'lone', parent: 'not-in-the-export' },
  ];
  const nested = { ...empty, codes };
  const names = (xml: string) =>
    xml
      .match(/^ *<Code guid="[^"]*" name="[^"]*|^ *<\/Code>/gm)
      ?.map((line) => line.replace(/<Code .*name="/, ''));
  expect(names(qdc.render(nested))).toEqual([
    '    Legal argument',
    '    </Code>',
    '    Security claim',
    '      Human-rights concern',
    '        Reader comment',
    '      </Code>',
    '    </Code>',
    '    Legal argument',
    '    </Code>',
  ]);
  expect(names(qdpx.preview(nested))).toHaveLength(9);
  expect(qdc.loses(nested).find(({ what }) => what.startsWith('The tag that'))?.records).toEqual([
    'lone',
  ]);
});
