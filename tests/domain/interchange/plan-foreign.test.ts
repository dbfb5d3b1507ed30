import { describe, expect, test } from 'vitest';
import type { ForeignNote } from '../../../src/domain/interchange/foreign-note.ts';
import { hintKey } from '../../../src/domain/interchange/match-document.ts';
import { planForeign } from '../../../src/domain/interchange/plan-foreign.ts';
import { indexLines, locateAnchor } from '../../../src/domain/notes/anchor.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { textUrn } from '../../../src/domain/report/text-urn.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';
import { noteTime } from '../../support/notes.ts';

const version = 'b'.repeat(64);
const now = '2026-03-01T00:00:00.000Z';
const report = makeReport([
  { id: 'title', role: 'title', text: '政府工作报告' },
  paragraph('1.1', '过去一年，国内生产总值增长4.5%—5%，城镇新增就业1200万人。'),
  paragraph('1.2', '同比增长5.5%。'),
  paragraph('1.3', '工业同比增长5.5%，服务业同比增长6.1%。'),
]);

function foreign(exact: string, given: Partial<ForeignNote> = {}): ForeignNote {
  return {
    kind: 'note',
    id: null,
    quote: { exact, prefix: '', suffix: '' },
    position: null,
    text: '看一看',
    tags: [],
    colour: null,
    stance: null,
    created: noteTime,
    changed: null,
    author: null,
    document: { identifiers: [textUrn(version)], title: null },
    ...given,
  };
}

interface Around {
  readonly stored?: readonly Note[];
  readonly documents?: readonly Report[];
  readonly chosen?: ReadonlyMap<string, string>;
  readonly own?: string;
}

function plan(
  notes: readonly ForeignNote[],
  { stored = [], documents = [report], chosen = new Map(), own }: Around = {},
) {
  let made = 0;
  return planForeign({
    notes,
    documents: documents.map((each, at) => ({
      report: each,
      version: at === 0 ? version : `${at}`.repeat(64),
    })),
    stored: { notes: stored, bookmarks: [] },
    chosen,
    own: own ?? null,
    now,
    makeId: () => `made-${made++}`,
  });
}

describe('a note of another program', () => {
  test('is new on the very words that it quotes, white space aside', () => {
    const { added } = plan([foreign('城镇新增\n 就业1200万人')]);
    expect(added).toMatchObject([
      { id: 'made-0', report: 'made-up', colour: 'yellow', created: noteTime, changed: noteTime },
    ]);
    expect(added[0]?.anchor.quote.exact).toBe('城镇新增就业1200万人');
  });

  test('is to be confirmed where a figure differs, however alike the words are', () => {
    const { added, doubtful } = plan([foreign('国内生产总值增长5%左右，城镇新增就业1200万人')]);
    expect(added).toEqual([]);
    expect(doubtful).toMatchObject([
      { reason: 'words', quoted: '国内生产总值增长5%左右，城镇新增就业1200万人' },
    ]);
    expect(doubtful[0]?.note.anchor.quote.exact).toContain('4.5%');
  });

  test('is to be confirmed where two figures became one without the space between them', () => {
    const table = makeReport([paragraph('1.1', '城镇新增就业人数（万人）\t12\t15')]);
    const { added, doubtful } = plan([foreign('城镇新增就业人数（万人）1215')], { documents: [table] });
    expect(added).toEqual([]);
    expect(doubtful).toMatchObject([{ reason: 'words' }]);
  });

  test('is to be confirmed where only marks differ, and said so', () => {
    expect(plan([foreign('过去一年、国内生产总值增长4.5%—5%')]).doubtful).toMatchObject([
      { reason: 'marks' },
    ]);
  });

  test('stands at the place that it names, of several with the same words', () => {
    const { added } = plan([
      foreign('同比增长5.5%', { position: { in: 'line', line: '1.3', start: 2, end: 10 } }),
      foreign('同比增长5.5%', { position: { in: 'line', line: '1.2', start: 0, end: 8 } }),
    ]);
    expect(added.map(({ anchor }) => anchor.start)).toEqual([
      { line: '1.3', offset: 2 },
      { line: '1.2', offset: 0 },
    ]);
  });

  test('stands where the nearest of what is around it stands, however much of that is given', () => {
    const nearest = '国内生产总值增长4.5%—5%，城镇新增就业1200万人。\n同比增长5.5%。\n工业同比';
    const prefix = `${'别处的话，'.repeat(2000)}${nearest}`;
    const quote = { exact: '增长5.5%', prefix, suffix: '' };
    const { added } = plan([foreign(quote.exact, { quote })]);
    expect(added.map(({ anchor }) => anchor.start.line)).toEqual(['1.3']);
  });

  test('is kept with its quotation where its place is not certain, and stands nowhere', () => {
    const { added, unplaced } = plan([foreign('同比增长5.5%'), foreign('发展养老服务业和托育事业')]);
    expect(added).toEqual([]);
    expect(unplaced.map(({ anchor }) => anchor.quote.exact)).toEqual([
      '同比增长5.5%',
      '发展养老服务业和托育事业',
    ]);
    for (const { anchor } of unplaced) expect(locateAnchor(report, anchor, indexLines(report))).toBeNull();
  });

  test('that quotes nothing is to be confirmed at the beginning of its document', () => {
    const { doubtful } = plan([foreign('')]);
    expect(doubtful).toMatchObject([
      { reason: 'no-quotation', note: { anchor: { start: { line: 'title' } } } },
    ]);
  });

  test('keeps its author and what a note has no room for', () => {
    const tags = Array.from({ length: 22 }, (_, at) => `标签${at}`);
    const { added } = plan([
      foreign('城镇新增就业1200万人', {
        tags: [...tags, '长'.repeat(31)],
        author: { id: 'a', name: '王代表' },
      }),
    ]);
    expect(added[0]).toMatchObject({ author: { id: 'a', name: '王代表' }, tags: tags.slice(0, 20) });
    expect(added[0]?.text).toBe(`看一看\n\n标签：标签20、标签21、${'长'.repeat(31)}`);
  });

  test('that is longer than a note can be is not taken, and told', () => {
    const long = foreign('城镇新增就业1200万人', { text: '长'.repeat(1_000_000) });
    expect(plan([long])).toMatchObject({ added: [], tooLong: [long] });
  });
});

