import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { printedBy } from '../../../electron/cli/printedBy';
import { pdf as pdfImporter } from '../../../electron/import/pdf';
import { numberedAnew, undated, writePdf } from '../../../electron/write/pdf';
import { importWith } from '../../support/importWith';
import { canPrint, printPage } from '../../support/printing';
import { hostileBundle, largeBundle, squeezedWords } from '../../support/reportBundle';
import { sampleBundle } from '../../support/sampleBundle';
import { temporaryFolder } from '../../support/temporaryFolder';

const bundle = sampleBundle();
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** No emoji is in the fonts of every machine; one that no font has is drawn as a box. */
function drawn(text: string): string {
  return squeezedWords(text).replace(/\p{Extended_Pictographic}/gu, '\uFFFD');
}

describe.skipIf(!canPrint)('Printed by Electron, without a display', () => {
  // On a new machine the first print installs the libraries of the system that Electron needs.
  beforeAll(() => printPage('<title>The first page</title>'), 300_000);

  test('Lectern reads every quotation, tag, note and title back', async () => {
    const { text } = await importWith(pdfImporter, await writePdf(bundle, printPage));
    const found = drawn(text);
    const wanted = [
      ...bundle.tags.flatMap(({ quote, note }) => [quote, note ?? '']),
      ...bundle.codes.flatMap(({ name, definition, example }) => [name, definition, example]),
      ...bundle.readings.map(({ title }) => title),
    ];
    for (const words of wanted) expect(found).toContain(drawn(words));
  });

  test('Two prints are the same bytes, tagged for screen readers, with an outline', async () => {
    const [one, other] = [await writePdf(bundle, printPage), await writePdf(bundle, printPage)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const text = latin1(one);
    for (const part of ['/StructTreeRoot', '/Outlines', '/Lang (en)', '/MarkInfo']) {
      expect(text).toContain(part);
    }
    expect(text).toContain("/CreationDate (D:19800101000000+00'00')");
    expect(text).toMatch(/\/Creator \(Lectern *\)/);
  });

  test('A page with scripts and addresses in its words is printed as words', async () => {
    const words = '<script>document.write(9*9)</script><img src="https://example.org/a.png">';
    const { text } = await importWith(pdfImporter, await writePdf(hostileBundle(words), printPage));
    expect(squeezedWords(text)).toContain(squeezedWords(words));
  });

  test('A thousand passages are printed', async () => {
    const bytes = await writePdf(largeBundle(1000), printPage);
    expect(latin1(bytes).startsWith('%PDF-')).toBe(true);
  });
});

test('Where Electron does not start, a sentence says what to do instead', async () => {
  const nobody = printedBy(path.resolve('scripts/there-is-no-such-script.mjs'));
  await expect(writePdf(bundle, nobody)).rejects.toMatchObject({
    kind: 'refused',
    message: expect.stringMatching(/^The PDF was not printed: .* Nothing was written\. /) as string,
  });
});

test('A print that is cancelled ends at once, and says so', async () => {
  const folder = temporaryFolder();
  const endless = path.join(folder, 'endless.mjs');
  fs.writeFileSync(endless, 'setInterval(() => {}, 1000);');
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  const stop = new AbortController();
  const printed = printedBy(endless)('<title>Quay</title>', stop.signal);
  await vi.waitUntil(() => fs.readdirSync(folder).some((name) => name.startsWith('lectern-print')));
  stop.abort();
  await expect(printed).rejects.toMatchObject({ kind: 'cancelled' });
  expect(fs.readdirSync(folder)).toEqual(['endless.mjs']);
});

test('Dates go, every byte stays at its place, and nothing else is touched', () => {
  const file =
    "%PDF /Creator (A \\(b\\) c long) /CreationDate (D:20261122174554+00'00')\n/ModDate (D:2026) stream \u00ff (D:2026)";
  const fixed = latin1(undated(Buffer.from(file, 'latin1')));
  expect(fixed).toBe(
    "%PDF /Creator (Lectern       ) /CreationDate (D:19800101000000+00'00')\n/ModDate (D:1980) stream \u00ff (D:2026)",
  );
});

/** A structure as the browser writes it: its parts in their order, then all of them sorted by name. */
function structure(...numbers: readonly string[]): Buffer {
  const names = numbers.map((number) => `(node${number})`);
  const parts = names.map((name, at) => `${String(at * 7 + 4)} 0 obj\n<</ID ${name}>>\nendobj\n`);
  const pairs = names.map((name, at) => `${name} ${String(at * 7 + 4)} 0 R`).sort();
  const limits = [...names].sort();
  const list = `<</Limits [${limits[0] ?? ''} ${limits.at(-1) ?? ''}]\n/Names [${pairs.join(' ')}]>>`;
  return Buffer.from(`${parts.join('')}${list}\n\u00ff`, 'latin1');
}

test('Parts of a page are numbered as they come, whichever the browser numbered first', () => {
  const anew = structure('00000001', '00000002', '00000003', '00000004');
  const runs = [
    structure('00000031', '00000032', '00000483', '00000484'),
    structure('00000032', '00000484', '00000031', '00000033'),
  ];
  for (const run of runs) expect(latin1(numberedAnew(run))).toBe(latin1(anew));
});
