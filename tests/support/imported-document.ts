/** A document as an import leaves it: its record, and the files that the record names. */
import { createHash } from 'node:crypto';
import type { LibraryDocument } from '../../src/domain/library/document.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { openBundle } from '../../src/importing/bundle.ts';

export interface ImportedDocument {
  readonly document: LibraryDocument;
  /** The text, the arrangement, the file itself. */
  readonly files: readonly [Bytes, Bytes, Bytes];
  readonly report: Report;
}

type Bytes = Uint8Array<ArrayBuffer>;

const meeting = '甲市第十六届人民代表大会第七次会议';

/** Its title and one item a paragraph; the same words always give the same. */
export function importedDocument(
  id: string,
  paragraphs: readonly string[],
  given: Partial<LibraryDocument> = {},
): ImportedDocument {
  const title = `在${meeting}上的报告`;
  const { source, spans } = layOut([title, ...paragraphs]);
  const [titleSpan, ...items] = spans as [QuotedSpan, ...QuotedSpan[]];
  const text = bytesOf(source);
  const arrangement = bytesOf(
    JSON.stringify({
      format: 'yiyue-arrangement',
      version: 2,
      id,
      meeting: null,
      source: { file: 'text.txt', sha256: digestOf(text) },
      documents: [
        {
          id,
          kind: 'work-report',
          name: null,
          speaker: null,
          blocks: [
            { type: 'title', pieces: [titleSpan] },
            ...items.map((item) => ({ type: 'paragraph', pieces: [item], splits: [], heading: null })),
          ],
        },
      ],
      furniture: [],
      repeats: [],
      duplicates: [],
      misprints: [],
    }),
  );
  const file = bytesOf(`﻿${source}`);
  const known = { name: title, meeting, kind: 'work-report', speaker: null } as const;
  const bundle = openBundle(text, digestOf(text), new TextDecoder().decode(arrangement), known);
  const report = bundle.ok ? bundle.value.reports[0] : undefined;
  if (!report) throw new Error('the made-up document does not open');
  const document: LibraryDocument = {
    id,
    info: {
      title,
      kind: 'work-report',
      place: '甲市',
      year: 2026,
      meeting,
      occasion: null,
      date: '2026-01-20',
      speaker: null,
    },
    shelf: meeting,
    characters: report.characters,
    file: { name: `${id}.txt`, size: file.byteLength, sha256: digestOf(file), isKept: true },
    text: digestOf(text),
    arrangement: digestOf(arrangement),
    revises: null,
    stage: null,
    isArchived: false,
    added: '2026-01-20T08:00:00.000Z',
    changed: '2026-01-20T08:00:00.000Z',
    ...given,
  };
  return { document, files: [text, arrangement, file], report };
}

interface QuotedSpan {
  readonly from: number;
  readonly to: number;
  readonly begins: string;
}

function layOut(lines: readonly string[]): {
  readonly source: string;
  readonly spans: readonly QuotedSpan[];
} {
  let at = 0;
  const spans = lines.map((line): QuotedSpan => {
    const from = at;
    at += line.length + 1;
    return { from, to: from + line.length, begins: line.slice(0, 12) };
  });
  return { source: lines.map((line) => `${line}\n`).join(''), spans };
}

function bytesOf(words: string): Bytes {
  return new TextEncoder().encode(words);
}

function digestOf(bytes: Bytes): string {
  return createHash('sha256').update(bytes).digest('hex');
}
