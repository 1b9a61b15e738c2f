/** What the bytes of a text say of its being UTF-8. */
export interface Utf8Scan {
  /** Number of valid sequences of more than one byte. */
  readonly sequences: number;
  /** Number of bytes that are in no valid sequence. */
  readonly bad: number;
  /** Offset of the first of them; -1 when there is none. */
  readonly firstBad: number;
}

/** Counts what is UTF-8 and what is not (RFC 3629, section 4). */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let [sequences, bad, firstBad] = [0, 0, -1];
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 1) sequences += 1;
    if (length === 0) {
      bad += 1;
      if (firstBad < 0) firstBad = at;
    }
    at += Math.max(length, 1);
  }
  return { sequences, bad, firstBad };
}

/** Returns the length of the valid sequence that starts here, 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const [low, high] = secondByte(lead);
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let next = at + 2; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Rules out overlong forms, surrogates, and what is beyond Unicode. */
function secondByte(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
