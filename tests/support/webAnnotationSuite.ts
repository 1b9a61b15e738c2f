import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';

/** The suite of the W3C stands outside the repository; without it there is nothing to test with. */
export const suiteFolder = fileURLToPath(
  new URL('../../../shared/data/w3c-web-annotation', import.meta.url),
);
export const hasSuite = existsSync(suiteFolder);

/** One assertion: returns whether an object meets it. */
export interface Assertion {
  readonly name: string;
  passes(value: unknown): boolean;
}

const listSchema = z.object({ assertions: z.array(z.string()) });
const assertionSchema = z.looseObject({ expectedResult: z.literal('valid') });

function jsonFilesIn(folder: string): string[] {
  return readdirSync(path.join(suiteFolder, folder)).filter((name) => name.endsWith('.json'));
}

function textAt(file: string): string {
  return readFileSync(path.join(suiteFolder, file), 'utf8').trim();
}

function jsonAt(file: string): unknown {
  return JSON.parse(textAt(file));
}

/** Returns the assertions that a test of the suite lists, each compiled by itself. */
export function assertionsOf(test: string): Assertion[] {
  const ajv = new Ajv({ strict: false, logger: false });
  addFormats(ajv);
  for (const file of jsonFilesIn('definitions')) {
    ajv.addSchema(withoutId(jsonAt(`definitions/${file}`)), file);
  }
  return listSchema.parse(jsonAt(test)).assertions.map((name) => {
    const validate = ajv.compile(withoutId(assertionSchema.parse(jsonAt(name))));
    return { name, passes: (value) => validate(value) };
  });
}

/** The files name themselves by relative ids, which would hide the names they are referred to by. */
function withoutId(schema: unknown): object {
  const { id: _id, ...rest } = z.looseObject({}).parse(schema);
  return rest;
}

/** Returns the samples of a folder by their names, as text: some of the incorrect ones are no JSON. */
export function samplesIn(folder: 'correct' | 'incorrect'): ReadonlyMap<string, string> {
  const names = jsonFilesIn(path.join('samples', folder));
  return new Map(names.map((name) => [name, textAt(path.join('samples', folder, name))]));
}
