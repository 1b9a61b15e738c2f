import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerRequest, assetTable, contentSecurityPolicy } from '../../electron/protocol';

const table = assetTable('/app/renderer', [
  'index.html',
  path.join('assets', 'index-a1.js'),
  path.join('assets', 'index-a1.css'),
  path.join('assets', 'serif.woff2'),
  path.join('assets', 'index-a1.js.map'),
  'notes.txt',
]);
const get = (address: string) => answerRequest(table, 'GET', address);

describe('the addresses of the window', () => {
  it.each([
    ['app://lectern/', 'index.html', 'text/html; charset=utf-8'],
    ['app://lectern/assets/index-a1.js', 'assets/index-a1.js', 'text/javascript; charset=utf-8'],
    ['app://lectern/assets/index-a1.css', 'assets/index-a1.css', 'text/css; charset=utf-8'],
    ['app://lectern/assets/serif.woff2', 'assets/serif.woff2', 'font/woff2'],
  ])('answer with the built file and its type: %s', (address, file, type) => {
    const answer = get(address);
    expect({ status: answer.status, file: answer.file }).toEqual({
      status: 200,
      file: path.join('/app/renderer', file),
    });
    expect(answer.headers['Content-Type']).toBe(type);
  });

  it.each([
    '',
    'app:',
    'app://',
    'app:///',
    'app://lectern',
    'app://lectern//',
    'app://lectern/.',
    'app://lectern/./',
    'app://lectern/..',
    'app://lectern/?',
    'app://lectern/?a=1',
    'app://lectern/#',
    'app://lectern/index.html',
    'app://lectern/index.html/',
    'app://lectern/INDEX.HTML',
    'app://lectern/%69ndex.html',
    'app://LECTERN/',
    'APP://lectern/',
    'App://Lectern/',
    'app://lectern:80/',
    'app://lectern:/',
    'app://user@lectern/',
    'app://user:word@lectern/',
    'app://@lectern/',
    'app://lectern.example/',
    'app://lectern%2f/',
    'app://other/',
    'app://other/assets/index-a1.js',
    'app:lectern/',
    'app:/lectern/',
    'app:\\\\lectern\\',
    ' app://lectern/',
    'app://lectern/ ',
    'app://lectern/\n',
    'app://lectern/\t',
    'app://lectern/%00',
    'app://lectern/assets/index-a1.js%00',
    'app://lectern/assets/index-a1.js\0.html',
    'app://lectern/assets/index-a1.js?v=1',
    'app://lectern/assets/index-a1.js#x',
    'app://lectern/assets/index-a1.js/',
    'app://lectern/assets/index-a1.js.',
    'app://lectern/assets//index-a1.js',
    'app://lectern//assets/index-a1.js',
    'app://lectern/./assets/index-a1.js',
    'app://lectern/assets/./index-a1.js',
    'app://lectern/assets/../assets/index-a1.js',
    'app://lectern/assets/%2e%2e/assets/index-a1.js',
    'app://lectern/assets/..%2fassets/index-a1.js',
    'app://lectern/assets%2findex-a1.js',
    'app://lectern/assets%5cindex-a1.js',
    'app://lectern/assets\\index-a1.js',
    'app://lectern/Assets/index-a1.js',
    'app://lectern/assets/INDEX-A1.JS',
    'app://lectern/assets/index%2da1.js',
    'app://lectern/assets',
    'app://lectern/assets/',
    'app://lectern/../main/main.cjs',
    'app://lectern/..%2f..%2fetc%2fpasswd',
    'app://lectern/%2e%2e/%2e%2e/etc/passwd',
    'app://lectern/....//....//etc/passwd',
    'app://lectern/..;/main/main.cjs',
    'app://lectern//etc/passwd',
    'app://lectern/etc/passwd',
    'app://lectern/file:///etc/passwd',
    'app://lectern/C:/Windows/win.ini',
    'app://lectern/assets/index-a1.js.map',
    'app://lectern/notes.txt',
    'app://lectern/__proto__',
    'app://lectern/constructor',
    'file:///app/renderer/index.html',
    'https://lectern/',
    'http://lectern/assets/index-a1.js',
    'data:text/html,hello',
  ])('do not exist in any other spelling: %j', (address) => {
    const { status, file } = get(address);
    expect({ status, file }).toEqual({ status: 404, file: null });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'get', ''])('take no %j', (method) => {
    expect(answerRequest(table, method, 'app://lectern/').status).toBe(405);
  });

  it('answer HEAD with the headers alone', () => {
    const { headers, ...rest } = answerRequest(table, 'HEAD', 'app://lectern/');
    expect(rest).toEqual({ status: 200, file: null });
    expect(headers).toEqual(get('app://lectern/').headers);
  });

  it('carry the same protection whether they exist or not', () => {
    for (const { headers } of [get('app://lectern/'), get('app://lectern/none')]) {
      expect(headers).toMatchObject({
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
      });
    }
  });

  it('are spelt as Chromium spells them', () => {
    const strange = assetTable('/app', ['a b.js', 'ä.css']);
    expect([...strange.keys()]).toEqual(['app://lectern/a%20b.js', 'app://lectern/%C3%A4.css']);
  });
});

describe('the content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy.split('; ').map((directive): [string, string] => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

  it('lets nothing in but the app’s own files, and nothing out', () => {
    expect(Object.fromEntries(directives)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'font-src': "'self'",
      'img-src': "'self' blob:",
      'worker-src': "'self'",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  it('has no loophole', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|data:|https?:|\*|eval/);
  });
});
