/** Has something written, and saves it or has it printed. */
import type { SaveFailure } from '../../bridge.ts';
import type { Note } from '../../domain/notes/note.ts';
import { pdfOf, saveFile } from '../desktop/index.ts';
import type { ExchangeDesk, Listening } from './desk.ts';
import { PrintFrame } from './print-frame.ts';
import type { Order } from './protocol.ts';

export type ExportFailure = SaveFailure | 'too-large';

export type ExportOutcome =
  | {
      readonly state: 'saved';
      readonly place: string;
      readonly leftOut: number;
      readonly earlier: number;
    }
  /** The browser's print dialog was there. */
  | { readonly state: 'printed' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly code: ExportFailure };

export interface FileToSave {
  readonly desk: ExchangeDesk;
  readonly order: Order;
  readonly notes: readonly Note[];
  /** With its extension. */
  readonly name: string;
  /** Whether what is written is a web page, of which the file is to be a PDF. */
  readonly isPdf: boolean;
}

export async function exportFile(file: FileToSave, listening: Listening): Promise<ExportOutcome> {
  const { desk, order, notes, name, isPdf } = file;
  const written = await desk.write(order, notes, 'file', listening);
  if (written === null) return { state: 'cancelled' };
  if (written.state === 'failed') return { state: 'failed', code: written.code };
  if (written.state !== 'written') return { state: 'failed', code: 'other' };
  const bytes = isPdf ? await pdfOf(new TextDecoder().decode(written.bytes)) : written.bytes;
  if (listening.signal?.aborted) return { state: 'cancelled' };
  if (bytes === null) return { state: 'failed', code: 'other' };
  const outcome = await saveFile({ name, bytes });
  const { leftOut, earlier } = written;
  return outcome.state === 'saved' ? { ...outcome, leftOut, earlier } : outcome;
}

export async function printOrder(
  { desk, order, notes }: Pick<FileToSave, 'desk' | 'order' | 'notes'>,
  listening: Listening,
): Promise<ExportOutcome> {
  const frame = new PrintFrame();
  const written = await desk.write(order, notes, 'paper', {
    ...listening,
    onPaper: (steps) => frame.drawing.draw(steps),
  });
  if (written?.state === 'drawn') {
    frame.print();
    return { state: 'printed' };
  }
  frame.remove();
  return written === null ? { state: 'cancelled' } : { state: 'failed', code: 'other' };
}
