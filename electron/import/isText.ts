/** More control characters than this share of the text, and it is none. */
const controlShare = 0.01;

/** Returns whether letters that were made of bytes are a text: there is no NUL, and hardly a control. */
export function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const controls = controlsIn(text);
  return controls <= 2 || controls <= text.length * controlShare;
}

/** A pattern takes ten times as long, and every text is looked through. */
function controlsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 ? !isUsual(unit) : unit === 0x7f) count += 1;
  }
  return count;
}

/** What is no letter and stands in texts all the same: tabs, line ends, and the escape of ISO-2022. */
function isUsual(unit: number): boolean {
  return (unit >= 0x09 && unit <= 0x0d) || unit === 0x1b;
}
