/** What a small file may take, in milliseconds: a bomb is small. */
const small = 4500;
/** PDF is a language for drawing, and its words have to be put together from places on a page. */
const smallPdf = 9500;
/** From here on, a file may take longer by so much for each megabyte. */
const large = 1024 * 1024;
const eachMegabyte = 1000;

/** Returns the milliseconds that a file may take to be read: an honest one needs a tenth of them. */
export function readingTime(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const least = head.includes('%PDF-') ? smallPdf : small;
  return least + moreFor(bytes);
}

/** Returns the milliseconds that annotated work may take: it may hold hundreds of texts. */
export function projectTime(bytes: Uint8Array): number {
  return textTime + moreFor(bytes);
}

function moreFor({ length }: Uint8Array): number {
  return Math.round((Math.max(0, length - large) / large) * eachMegabyte);
}

/** What work with a text that was read already may take, in milliseconds: it may be a book. */
export const textTime = 60_000;
