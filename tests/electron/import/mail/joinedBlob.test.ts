import { expect, test } from 'vitest';
import { eml } from '../../../../electron/import/eml';
import { noWishes } from '../../../../electron/import/importer';
import { JoinedBlob } from '../../../../electron/import/mail/joinedBlob';

async function piecesOf(blob: Blob): Promise<number> {
  const reader = blob.stream().getReader();
  for (let pieces = 0; ; pieces += 1) if ((await reader.read()).done) return pieces;
}

test('A Blob of many lines is read in one piece, and is what they say', async () => {
  const lines = Array.from({ length: 1000 }, () => [Buffer.from('tram'), '\n']).flat();
  const blob = new JoinedBlob(lines, { type: 'text/plain' });
  expect(await piecesOf(blob)).toBe(1);
  expect(await blob.text()).toBe('tram\n'.repeat(1000));
  expect(blob.type).toBe('text/plain');
});

test('What is no text and no bytes stands in a Blob as ever', async () => {
  const blob = new JoinedBlob(['a', new JoinedBlob(['b']), new Uint8Array([0x63]).buffer]);
  expect(await blob.text()).toBe('abc');
  expect(await new JoinedBlob().text()).toBe('');
});

test('A mail is taken apart with Blobs of this kind: those of Node take long for many lines', async () => {
  const made: number[] = [];
  class Counting extends JoinedBlob {
    constructor(parts: string[], options?: { type: string }) {
      super(parts, options);
      made.push(parts.length);
    }
  }
  expect(globalThis.Blob).toBe(JoinedBlob);
  Reflect.set(globalThis, 'Blob', Counting);
  try {
    const mail = `From: a@b.example\r\nSubject: Trams\r\n\r\n${'Later trams.\r\n'.repeat(500)}`;
    await eml.read(Buffer.from(mail), 'trams.eml', noWishes);
  } finally {
    Reflect.set(globalThis, 'Blob', JoinedBlob);
  }
  expect(Math.max(...made)).toBeGreaterThan(500);
});
