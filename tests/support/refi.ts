import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { walkXml } from '../../electron/import/xml';

/** Schemas and real files of REFI-QDA, where the machine has them. */
export const refiData = path.resolve('../shared/data');

/** The names of the two schemas. */
export type RefiSchema = 'Project-mrt2019.xsd' | 'Codebook.xsd';

export const haveSchemas = existsSync(path.join(refiData, 'refi-qda-schema'));

/** Returns what a schema has against a file; nothing when it is valid. */
export async function schemaFaults(xml: string, schema: RefiSchema): Promise<readonly string[]> {
  const text = readFileSync(path.join(refiData, 'refi-qda-schema', schema), 'utf8');
  const { errors } = await validateXML({
    xml: [{ fileName: 'file.xml', contents: xml }],
    schema: [{ fileName: 'schema.xsd', contents: text }],
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** Returns the parts of an archive that Lectern wrote, by name. */
export function partsOf(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(archive)));
}

/** Returns the project in an archive that Lectern wrote. */
export function projectIn(archive: Uint8Array): string {
  return strFromU8(partsOf(archive).get('project.qde') ?? new Uint8Array());
}

/** Returns every GUID that a file gives to a record, and every one that it refers to. */
export function guidsIn(xml: string): { given: string[]; meant: string[] } {
  const [given, meant]: [string[], string[]] = [[], []];
  const visitor = {
    open: ({ attributes }: { attributes: Readonly<Record<string, string>> }) => {
      for (const [name, value] of Object.entries(attributes)) {
        if (name === 'guid') given.push(value);
        if (/^(?:targetGUID|creatingUser|modifyingUser)$/.test(name)) meant.push(value);
      }
    },
    close: () => {},
    text: () => {},
  };
  walkXml(xml, visitor, { name: 'file', part: 'project.qde' });
  return { given, meant };
}
