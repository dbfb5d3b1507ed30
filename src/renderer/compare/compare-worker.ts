/** Compares two documents apart from the page, and writes the comparison as a file. */
import { compareReports } from '../../domain/compare/compare-reports.ts';
import type { Comparison } from '../../domain/compare/comparison.ts';
import type { Report } from '../../domain/report/report.ts';
import type { ComparisonLanguage } from '../../exporting/comparison-html-words.ts';
import type { ComparisonForm, FromCompareWorker, ToCompareWorker } from './protocol.ts';

let compared: { readonly old: Report; readonly next: Report; readonly comparison: Comparison } | null = null;

function say(message: FromCompareWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** In steps that can be seen: more often would only keep the page busy. */
const steps = 100;

function compare(old: Report, next: Report): void {
  let said = 0;
  const comparison = compareReports(old, next, (done) => {
    const step = Math.floor(done * steps);
    if (step === said) return;
    said = step;
    say({ type: 'progress', done });
  });
  compared = { old, next, comparison };
  say({ type: 'compared', comparison });
}

async function write(
  form: ComparisonForm,
  language: ComparisonLanguage,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!compared) return null;
  const { old, next, comparison } = compared;
  if (form === 'html') {
    const { comparisonHtml } = await import('../../exporting/comparison-html.ts');
    return new TextEncoder().encode(comparisonHtml(comparison, old, next, language));
  }
  const { comparisonDocx } = await import('../../exporting/comparison-docx.ts');
  return new Uint8Array(await comparisonDocx(comparison, old, next, new Date().toISOString()));
}

self.addEventListener('message', ({ data }: MessageEvent<ToCompareWorker>) => {
  if (data.type === 'compare') {
    try {
      compare(data.old, data.next);
    } catch {
      say({ type: 'failed' });
    }
    return;
  }
  const { form, language } = data;
  write(form, language).then(
    (bytes) => say({ type: 'exported', form, bytes }, bytes ? [bytes.buffer] : []),
    () => say({ type: 'exported', form, bytes: null }),
  );
});
