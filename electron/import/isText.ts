/** More control characters than this share of the text, and it is none. */
const controlShare = 0.01;

/** Returns whether letters that were made of bytes are a text: there is no NUL, and hardly a control. */
export function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const controls = text.match(/[\x01-\x08\x0E-\x1A\x1C-\x1F\x7F]/g)?.length ?? 0;
  return controls <= 2 || controls <= text.length * controlShare;
}
