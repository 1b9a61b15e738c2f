import { walkXml, type XmlOptions, type XmlVisitor } from './xml';
import { decodeXml, type XmlText } from './xmlText';
import type { Archive } from './zip';

/** Reads the XML parts of one archive. */
export class XmlReader {
  constructor(
    readonly archive: Archive,
    /** The file’s name. */
    readonly name: string,
  ) {}

  /**
   * Walks a part; returns its encoding, what had to be assumed to decode it, and the first fault
   * when it was walked on in spite of one. Throws a Failure when it is not there or cannot be read.
   */
  async walk(
    part: string,
    visitor: XmlVisitor,
    options: XmlOptions = {},
  ): Promise<Omit<XmlText, 'text'> & { readonly fault: string | null }> {
    const { text, ...facts } = decodeXml(await this.archive.read(part), this.name, part);
    return { ...facts, fault: walkXml(text, visitor, { name: this.name, part }, options) };
  }
}
