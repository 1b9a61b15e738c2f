import { type ReactNode, useEffect, useRef, useState } from 'react';
import { importFiles, pasteReading } from '../../state/imports';
import { fail } from '../../state/notices';
import { useStore } from '../../state/store';
import { isTyping } from '../../ui/isTyping';

/** Files dropped or pasted anywhere on the window are looked at and imported; so is pasted text. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!carriesReadings(event)) return;
      event.preventDefault();
      depth.current += 1;
      setOver(true);
    };
    const leave = () => {
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const allow = (event: DragEvent) => {
      // Without this the browser would open the file in place of the app.
      event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      if (carriesReadings(event)) takeFiles(event.dataTransfer).catch(fail);
    };
    const paste = (event: ClipboardEvent) => {
      if (isTyping() || useStore.getState().dialog !== null) return;
      // The editor would parse what is pasted, for an editing that is not offered here.
      event.preventDefault();
      event.stopPropagation();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.clipboardData?.files.length) takeFiles(event.clipboardData).catch(fail);
      else if (text.trim() !== '') {
        const html = event.clipboardData?.getData('text/html') ?? '';
        void pasteReading(text, html === '' ? null : html);
      }
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste, { capture: true });
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste, { capture: true });
    };
  }, []);

  return (
    <>
      {children}
      {over ? (
        <div className="drop-over" role="status">
          Drop to import
        </div>
      ) : null}
    </>
  );
}

/** Words dragged inside the window are no import. */
function carriesReadings({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

async function takeFiles(data: DataTransfer | null): Promise<void> {
  // The list of files is emptied as soon as the event is over, so it is copied first.
  const dropped = [...(data?.files ?? [])];
  const files = await Promise.all(
    dropped.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })),
  );
  await importFiles(files);
}

/** Returns the file's bytes, null for what cannot be read: a folder, or a file that is gone. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Main says which file it was, and goes on with the others.
    return null;
  }
}
