/** Returns a mail of a content type. */
export function mail(type: string, content: string): Buffer {
  return Buffer.from(
    `From: Ann <ann@port.example>\r\nSubject: Trams\r\nDate: Sun, 9 Mar 2025 10:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${content}`,
  );
}
