import { createCipheriv, createHash } from 'node:crypto';

/*
 * How a PDF is locked with a password: the standard security handler of ISO 32000-1, 7.6.3, with
 * RC4 (revision 3) and AES (revision 4), both with keys of 128 bits.
 */

export type PdfCipher = 'rc4' | 'aes';

/** What makes an object of a locked file unreadable, and the dictionary that says how. */
export interface PdfSeal {
  readonly dictionary: string;
  readonly fileId: string;
  seal(object: number, bytes: Buffer): Buffer;
}

const padding = Buffer.from(
  '28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A',
  'hex',
);
const permissions = -44;
const fileId = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');

export function pdfSeal(password: string, cipher: PdfCipher): PdfSeal {
  const owner = ownerEntry(password);
  const key = fileKey(password, owner);
  const user = userEntry(key);
  const version =
    cipher === 'rc4'
      ? '/V 2 /R 3 /Length 128'
      : '/V 4 /R 4 /Length 128 /CF<</StdCF<</CFM/AESV2/AuthEvent/DocOpen/Length 16>>>>/StmF/StdCF/StrF/StdCF';
  return {
    dictionary: `<</Filter/Standard ${version} /O<${owner.toString('hex')}> /U<${user.toString('hex')}> /P ${permissions}>>`,
    fileId: fileId.toString('hex'),
    seal(object, bytes) {
      const number = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
      const salt = Buffer.from(cipher === 'aes' ? 'sAlT' : '');
      const own = md5(Buffer.concat([key, number, salt]));
      return cipher === 'rc4' ? rc4(own, bytes) : aes(own, bytes);
    },
  };
}

function ownerEntry(password: string): Buffer {
  let key = md5(padded(password));
  for (let round = 0; round < 50; round += 1) key = md5(key);
  return turned(key, padded(password));
}

function fileKey(password: string, owner: Buffer): Buffer {
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(permissions);
  let key = md5(Buffer.concat([padded(password), owner, allowed, fileId]));
  for (let round = 0; round < 50; round += 1) key = md5(key);
  return key;
}

function userEntry(key: Buffer): Buffer {
  const start = turned(key, md5(Buffer.concat([padding, fileId])));
  return Buffer.concat([start, Buffer.alloc(16)]);
}

/** Twenty rounds of RC4, each with another turn of the key. */
function turned(key: Buffer, bytes: Buffer): Buffer {
  let out = bytes;
  for (let round = 0; round < 20; round += 1) {
    out = rc4(
      key.map((byte) => byte ^ round),
      out,
    );
  }
  return out;
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

function aes(key: Buffer, bytes: Buffer): Buffer {
  const start = Buffer.alloc(16, 7);
  const cipher = createCipheriv('aes-128-cbc', key, start);
  return Buffer.concat([start, cipher.update(bytes), cipher.final()]);
}

/** Own code: newer versions of OpenSSL offer none. */
function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  let other = 0;
  for (let at = 0; at < 256; at += 1) {
    other = (other + state[at]! + key[at % key.length]!) & 255;
    [state[at], state[other]] = [state[other]!, state[at]!];
  }
  let [one, two] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      one = (one + 1) & 255;
      two = (two + state[one]!) & 255;
      [state[one], state[two]] = [state[two]!, state[one]!];
      return byte ^ state[(state[one]! + state[two]!) & 255]!;
    }),
  );
}
