import { attributeOf, type XmlElement, type XmlVisitor } from './xml';

/** Facts about a document, by the names of the elements that state them. */
const factOfElement = {
  'dc:title': 'title',
  'dc:creator': 'creator',
  'meta:initial-creator': 'firstCreator',
  'dc:language': 'language',
  'dc:publisher': 'publisher',
  'dc:date': 'date',
} as const;
type Fact = (typeof factOfElement)[keyof typeof factOfElement];

const factNames = new Map<string, Fact>(Object.entries(factOfElement));

/** Reads what a part states about its document with elements of the Dublin Core, each as often as it is stated. */
export class Properties implements XmlVisitor {
  readonly #values = new Map<Fact, string[]>();
  #parts: string[] | null = null;

  open(element: XmlElement): void {
    if (factNames.has(element.name.toLowerCase()) && isMain(element)) this.#parts = [];
  }

  close({ name }: XmlElement): void {
    const fact = factNames.get(name.toLowerCase());
    const value = this.#parts?.join('').trim() ?? '';
    if (!fact) return;
    this.#parts = null;
    if (value === '') return;
    const values = this.#values.get(fact) ?? [];
    values.push(value);
    this.#values.set(fact, values);
  }

  text(words: string): void {
    this.#parts?.push(words);
  }

  all(fact: Fact): readonly string[] {
    return this.#values.get(fact) ?? [];
  }

  first(fact: Fact): string | null {
    return this.all(fact)[0] ?? null;
  }

  /** Returns the names of the authors in one line: those who began the document, if they are told apart. */
  author(): string {
    const first = this.all('firstCreator');
    return (first.length > 0 ? first : this.all('creator')).join('; ');
  }
}

/** Books name translators among the authors, and the dates of changes among those of publication. */
function isMain(element: XmlElement): boolean {
  const role = attributeOf(element, 'role') ?? 'aut';
  const event = attributeOf(element, 'event') ?? 'publication';
  return role === 'aut' && event.endsWith('publication');
}
