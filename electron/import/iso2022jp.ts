const escape = 0x1b;
const eucOfHalfWidth = 0x8e;
const eucOfSupplement = 0x8f;

/** The sets that escape sequences choose (RFC 1468, RFC 1554), and JIS X 0201 as mail programs use it. */
const sets = {
  '(B': 'latin',
  '(J': 'latin',
  '(I': 'halfWidth',
  '$@': 'kanji',
  $B: 'kanji',
  '$(D': 'supplement',
} as const;
type CharacterSet = (typeof sets)[keyof typeof sets];

/**
 * Returns the bytes of an ISO-2022-JP text in EUC-JP, which has the same characters in the same
 * order; null when the bytes are no such text. Own code: not every runtime has this encoding.
 */
export function eucFromIso2022Jp(bytes: Uint8Array): Uint8Array | null {
  if (!bytes.includes(escape)) return null;
  // The supplement has three bytes for two; nothing grows more.
  const euc = new Uint8Array(Math.ceil(bytes.length * 1.5) + 3);
  let length = 0;
  const push = (...more: number[]) => {
    euc.set(more, length);
    length += more.length;
  };
  let set: CharacterSet = 'latin';
  let switched = false;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) return null;
    if (byte === escape) {
      const chosen = chosenBy(bytes, at);
      if (!chosen) return null;
      set = sets[chosen];
      // Terminals write the escape for Latin letters, too: alone it says nothing.
      if (set !== 'latin') switched = true;
      at += 1 + chosen.length;
    } else if (set === 'latin' || byte <= 0x20) {
      push(byte);
      at += 1;
    } else if (set === 'halfWidth') {
      push(eucOfHalfWidth, byte | 0x80);
      at += 1;
    } else {
      if (set === 'supplement') push(eucOfSupplement);
      push(byte | 0x80, (bytes[at + 1] ?? 0) | 0x80);
      at += 2;
    }
  }
  return switched ? euc.subarray(0, length) : null;
}

function chosenBy(bytes: Uint8Array, at: number): keyof typeof sets | null {
  const next = String.fromCharCode(...bytes.subarray(at + 1, at + 4));
  const names = Object.keys(sets) as (keyof typeof sets)[];
  return names.find((name) => next.startsWith(name)) ?? null;
}
