import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packOf } from '../../../../electron/import/annotated/packs';
import type { AnnotatedProject } from '../../../../shared/annotated/project';
import { brat } from '../../../../shared/export/brat';
import { bringProject } from '../../../support/annotatedImport';
import { bundleOfProject } from '../../../support/bundleOfProject';
import { misplaced, packOfFolder, readPack, wordsAt } from '../../../support/packs';

const corpora = path.resolve('../shared/data/brat');

/** Real corpora; they are no part of the project. */
describe.skipIf(!fs.existsSync(corpora))('Corpora that people annotated with brat', () => {
  const folder = (name: string) => packOfFolder(path.join(corpora, name));

  test('Every passage of a clean corpus stands where its words are', async () => {
    const pack = folder('echr-legal-arguments');
    const lines = [...pack.files].filter(([file]) => file.endsWith('.ann')).map(linesOf);
    const project = await readPack(pack);
    expect(project.readings).toHaveLength(120);
    expect(project.tags).toHaveLength(lines.flat().filter((line) => line.startsWith('T')).length);
    expect(project.tags.length).toBeGreaterThan(2000);
    expect(misplaced(project)).toEqual([]);
    expect(project.losses).toEqual([
      expect.objectContaining({ of: 'readings', records: ['LICENSE.Apache-2.0.txt'] }),
    ]);
    const decisions = project.codes.find(({ key }) => key === 'Entscheidung_des_EGMR');
    expect(decisions?.name).toBe('Entscheidung des EGMR');
    expect(project.tags.every(({ note }) => note?.startsWith('Actor: '))).toBe(true);
  });

  test('A clean corpus that is exported again has the same lines', async () => {
    const project = await readPack(folder('echr-legal-arguments'));
    const bundle = bundleOfProject(project);
    const again = await readPack(await packOf('corpus.zip', brat.render(bundle)));
    expect(boundsOf(again)).toEqual(boundsOf(project));
    const written = await packOf('corpus.zip', brat.render(bundle));
    const lines = (files: Iterable<[string, Uint8Array]>) =>
      [...files]
        .filter(([file]) => file.endsWith('.ann'))
        .flatMap(linesOf)
        .filter(isBound);
    const types = slugs(written);
    expect(
      lines(written.files)
        .map((line) => tripleOf(line, types))
        .sort(),
    ).toEqual(
      lines(folder('echr-legal-arguments').files)
        .map((line) => tripleOf(line, null))
        .sort(),
    );
  });

  test('Each fault of a corpus with wrong offsets shows: its words are not at its place', async () => {
    const faults = z
      .array(
        z.object({ doc: z.string(), id: z.string(), true: z.array(z.tuple([z.int(), z.int()])) }),
      )
      .parse(JSON.parse(fs.readFileSync(path.join(corpora, 'dirty-offsets/faults.json'), 'utf8')));
    const project = await readPack(folder('dirty-offsets'));
    const wrong = misplaced(project).map(({ key }) => key);
    expect(faults).toHaveLength(34);
    expect(wrong.sort()).toEqual(faults.map(({ doc, id }) => `${doc}.ann ${id}`).sort());
    for (const {
      doc,
      id,
      true: [place],
    } of faults) {
      const text = project.readings.find(({ key }) => key === `${doc}.txt`)?.text ?? '';
      const tag = project.tags.find(({ key }) => key === `${doc}.ann ${id}`);
      expect(tag?.quote?.trim()).toBe(text.slice(...(place ?? [])).trim());
      expect(Math.abs((tag?.start ?? Infinity) - (place?.[0] ?? 0))).toBeLessThanOrEqual(200);
    }
  });

  test('Each of these faults is healed by its words, and the report says so', async () => {
    const project = await readPack(folder('dirty-offsets'));
    const wrong = new Set(misplaced(project).map(({ key }) => key));
    const { brought } = await bringProject(project, 'brat');
    const losses = brought.report.losses.filter(({ of }) => of === 'tags');
    const healed = losses.filter(
      ({ how, what }) => how === 'changed' && what.includes('put there'),
    );
    const named = losses.flatMap(({ records }) => records).filter((key) => wrong.has(key));
    expect(new Set(named)).toEqual(wrong);
    expect(healed.flatMap(({ records }) => records).sort()).toEqual([...wrong].sort());
  });

  test('Words behind emoji and letters beyond the first plane are found', async () => {
    const project = await readPack(folder('emoji-codepoints'));
    const words = project.tags.map((tag) => wordsAt(project, tag));
    expect(words).toEqual([
      'firemen',
      'family',
      'the ministry claims a threat',
      'claims',
      '𝐁𝐨𝐥𝐝 math',
      'a threat,\nand the claim',
      'the ministry',
      'a new line',
    ]);
    expect(project.tags.map(({ quote }) => quote)).toEqual(words);
    expect(project.tags[2]?.note).toBe('Reviewer A: check source\nStance: Con');
    expect(project.losses).toEqual([
      {
        of: 'tags',
        how: 'changed',
        what: 'Passages in several pieces: each piece is a tag of its own',
        records: ['emoji.ann T7, piece 1 of 2', 'emoji.ann T7, piece 2 of 2'],
      },
      {
        of: 'others',
        how: 'dropped',
        what: 'Relations between passages',
        records: ['emoji.ann R1'],
      },
      {
        of: 'others',
        how: 'dropped',
        what: 'Equivalences of passages',
        records: ['emoji.ann line 11'],
      },
    ]);
  });
});

function linesOf([, bytes]: readonly [string, Uint8Array]): string[] {
  return Buffer.from(bytes).toString('utf8').split('\n');
}

function isBound(line: string): boolean {
  return line.startsWith('T');
}

function boundsOf({ tags }: AnnotatedProject): string[] {
  return tags
    .map(({ start, end, quote, note }) => JSON.stringify([start, end, quote, note]))
    .sort();
}

/** Types of the corpus by those of the export. */
function slugs(written: Awaited<ReturnType<typeof packOf>>): ReadonlyMap<string, string> {
  const labels = z
    .object({ types: z.record(z.string(), z.object({ id: z.string() })) })
    .parse(JSON.parse(Buffer.from(written.files.get('labels.json') ?? []).toString('utf8')));
  return new Map(Object.entries(labels.types).map(([slug, { id }]) => [slug, id]));
}

function tripleOf(line: string, types: ReadonlyMap<string, string> | null): string {
  const [, bound = '', words = ''] = line.split('\t');
  const space = bound.indexOf(' ');
  const type = bound.slice(0, space);
  return JSON.stringify([types?.get(type) ?? type, bound.slice(space + 1), words]);
}
