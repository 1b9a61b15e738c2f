import { Failure } from '../../../shared/ipc/failure';
import { passwordNeeded } from '../passwordNeeded';
import { getDocument } from './pdfjs';

export type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

export interface OpenPdf {
  readonly document: PdfDocument;
  /** Tables of Asian scripts that a font asked for, and that do not come with the file. */
  readonly missingTables: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Opens a PDF to read its text, and nothing else: no script, no form, no font, no picture, no net. */
export async function openPdf(
  bytes: Uint8Array,
  name: string,
  password: string | null,
): Promise<OpenPdf> {
  const missingTables = new Set<string>();
  const task = getDocument({
    // PDF.js takes the bytes away from whoever gives them.
    data: new Uint8Array(bytes),
    ...(password === null ? {} : { password }),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    CMapReaderFactory: tablesNotAtHand(missingTables),
  });
  try {
    const document = await task.promise;
    return { document, missingTables, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw whyClosed(error, name, password !== null);
  }
}

function tablesNotAtHand(missing: Set<string>) {
  return class {
    fetch({ name }: { name: string }): Promise<never> {
      missing.add(name);
      return Promise.reject(new Error(`The table ${name} does not come with the file.`));
    }
  };
}

function whyClosed(error: unknown, name: string, given: boolean): Failure {
  const { name: kind = '', message = '' } = error instanceof Error ? error : {};
  if (kind === 'PasswordException') return passwordNeeded(name, given);
  return new Failure(
    'damaged',
    `“${name}” was not imported: it says that it is a PDF, but it cannot be read as one. The file was not changed. Get a fresh copy of it, or open it in a PDF viewer, copy its words and paste them.`,
    message,
  );
}
