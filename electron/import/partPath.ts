/**
 * Returns the name of the part that a part refers to; null when the reference leads out of the
 * archive: to another place, or up beyond its root.
 */
export function partPath(from: string, reference: string): string | null {
  const [path = ''] = reference.split(/[?#]/, 1);
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) return null;
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of unescaped(path).split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A name with a “%” that escapes nothing is meant as it is written.
    return path;
  }
}
