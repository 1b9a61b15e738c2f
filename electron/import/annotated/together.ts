import path from 'node:path';
import { zipSync } from 'fflate';
import { counted } from '../../../shared/text/counted';
import type { Source } from '../source';

/** Files that say something about texts that lie beside them, and those that explain them. */
const annotations = /\.ann$/i;
const explanations = /^(?:(?:annotation|visual|tools|kb_shortcuts)\.conf|labels\.json)$/i;
const texts = /\.txt$/i;

/** A source and the folder it lies in, as far as that is known. */
export interface Together extends Source {
  readonly file?: string;
}

/**
 * Returns the sources with those that belong together as one: annotations that stand in files of their
 * own beside their texts. They travel as an archive that is made for the way.
 */
export function together<S extends Together>(sources: readonly S[]): readonly (S | Together)[] {
  const folders = new Map<string, S[]>();
  for (const source of sources) {
    const folder = path.dirname(source.file ?? source.name);
    folders.set(folder, [...(folders.get(folder) ?? []), source]);
  }
  return [...folders].flatMap(([folder, all]) => withGroup(folder, all));
}

function withGroup<S extends Together>(
  folder: string,
  all: readonly S[],
): readonly (S | Together)[] {
  const stems = new Set(
    all.filter(({ name }) => annotations.test(name)).map(({ name }) => stemOf(name)),
  );
  if (stems.size === 0) return all;
  const isOfGroup = ({ name }: S) =>
    annotations.test(name) ||
    explanations.test(name) ||
    (texts.test(name) && stems.has(stemOf(name)));
  const group = all.filter(isOfGroup);
  if (group.length < 2) return all;
  return [grouped(folder, group), ...all.filter((source) => !isOfGroup(source))];
}

function grouped(folder: string, group: readonly Together[]): Together {
  const title = path.basename(path.resolve(folder));
  const [first] = group;
  const isKnown = first?.file !== undefined;
  const name = isKnown ? title : `${first?.name ?? ''} and ${counted(group.length - 1, 'file')}`;
  return {
    ...(isKnown && { file: folder }),
    name,
    title: name,
    encoding: null,
    isPasted: false,
    async read() {
      const parts: Record<string, Uint8Array> = {};
      for (const one of group) parts[one.name] = await one.read();
      return zipSync(parts, { level: 0 });
    },
  };
}

function stemOf(name: string): string {
  return path.parse(name).name.toLowerCase();
}
