import { addressOf, sentence } from './hostileFile';

/** Returns a page of the web. */
export function page(content: string, head = ''): string {
  return `<!doctype html><html><head><title>Trams</title>${head}</head><body><h1>Trams at night</h1><p>${sentence.repeat(3)}</p>${content}</body></html>`;
}

/** Returns all that a page can name a file of this machine with. */
export function namesIn(file: string): string {
  const address = addressOf(file);
  return `<img src="${address}"><link rel="stylesheet" href="${address}"><iframe src="${address}"></iframe><object data="${address}"></object><embed src="${address}"><script src="${address}"></script><img srcset="${address} 2x"><svg><image href="${address}"/><use href="${address}#a"/></svg><video poster="${address}"></video><p style="background:url(${address})">words</p>`;
}
