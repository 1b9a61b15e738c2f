import type { OwnAnnotation } from '../../../../shared/export/webAnnotationOwn';
import type { Gathering } from '../gathering';
import { guidIn, lastPart } from '../iris';
import type { Target } from './targets';

/** Returns the key of the reading that a target is in. */
export function takeSource(
  gathering: Gathering,
  target: Target,
  own: OwnAnnotation | null,
): string {
  const { source, title, language, sha256 } = target;
  if (own) {
    const { reading, title: name } = own;
    return gathering.reading(reading, { id: reading, name, sha256, details: { title: name } });
  }
  const address = /^https?:/i.test(source ?? '') ? source : null;
  const details = { ...(title !== null && { title }), ...(language !== null && { language }) };
  return gathering.reading(source ?? 'a text without a name', {
    id: guidIn(source),
    name: title ?? nameOf(source) ?? 'Untitled',
    sha256,
    details: { ...details, ...(address !== null && { address }) },
  });
}

/** Of an address or a path, the last part; a file name is one. */
function nameOf(source: string | null): string | null {
  const last = lastPart(source?.replace(/[?#].*$/s, '') ?? '');
  try {
    return last && decodeURIComponent(last);
  } catch {
    // A stray per cent sign: then the name is as it stands there.
    return last;
  }
}
