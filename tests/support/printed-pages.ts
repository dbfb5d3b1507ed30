/** A Word file as LibreOffice prints it: where each line of each page stands on the paper. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasLibreOffice } from './libreoffice.ts';

export const canPrint = hasLibreOffice && spawnSync('pdftotext', ['-v']).status === 0;

/** In millimetres from the left and upper edges of the paper. */
export interface PrintedLine {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** The lines of each page from above. */
export function printPages(docx: Uint8Array): PrintedLine[][] {
  const folder = mkdtempSync(join(tmpdir(), 'yiyue-print-'));
  try {
    writeFileSync(join(folder, 'a.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = { cwd: folder, timeout: 120_000, killSignal: 'SIGKILL' } as const;
    spawnSync('soffice', [profile, '--headless', '--norestore', '--convert-to', 'pdf', 'a.docx'], options);
    spawnSync('pdftotext', ['-bbox-layout', 'a.pdf', 'a.html'], options);
    const pages = readFileSync(join(folder, 'a.html'), 'utf8').split('<page ').slice(1);
    return pages.map((page) => readLines(page).sort((one, other) => one.top - other.top));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const line = /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gs;

function readLines(page: string): PrintedLine[] {
  return [...page.matchAll(line)].map(([, ...found]) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = found
      .slice(0, 4)
      .map((points) => (Number(points) / 72) * 25.4);
    const words = [...(found[4] ?? '').matchAll(/>([^<]*)<\/word>/g)].map(([, word]) => word);
    return { left, top, right, bottom, text: words.join('') };
  });
}
