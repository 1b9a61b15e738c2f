import zlib from 'node:zlib';

/** A part of an archive. What is left out is as an honest program writes it. */
export interface ZipPart {
  readonly name: string | Buffer;
  readonly data: string | Buffer;
  /** 0: as it is; 8: deflated. */
  readonly method?: number;
  /** General purpose bits; bit 0 says that the part is encrypted. */
  readonly flags?: number;
  readonly crc?: number;
  /** Size that the archive says the part has when it is unpacked. */
  readonly size?: number;
  /** Name before the part, when it is not the one in the directory. */
  readonly localName?: string;
  /** Mode of a file in Unix, e.g. 0o120777 for a link. */
  readonly mode?: number;
  /** Index of the part whose bytes this one shares, instead of having its own. */
  readonly sharesWith?: number;
}

/** Writes a ZIP, honest or not. */
export function zipOf(
  parts: readonly ZipPart[] | Readonly<Record<string, string | Buffer>>,
): Buffer {
  const list: ZipPart[] = isList(parts)
    ? [...parts]
    : Object.entries(parts).map(([name, data]) => ({ name, data }));
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const part of list) {
    const fields = fieldsOf(part);
    const offset = part.sharesWith === undefined ? at : (offsets[part.sharesWith] ?? 0);
    offsets.push(offset);
    if (part.sharesWith === undefined) {
      const local = Buffer.concat([localHeader(fields), fields.localName, fields.packed]);
      files.push(local);
      at += local.length;
    }
    directory.push(Buffer.concat([centralHeader(fields, offset), fields.name]));
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...files, central, endOf(list.length, central.length, at)]);
}

function isList(parts: readonly ZipPart[] | object): parts is readonly ZipPart[] {
  return Array.isArray(parts);
}

interface Fields {
  readonly name: Buffer;
  readonly localName: Buffer;
  readonly packed: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly mode: number;
}

/** Bombs take seconds to pack: the same bytes are packed once. */
const packings = new WeakMap<Buffer, { readonly deflated: Buffer; readonly crc: number }>();

function packingOf(data: Buffer): { readonly deflated: Buffer; readonly crc: number } {
  const known = packings.get(data) ?? {
    deflated: zlib.deflateRawSync(data),
    crc: zlib.crc32(data),
  };
  packings.set(data, known);
  return known;
}

function fieldsOf(part: ZipPart): Fields {
  const data = typeof part.data === 'string' ? Buffer.from(part.data) : part.data;
  const method = part.method ?? (data.length > 60 ? 8 : 0);
  const name = Buffer.from(part.name as string);
  return {
    name,
    localName: part.localName === undefined ? name : Buffer.from(part.localName),
    packed: method === 8 ? packingOf(data).deflated : data,
    // Bit 11: names are UTF-8.
    flags: 0x800 | (part.flags ?? 0),
    method,
    crc: part.crc ?? packingOf(data).crc,
    size: part.size ?? data.length,
    mode: part.mode ?? 0o100644,
  };
}

/** What both headers of a part hold, from the version that is needed to the length of the name. */
function common({ flags, method, crc, packed, size }: Fields, nameLength: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(flags, 2);
  bytes.writeUInt16LE(method, 4);
  bytes.writeUInt32LE(0x5a21_0000, 6);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(nameLength, 22);
  return bytes;
}

function localHeader(fields: Fields): Buffer {
  return Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    common(fields, fields.localName.length),
  ]);
}

function centralHeader(fields: Fields, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((fields.mode << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  // Made on Unix, by version 2.0.
  const start = Buffer.from('PK\x01\x02\x14\x03', 'latin1');
  return Buffer.concat([start, common(fields, fields.name.length), rest]);
}

function endOf(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
