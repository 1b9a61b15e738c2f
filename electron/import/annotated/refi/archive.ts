import type { Failure } from '../../../../shared/ipc/failure';
import { refused, shown } from '../../refused';
import type { Pack } from '../importer';
import { attribute, type RefiNode } from './node';
import { isRefi } from './isRefi';

/** Where an address leads: to a file of the archive, out of it, or nowhere. */
export type Found =
  | { readonly is: 'file'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly is: 'outside' }
  | { readonly is: 'missing' };

/** The files of a project: only what is in the archive is ever read. */
export class RefiArchive {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #byName = new Map<string, string>();
  readonly #read = new Set<string>();

  constructor(readonly pack: Pack) {
    this.#files = new Map(
      [...pack.files].map(([path, bytes]) => [path.replaceAll('\\', '/'), bytes]),
    );
    const paths = [...this.#files.keys()];
    // Those in the folder of sources come last, and so win over others of the same name.
    for (const path of [...paths.filter((one) => !inSources(one)), ...paths.filter(inSources)]) {
      this.#byName.set(baseName(path), path);
    }
  }

  /** Returns the path and bytes of the project. Throws a Failure when it is missing or stands twice. */
  project(): { readonly path: string; readonly bytes: Uint8Array } {
    const roots = rootProjects(this.pack);
    const usual = roots.filter((path) => path.toLowerCase() === 'project.qde');
    const [path, other] = usual.length > 0 ? usual : roots;
    if (path === undefined) throw noProject(this.pack.name);
    if (other !== undefined) throw twoProjects(this.pack.name, path, other);
    this.#read.add(path);
    return { path, bytes: this.#files.get(path) ?? new Uint8Array() };
  }

  /** Returns what an address like `internal://a.txt` leads to: by the name of the file, in either case. */
  find(address: string): Found {
    const [, scheme = 'internal', rest = ''] =
      /^(?:([a-z][a-z+.-]+):)?(.*)$/is.exec(address.trim()) ?? [];
    if (scheme.toLowerCase() !== 'internal') return { is: 'outside' };
    const path = this.#byName.get(baseName(rest));
    const bytes = path === undefined ? undefined : this.#files.get(path);
    if (path === undefined || bytes === undefined) return { is: 'missing' };
    this.#read.add(path);
    return { is: 'file', path, bytes };
  }

  /** Returns the files that nothing in the project leads to, without those that systems put into archives for themselves. */
  unread(project: RefiNode): readonly string[] {
    for (const address of addressesIn(project)) this.find(address);
    return [...this.#files.keys()].filter(
      (path) => !this.#read.has(path) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(path),
    );
  }
}

/** Returns the projects at the root of an archive; a single file is one by what is in it. */
export function rootProjects({ files }: Pack): readonly string[] {
  return [...files]
    .map(([path, bytes]) => ({ path: path.replaceAll('\\', '/'), bytes }))
    .filter(({ path }) => !path.includes('/'))
    .filter(({ path, bytes }) => /\.qde$/i.test(path) || isRefi(bytes, 'Project'))
    .map(({ path }) => path);
}

function addressesIn(node: RefiNode): readonly string[] {
  const own = ['path', 'currentPath', 'richTextPath', 'plainTextPath'].flatMap(
    (name) => attribute(node, name) ?? [],
  );
  return [...own, ...node.children.flatMap(addressesIn)];
}

function inSources(path: string): boolean {
  return /^sources\//i.test(path);
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
}

function noProject(name: string): Failure {
  const todo =
    'Export the project again from the program that made it (REFI-QDA), then import that.';
  return refused(name, 'there is no project.qde in it', todo);
}

function twoProjects(name: string, one: string, other: string): Failure {
  const todo = 'Take one of the two out of the archive, then import it again.';
  return refused(name, `it holds two projects, ${shown(one)} and ${shown(other)}`, todo);
}
