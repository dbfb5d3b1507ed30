/** The part of pdf.js that has no types of its own: loaded for what it does on loading. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
