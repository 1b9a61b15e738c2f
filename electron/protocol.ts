import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme, Protocol } from 'electron';

/** The one address the window has; everything else is refused. */
export const appAddress = 'app://lectern/';

/**
 * Standard and secure, so that the page has an origin of its own; CORS stays on, so that no other
 * origin may read the files; V8 keeps the compiled scripts.
 */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: true,
    codeCache: true,
    bypassCSP: false,
    allowServiceWorkers: false,
    stream: false,
  },
};

/** No script, style or font but the app's own files, no connection, no frame, no form. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "worker-src 'self'",
  "connect-src 'none'",
  "child-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "media-src 'none'",
  "manifest-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // The clipboard of ProseMirror parses what is pasted under the first name, into an inert document;
  // under the second, the window starts its own workers.
  "require-trusted-types-for 'script'",
  "trusted-types ProseMirrorClipboard lectern-workers 'allow-duplicates'",
].join('; ');

const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), midi=(), payment=(), clipboard-read=(), clipboard-write=(self)',
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
};

/** The file behind every address that exists. */
export type AssetTable = ReadonlyMap<string, string>;

/** What to answer to a request; `file` is null when there is no body. */
export interface AssetAnswer {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly file: string | null;
}

/**
 * Returns the addresses of these files, given relative to the folder they are in. A file of a type
 * that the window has no use for gets no address.
 */
export function assetTable(folder: string, files: readonly string[]): AssetTable {
  const table = new Map<string, string>();
  for (const file of files) {
    if (types[path.extname(file)] === undefined) continue;
    const name = file.split(path.sep).join('/');
    const address = new URL(encodeURI(name === 'index.html' ? '' : name), appAddress);
    table.set(address.href, path.join(folder, file));
  }
  return table;
}

/**
 * Returns the answer to a request. The address is looked up as it was spelt, and never taken apart:
 * there is no path to climb out of.
 */
export function answerRequest(table: AssetTable, method: string, address: string): AssetAnswer {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { ...securityHeaders, Allow: 'GET, HEAD' }, file: null };
  }
  const file = table.get(address);
  const type = file === undefined ? undefined : types[path.extname(file)];
  if (file === undefined || type === undefined) {
    return { status: 404, headers: securityHeaders, file: null };
  }
  const headers = { ...securityHeaders, 'Content-Type': type };
  return { status: 200, headers, file: method === 'HEAD' ? null : file };
}

/** Serves the files that are in `folder` now, under `app://lectern/`. */
export async function serveApp(protocol: Protocol, folder: string): Promise<void> {
  const table = assetTable(folder, await filesBelow(folder));
  protocol.handle(appScheme.scheme, async ({ method, url }) => {
    const { status, headers, file } = answerRequest(table, method, url);
    const body = file === null ? null : new Uint8Array(await readFile(file));
    return new Response(body, { status, headers: { ...headers } });
  });
}

/** Returns the files in a folder and its folders, relative to it; one level at a time, which packed archives can do. */
async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) files.push(entry.name);
    else {
      const below = await filesBelow(path.join(folder, entry.name));
      files.push(...below.map((file) => path.join(entry.name, file)));
    }
  }
  return files;
}
