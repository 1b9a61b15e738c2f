import { decodeXml } from '../../xmlText';
import { walkXml, type XmlElement } from '../../xml';
import type { Cas, CasStructure } from './cas';

interface Growing extends CasStructure {
  readonly values: Map<string, string>;
  readonly references: Map<string, string[]>;
}

/** Features that refer to structures, in files without a list of their types. */
const usualReferences = new Set(
  'sofa Governor Dependent first next target elements head tail pos lemma stem morph parent children'.split(
    ' ',
  ),
);

/**
 * Returns the CAS of an XMI file. `references` are the features that the type system says refer to
 * structures; XMI writes those as numbers. Throws a Failure that names pack and file.
 */
export function casOfXmi(
  bytes: Uint8Array,
  pack: string,
  path: string,
  references: ReadonlySet<string>,
): Cas {
  const { text } = decodeXml(bytes, pack, path);
  const reader = new XmiReader(new Set([...usualReferences, ...references]));
  walkXml(text, reader, { name: pack, part: path });
  return { path, structures: reader.structures, unread: reader.unread };
}

class XmiReader {
  readonly structures: Growing[] = [];
  readonly unread: string[] = [];
  readonly #references: ReadonlySet<string>;
  readonly #packages = new Map<string, string>();
  #depth = 0;
  #open: Growing | null = null;
  #words = '';

  constructor(references: ReadonlySet<string>) {
    this.#references = references;
  }

  open(element: XmlElement): void {
    if (this.#depth === 0) this.#learnPackages(element);
    if (this.#depth === 1) this.#begin(element);
    this.#depth += 1;
    this.#words = '';
  }

  close({ local }: XmlElement): void {
    this.#depth -= 1;
    // A feature with several values has an element for each.
    if (this.#depth === 2 && this.#open) {
      const before = this.#open.values.get(local);
      const value = before === undefined ? this.#words : `${before}, ${this.#words}`;
      this.#open.values.set(local, value);
    }
    if (this.#depth === 1) this.#open = null;
    this.#words = '';
  }

  text(words: string): void {
    if (this.#depth === 3) this.#words += words;
  }

  /** `http:///de/example/type.ecore` is the package de.example.type. */
  #learnPackages({ attributes }: XmlElement): void {
    for (const [name, value] of Object.entries(attributes)) {
      const [, prefix] = /^xmlns:(.+)$/.exec(name) ?? [];
      const [, path] = /^http:\/\/\/(.+)\.ecore$/.exec(value) ?? [];
      if (prefix === undefined || path === undefined) continue;
      const isNone = path === 'uima/noNamespace';
      this.#packages.set(prefix, isNone ? '' : `${path.replaceAll('/', '.')}.`);
    }
  }

  #begin({ name, local, attributes }: XmlElement): void {
    const prefix = name.slice(0, Math.max(0, name.length - local.length - 1));
    const own = this.#packages.get(prefix);
    this.#open = null;
    if (own === undefined) {
      if (name !== 'cas:NULL') this.unread.push(name.slice(0, 100));
      return;
    }
    const id = attributes['xmi:id'] ?? String(this.structures.length);
    const structure: Growing = {
      id: id.slice(0, 100),
      type: `${own}${local}`,
      values: new Map(),
      references: new Map(),
    };
    for (const [feature, value] of Object.entries(attributes)) {
      if (feature.includes(':')) continue;
      const isReference = this.#references.has(feature) && /^\d+(?: \d+)*$/.test(value);
      if (isReference) structure.references.set(feature, value.split(' '));
      else structure.values.set(feature, value);
    }
    this.structures.push(structure);
    this.#open = structure;
  }
}