describe('a note that may be stored already', () => {
  const quoted = '城镇新增就业1200万人';
  const [stored] = plan([foreign(quoted, { id: 'one', colour: 'blue' })]).added as [Note];

  test('is the same when it says the same of the same words, under whatever id', () => {
    expect(plan([foreign(quoted), foreign(quoted, { id: 'one' })], { stored: [stored] }).same).toEqual([
      stored,
      stored,
    ]);
  });

  test('is different when its id is known and it says something else, also by its colour', () => {
    const { different } = plan(
      [foreign(quoted, { id: 'one', text: '别的' }), foreign(quoted, { id: 'one', colour: 'pink' })],
      { stored: [stored] },
    );
    expect(different.map(({ stored: known, incoming }) => [known, incoming.text, incoming.colour])).toEqual([
      [stored, '别的', 'yellow'],
      [stored, '看一看', 'pink'],
    ]);
  });

  test('is another one when another person wrote it', () => {
    const theirs = foreign(quoted, { author: { id: 'b', name: '李代表' } });
    expect(plan([theirs], { stored: [stored] }).added).toHaveLength(1);
  });

  test('gets an id of its own where two in a file have one, and is known when the file comes again', () => {
    const file = [foreign(quoted, { id: 'one' }), foreign(quoted, { id: 'one', text: '别的' })];
    const { added } = plan(file);
    expect(added.map(({ id }) => id)).toEqual(['one', 'made-0']);
    expect(plan(file, { stored: added })).toMatchObject({ added: [], different: [], same: added });
  });
});

describe('whose note it is', () => {
  const quoted = '城镇新增就业1200万人';
  const [mine] = plan([foreign(quoted, { id: 'one' })]).added as [Note];
  const li = { id: 'li', name: '李代表' };

  test('is the user when it bears the id that they share notes by', () => {
    const [back, edited] = [{}, { text: '改过' }].map((given) =>
      foreign(quoted, { id: 'one', author: li, ...given }),
    ) as [ForeignNote, ForeignNote];
    expect(plan([back], { stored: [mine], own: 'li' }).same).toEqual([mine]);
    const [{ incoming } = {}] = plan([edited], { stored: [mine], own: 'li' }).different;
    expect(incoming).toMatchObject({ id: 'one', text: '改过' });
    expect(incoming).not.toHaveProperty('author');
  });

  test('keeps another’s note beside one’s own of the same id, under the id that merging gives it', () => {
    const theirs = foreign(quoted, { id: 'one', author: li, text: '别人的' });
    const { added, different } = plan([theirs], { stored: [mine] });
    expect([added.map(({ id }) => id), different]).toEqual([['one:li'], []]);
    const again = { ...theirs, text: '又改' };
    expect(plan([again], { stored: [mine, ...added] }).different).toMatchObject([
      { stored: { id: 'one:li', text: '别人的' }, incoming: { id: 'one:li', text: '又改' } },
    ]);
  });

  test('lets a note that names nobody take no id that another’s has here', () => {
    const { added } = plan([foreign(quoted, { id: 'one', author: li })]);
    const nobodys = foreign(quoted, { id: 'one:li', text: '冒名' });
    expect(plan([nobodys], { stored: added }).added.map(({ id }) => id)).toEqual(['one.li']);
  });
});

describe('the document of a note', () => {
  const other = { ...report, id: 'other', meeting: '另一次会议' };
  const named = (title: string) => foreign('城镇新增就业1200万人', { document: { identifiers: [], title } });

  test('is found by its title, as a book or a file', () => {
    for (const title of ['政府工作报告', '《政府工作报告》', '政府工作报告.epub']) {
      expect(plan([named(title)]).added).toHaveLength(1);
    }
  });

  test('is asked for when several have the title or none has, and taken as answered', () => {
    const unnamed = named('报告');
    const { unknown, added } = plan([named('政府工作报告'), unnamed, unnamed], {
      documents: [report, other],
    });
    expect(added).toEqual([]);
    expect(unknown).toMatchObject([
      { candidates: ['made-up', 'other'], notes: [{}] },
      { candidates: [], notes: [unnamed, unnamed] },
    ]);
    const chosen = new Map([[hintKey(unnamed.document), 'other']]);
    expect(plan([unnamed], { documents: [report, other], chosen }).added).toMatchObject([
      { report: 'other' },
    ]);
  });
});
