import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/domain/report/report.ts';
import { shownText } from '../../../src/domain/report/report.ts';
import type { SearchAnswer, SearchQuestion } from '../../../src/domain/search/search-answer.ts';
import { searchEverywhere } from '../../../src/domain/search/search-filter.ts';
import { type Pause, SearchSession, type ShelvedDocument } from '../../../src/renderer/search/session.ts';
import { heading, makeReport, paragraph, section } from '../../support/made-up-report.ts';
import { naiveFind } from '../../support/naive-search.ts';
import { noteOn } from '../../support/notes.ts';
import { searched, tables } from '../../support/searched.ts';
import { trickyText } from '../../support/tricky-text.ts';

const one: Report = {
  ...makeReport(
    [
      { id: 'title', role: 'title', text: '政府工作报告' },
      heading('1', '一、稳就业'),
      paragraph('1.1', '新增就业1.2万人。青浦新城建设加快，就业和创业都好。'),
      heading('2', '二、青浦新城'),
      paragraph('2.1', '深化改'),
      paragraph('2.2', '革，扩大开放'),
    ],
    [section('1', 2, 3, { title: '一、稳就业' }), section('2', 4, 6, { title: '二、青浦新城' })],
  ),
  id: 'one',
};
const two: Report = { ...makeReport([paragraph('1', '创业带动就业。')]), id: 'two' };

const shelf = [shelved(one, '去年的报告'), shelved(two, '第二份')];

function shelved({ id, kind }: Report, title: string, year: number | null = null): ShelvedDocument {
  return { facts: { report: id, kind, year, place: null }, title };
}

function ask(typed: string, given: Partial<SearchQuestion> = {}): SearchQuestion {
  return { typed, filter: searchEverywhere, order: 'reading', most: 50, ...given };
}

function sessionOf(reports: readonly Report[], pause: Pause = () => null): SearchSession {
  const session = new SearchSession(tables, pause);
  session.setShelf(shelf);
  session.setNotes([]);
  for (const report of reports) session.add(searched(report));
  return session;
}

async function answered(session: SearchSession, question: SearchQuestion) {
  const answer = await session.search(question);
  if (!answer?.ok) throw new Error(`no answer: ${answer?.error.code}`);
  return answer.value;
}

