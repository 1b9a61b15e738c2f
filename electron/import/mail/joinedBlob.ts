type Parts = NonNullable<ConstructorParameters<typeof Blob>[0]>;
type Options = ConstructorParameters<typeof Blob>[1];

/** Every other part is one. */
const lineEnd = Buffer.from('\n');

/**
 * A Blob that joins its parts when it is made. Node’s own reads them one after the other, some
 * microseconds for each: the parser of mails makes two of every line, and a megabyte of short lines
 * took it ten seconds.
 */
export class JoinedBlob extends Blob {
  constructor(parts: Parts = [], options?: Options) {
    super(joined(parts), options);
  }
}

function joined(parts: Parts): Parts {
  const bytes: Uint8Array[] = [];
  for (const part of parts) {
    if (part === '\n') bytes.push(lineEnd);
    else if (typeof part === 'string') bytes.push(Buffer.from(part));
    else if (part instanceof Uint8Array) bytes.push(part);
    else return parts;
  }
  return [Buffer.concat(bytes)];
}
