import './beforePdfjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// It leaves its handler where PDF.js looks for one before it starts a worker of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import './afterPdfjs';

export { getDocument };