describe('a search', () => {
  test('tells its sentences by document and section, each with the words that were found', async () => {
    const answer = await answered(sessionOf([two, one]), ask('就业'));
    const told = answer.documents.map(({ title, matches, sections }) => [
      title,
      matches,
      ...sections.map((each) => [
        each.title,
        ...each.sentences.map(({ line, offset, text, marks }) => [
          `${line}:${offset}`,
          text,
          ...marks.map(({ from, to }) => text.slice(from, to)),
        ]),
      ]),
    ]);
    expect(told).toEqual([
      [
        '去年的报告',
        3,
        [
          '一、稳就业',
          ['1:3', '一、稳就业', '就业'],
          ['1.1:2', '新增就业1.2万人。', '就业'],
          ['1.1:19', '青浦新城建设加快，就业和创业都好。', '就业'],
        ],
      ],
      ['第二份', 1, [null, ['1:4', '创业带动就业。', '就业']]],
    ]);
    expect(answer).toMatchObject({ matches: 4, unread: 0, notesFound: 0 });
  });

  test('counts all and tells no more than was asked for', async () => {
    const answer = await answered(sessionOf([one, two]), ask('就业', { most: 2 }));
    expect(answer).toMatchObject({ matches: 4, documentsFound: 2, documents: [{ matches: 3 }] });
    expect(answer.documents).toHaveLength(1);
    expect(answer.documents[0]?.sections[0]?.sentences).toHaveLength(2);
  });

  test('by relevance begins with the document that has the best sentence', async () => {
    const answer = await answered(sessionOf([one, two]), ask('创业 就业', { order: 'relevance' }));
    expect(answer.documents.map(({ title }) => title)).toEqual(['去年的报告', '第二份']);
    const few = await answered(sessionOf([one, two]), ask('带动 就业', { order: 'relevance', most: 1 }));
    expect(few.documents.map(({ title, matches }) => [title, matches])).toEqual([['第二份', 2]]);
    const single = await answered(sessionOf([one, two]), ask('创业 就业', { order: 'relevance', most: 1 }));
    expect(single).toMatchObject({ documents: [{ title: '去年的报告' }], documentsFound: 2 });
    expect(single.documents).toHaveLength(1);
    const titles = await answered(sessionOf([one, two]), ask('就业', { order: 'relevance', most: 1 }));
    expect(titles.documents[0]?.sections[0]?.sentences.map(({ line }) => line)).toEqual(['1']);
  });

  test('that is asked before it is known what there is waits for it, and says of nothing that it is not there', async () => {
    const session = new SearchSession(tables, () => null);
    session.add(searched(two));
    const asked = [answered(session, ask('就业')), session.preview('two', '1', '就业')] as const;
    session.setNotes([noteOn(two, '1', { text: '就业口径' })]);
    session.setShelf(shelf);
    const [answer, preview] = await Promise.all(asked);
    expect(answer).toMatchObject({ matches: 1, notesFound: 1, unread: 1 });
    expect(preview).toMatchObject({ ok: true, value: [{ line: '1' }] });
  });

  test('says how many documents of those that are asked for are not read in, or can not be opened', async () => {
    const session = sessionOf([one]);
    expect(await answered(session, ask('就业'))).toMatchObject({ matches: 3, unread: 1 });
    const only = { ...searchEverywhere, only: { report: 'one', section: null } };
    expect(await answered(session, ask('就业', { filter: only }))).toMatchObject({ unread: 0 });
    session.setUnreadable(new Set(['two']));
    expect(await answered(session, ask('就业'))).toMatchObject({ unread: 0, unreadable: 1 });
    expect(await answered(session, ask('就业', { filter: only }))).toMatchObject({ unreadable: 0 });
    const notes = { ...searchEverywhere, within: 'notes' as const };
    expect(await answered(session, ask('就业', { filter: notes }))).toMatchObject({ unreadable: 0 });
  });

  test('knows the places of all documents that somebody names, and how many documents it could not ask', async () => {
    const session = sessionOf([one]);
    const named = async (typed: string) => await session.places(typed);
    expect(await named('1.1')).toMatchObject({
      ok: true,
      value: { places: [{ report: 'one', place: '1.1' }], unread: 1, unreadable: 0 },
    });
    session.add(searched({ ...two, lines: makeReport([paragraph('1.1', '另一份')]).lines }));
    expect(await named('1.1')).toMatchObject({
      value: { places: [{ report: 'one' }, { report: 'two', text: '另一份' }], unread: 0 },
    });
    expect(await named('9.9')).toMatchObject({ value: { places: [], unread: 0 } });
    session.setUnreadable(new Set(['two']));
    session.remove('two');
    expect(await named('9.9')).toMatchObject({ value: { unread: 0, unreadable: 1 } });
  });

  test('knows renames, and documents that come and go', async () => {
    const session = sessionOf([one, two]);
    session.setShelf([shelved(two, '改了名', 2025), shelved(one, '一')]);
    const titles = async (typed: string, filter = searchEverywhere) =>
      (await answered(session, ask(typed, { filter }))).documents.map(({ title }) => title);
    expect(await titles('就业')).toEqual(['改了名', '一']);
    expect(await titles('就业', { ...searchEverywhere, years: new Set([2025]) })).toEqual(['改了名']);
    session.setShelf([shelved(one, '一')]);
    expect(await titles('就业')).toEqual(['一']);
    session.setShelf(shelf);
    expect(await answered(session, ask('就业'))).toMatchObject({ matches: 3, unread: 1 });
    session.add(searched({ ...two, lines: makeReport([paragraph('1', '换了文字')]).lines }));
    expect(await titles('文字')).toEqual(['第二份']);
  });

  test('finds notes in the order of the shelf and of their places', async () => {
    const session = sessionOf([one, two]);
    session.setNotes([
      noteOn(two, '1', { id: 'c', text: '核实二' }),
      noteOn(one, '2.1', { id: 'b', text: '再核实' }),
      noteOn(one, '1.1', { id: 'a', tags: ['核实'] }),
    ]);
    const answer = await answered(session, ask('核实', { most: 2 }));
    expect(answer.notesFound).toBe(3);
    expect(answer.notes).toEqual([
      { note: 'a', report: 'one', line: '1.1', quote: one.lines[2]?.text, author: null, text: '', marks: [] },
      {
        note: 'b',
        report: 'one',
        line: '2.1',
        quote: '深化改',
        author: null,
        text: '再核实',
        marks: [{ from: 1, to: 3 }],
      },
    ]);
  });

  test('tells of the beginning once there is enough to show, the same as the whole begins with', async () => {
    const frequent = { ...makeReport([paragraph('1', '就业。'.repeat(40))]), id: 'one' };
    const tellsOf = async (reports: readonly Report[], given: Partial<SearchQuestion> = {}) => {
      const told: SearchAnswer[] = [];
      const answer = await sessionOf(reports).search(ask('就业', given), 'search', (each) => told.push(each));
      return { told, whole: answer?.ok ? answer.value : null };
    };
    const { told, whole } = await tellsOf([frequent, two]);
    expect(told).toEqual([
      {
        ...whole,
        isWhole: false,
        matches: 40,
        documents: whole?.documents.slice(0, 1),
        documentsFound: 1,
        notes: [],
      },
    ]);
    expect(whole).toMatchObject({ isWhole: true, matches: 41 });
    expect((await tellsOf([one, two])).told).toEqual([]);
    expect((await tellsOf([frequent, two], { order: 'relevance' })).told).toEqual([]);
  });

  test('ends when another is asked meanwhile, which is answered', async () => {
    const session = sessionOf([one, two], () => Promise.resolve());
    const earlier = session.search(ask('就业'));
    const later = session.search(ask('创业'));
    const list = session.search(ask('就业'), 'list');
    const beside = session.findIn('one', '就业');
    expect(await list).toMatchObject({ ok: true, value: { matches: 4 } });
    expect(await earlier).toBeNull();
    expect(await later).toMatchObject({ ok: true, value: { matches: 2 } });
    expect(await beside).toMatchObject({ ok: true });
  });

  test('shows of a long sentence what stands about its first match', async () => {
    const long = {
      ...makeReport([paragraph('1', `${'长'.repeat(500)}𬭚就业${'，然后'.repeat(200)}就业`)]),
      id: 'two',
    };
    const answer = await answered(sessionOf([long]), ask('就业'));
    const [sentence] = answer.documents[0]?.sections[0]?.sentences ?? [];
    expect(sentence?.text).toMatch(/^…长{38}𬭚就业.*…$/);
    expect(sentence?.marks.map(({ from, to }) => sentence.text.slice(from, to))).toEqual(['就业']);
    expect(sentence?.text.length).toBeLessThan(210);
    expect(sentence).toMatchObject({ offset: 502, matches: 2 });
  });

  test.each(['', ' 　', '\u200b', '就'.repeat(10_000), '。'.repeat(10_000), '\ud800', '/(/'])(
    'of 「%s」 comes to an end',
    async (typed) => {
      const answer = await sessionOf([one, two]).search(ask(typed));
      if (typed === '/(/') expect(answer).toMatchObject({ error: { code: 'broken-expression' } });
      else expect(answer).toMatchObject({ ok: true, value: { matches: 0 } });
    },
  );
});

