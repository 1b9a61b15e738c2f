import { strFromU8, unzipSync } from 'fflate';
import { zipFile } from '../../shared/export/zipFile';

/** What a document says when it was made and changed: when it was written is no part of a workspace. */
const always = '1980-01-01T00:00:00Z';

/**
 * Returns an Office document that a library packed, with every date in it set to the same day: the
 * same workspace gives the same bytes.
 */
export function repacked(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => {
    return name === 'docProps/core.xml'
      ? { name, data: withoutDates(strFromU8(data)) }
      : { name, data };
  });
  return zipFile(parts);
}

/** The elements of Dublin Core that say when a document was made and changed. */
function withoutDates(core: string): string {
  return core.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(?=<)/g, `$1${always}`);
}
