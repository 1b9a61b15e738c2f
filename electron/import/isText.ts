/** More control characters than this share of the text, and it is none. */
const controlShare = 0.01;

/** What is no letter; tabs, line ends and the escape of ISO-2022 stand in texts all the same. */
const control = /[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/g;

/** Returns whether letters that were made of bytes are a text: there is no NUL, and hardly a control. */
export function isText(text: string): boolean {
  return !text.includes('\0') && !hasMoreControls(text, Math.max(2, text.length * controlShare));
}

/** Looks no further than to the control that is one too many. */
function hasMoreControls(text: string, limit: number): boolean {
  let count = 0;
  control.lastIndex = 0;
  while (control.test(text)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}
