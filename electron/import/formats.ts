import type { ImportFormat } from './importer';

/**
 * The formats that readings can come in, for dialogs and lists. What reads them is large, and only
 * the threads that read need it.
 */
export const formats = {
  pdf: { id: 'pdf', label: 'PDF', extensions: ['.pdf'] },
  rtf: { id: 'rtf', label: 'Rich text (RTF)', extensions: ['.rtf'] },
  docx: { id: 'docx', label: 'Word document', extensions: ['.docx', '.docm', '.dotx'] },
  odt: { id: 'odt', label: 'OpenDocument text', extensions: ['.odt', '.ott'] },
  epub: { id: 'epub', label: 'EPUB book', extensions: ['.epub'] },
  markdown: { id: 'markdown', label: 'Markdown', extensions: ['.md', '.markdown'] },
  eml: { id: 'eml', label: 'Mail', extensions: ['.eml'] },
  mhtml: { id: 'mhtml', label: 'Web archive', extensions: ['.mhtml', '.mht'] },
  html: { id: 'html', label: 'Web page', extensions: ['.html', '.htm', '.xhtml'] },
  text: { id: 'text', label: 'Plain text', extensions: ['.txt', '.text'] },
} satisfies Readonly<Record<string, ImportFormat>>;