describe('finding in one document', () => {
  test('tells the places of the shown text, also over the end of a line', async () => {
    const found = await sessionOf([one, two]).findIn('one', '改革');
    const at = shownText(one).indexOf('改\n革');
    expect(found).toEqual({ ok: true, value: Int32Array.of(at, at + 3) });
  });

  test('waits until the document is read in', async () => {
    const session = sessionOf([]);
    const found = session.findIn('two', '就业');
    session.add(searched(two));
    expect(await found).toEqual({ ok: true, value: Int32Array.of(4, 6) });
  });

  test('is refused where the document can not be read in, or is none', async () => {
    const session = sessionOf([]);
    const found = session.findIn('two', '就业');
    session.setUnreadable(new Set(['two']));
    const refused = { ok: false, error: { code: 'broken-down' } };
    expect(await found).toEqual(refused);
    expect(await session.findIn('gone', '就业')).toEqual(refused);
  });

  test('takes the place of what was asked before, though that waits for its document', async () => {
    const session = sessionOf([one]);
    const earlier = session.findIn('two', '就业');
    expect(await session.findIn('one', '就业')).toMatchObject({ ok: true });
    session.add(searched(two));
    expect(await earlier).toBeNull();
  });

  test('differs from a plain scan of the folded text for no phrase', async () => {
    const oddOnes = /[𤪺㻘𨥛𬭳]/u;
    const simplified = new Map([
      ['國', '国'],
      ['乾', '干'],
      ['𬬻', '鑪'],
    ]);
    const line = trickyText.filter((text) => !/\n/.test(text) && !oddOnes.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        async (lines, from, length) => {
          const made = makeReport(lines.map((text, at) => ({ id: `${at}`, role: 'list-item', text })));
          const text = shownText(made);
          const words = text.slice(from % text.length, (from % text.length) + 1 + (length % 8));
          fc.pre(!/["“”＂]/.test(words));
          const found = await sessionOf([{ ...made, id: 'two' }]).findIn('two', `"${words}"`);
          const expected = naiveFind(text, words, simplified).flatMap((place) => [place.from, place.to]);
          expect(found?.ok ? [...found.value] : null).toEqual(expected);
        },
      ),
    );
  });
});

describe('a preview', () => {
  const lines = Array.from({ length: 20 }, (_, at) => paragraph(`1.${at + 1}`, `第${at}段就业`));
  const long = { ...makeReport([heading('1', '一、开头'), ...lines]), id: 'two' };

  async function preview(line: string, typed = '就业', report = 'two') {
    const shown = await sessionOf([long, one]).preview(report, line, typed);
    return shown?.ok ? shown.value : [];
  }

  test('shows a few lines before and after, with the words marked', async () => {
    const shown = await preview('1.12');
    expect(shown.map(({ line }) => line)).toEqual(Array.from({ length: 11 }, (_, at) => `1.${at + 8}`));
    for (const { text, marks } of shown) {
      expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['就业']);
    }
  });

  test('begins with the heading where that is near', async () => {
    expect((await preview('1.7'))[0]).toMatchObject({ line: '1', isHeading: true, marks: [] });
    expect((await preview('1.9'))[0]).toMatchObject({ line: '1.5' });
    expect(await preview('1.20')).toHaveLength(5);
  });

  test('marks each part of a word that goes over the end of a line', async () => {
    const marked = (await preview('2.2', '改革', 'one')).filter(({ marks }) => marks.length > 0);
    expect(marked.map(({ line, marks }) => [line, marks])).toEqual([
      ['2.1', [{ from: 2, to: 3 }]],
      ['2.2', [{ from: 0, to: 1 }]],
    ]);
  });

  test('is empty where the document or the line is not at hand', async () => {
    expect(await preview('none')).toEqual([]);
    expect(await preview('1.1', '就业', 'gone')).toEqual([]);
  });
});
