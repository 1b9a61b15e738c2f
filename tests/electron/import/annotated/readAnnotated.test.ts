import { describe, expect, test } from 'vitest';
import { noAnswers } from '../../../../electron/import/annotated/importer';
import { readAnnotated } from '../../../../electron/import/annotated/readAnnotated';
import { json } from '../../../../shared/export/json';
import { sampleBundle } from '../../../support/sampleBundle';

const whole = Buffer.from(json.render(sampleBundle()));

function read(name: string, bytes: Uint8Array) {
  return readAnnotated({ name, bytes }, noAnswers);
}

describe('A damaged file of JSON is refused, and does not come in as a text', () => {
  test.each([
    ['a.json', 'cut short', whole.subarray(0, whole.length / 2)],
    ['a.JSONLD', 'with a byte too much', Buffer.concat([whole, Buffer.from('}')])],
    ['a.json', 'with a byte that is no UTF-8', Buffer.concat([whole, Buffer.from([0xff])])],
    ['a.json', 'in UTF-16 without a mark', Buffer.from(whole.toString('utf8'), 'utf16le')],
    ['a.jsonl', 'cut in its first line', Buffer.from('{"kind": "work')],
  ])('%s, %s', async (name, _how, bytes) => {
    await expect(read(name, bytes)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(
        `“${name}” was not imported: it is cut or damaged JSON`,
      ) as string,
    });
  });

  test('What only looks like JSON, and JSON that nobody knows, may be a text', async () => {
    for (const [name, text] of [
      ['notes.txt', '{"kind": "work'],
      ['notes.json', 'Dear diary'],
      ['other.json', '{"words": []}'],
      ['other.jsonl', '{"words": []}\n{"cut'],
    ] as const) {
      expect(await read(name, Buffer.from(text))).toBeNull();
    }
  });
});
