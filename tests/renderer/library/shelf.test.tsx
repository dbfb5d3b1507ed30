import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { arrangeShelves, entryOfDocument } from '../../../src/domain/library/shelves.ts';
import { zh } from '../../../src/renderer/i18n/zh.ts';
import { Shelf } from '../../../src/renderer/library/Shelf.tsx';
import { madeUpDocument } from '../../domain/library/made-up-document.ts';

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'zh', resources: { zh: { translation: zh } }, interpolation: { escapeValue: false } });
});

function markupOf(count: number): string {
  const entries = Array.from({ length: count }, (_, at) => entryOfDocument(madeUpDocument(`d${at}`, {})));
  const shelves = arrangeShelves(
    entries,
    { words: '', order: 'added', isArchivedShown: false },
    new Map<string, string | null>(),
  );
  const places = [
    { report: `d${count - 1}`, line: '1.2', ratio: 0, progress: 0.5, visited: '2026-02-02T00:00:00.000Z' },
    { report: 'd0', line: '1', ratio: 0, progress: 1, visited: '2026-01-02T00:00:00.000Z' },
  ];
  return renderToStaticMarkup(
    <Shelf
      shelves={shelves}
      notes={[]}
      bookmarks={[]}
      places={places}
      waiting={new Map()}
      nameOf={() => ''}
      describePlace={() => null}
      tools={null}
      menu={() => null}
      onFiles={() => undefined}
    />,
  );
}

describe('a shelf', () => {
  test('of very many documents draws the first cards, counts them all, and offers the rest', () => {
    const markup = markupOf(2000);
    expect(markup.match(/<li/g)).toHaveLength(48);
    expect(markup).toContain('2000 份文件');
    expect(markup).toContain('再显示一些（还有 1952 份）');
  });

  test('of a few documents draws them all, and offers no more', () => {
    const markup = markupOf(48);
    expect(markup.match(/<li/g)).toHaveLength(48);
    expect(markup).not.toContain('再显示一些');
  });

  test('leads back to the document that was read last, also where its card is not drawn yet', () => {
    expect(markupOf(100)).toMatch(/继续阅读.*#\/read\/d99\/1\.2.*<li/);
  });
});
