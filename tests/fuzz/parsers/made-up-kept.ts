/** Records of every table, as the page hands them to the journal. */
import type { Kept } from '../../../src/domain/kept/kept.ts';
import { type Carry, carryId } from '../../../src/domain/versions/carry.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { noteTime } from '../../support/notes.ts';
import { proposalOf, speechOf } from '../../support/writings.ts';
import { bookmarks, notes, report } from './made-up.ts';

const stamp = noteTime;
const place = { report: report.id, line: '1.0.1', ratio: 0.25, progress: 0.5, visited: noteTime };
const { document } = importedDocument('d-one', ['过去一年，生产总值增长5.2%。']);
const pack = {
  meeting: '第五次会议',
  document: '政府工作报告',
  issued: noteTime,
  key: 'a'.repeat(64),
  arrangement: 'b'.repeat(64),
};
const carry: Carry = {
  id: carryId('a', document.id),
  kind: 'note',
  original: 'a',
  root: 'a',
  from: report.id,
  to: document.id,
  state: 'changed',
  decision: 'open',
  at: { start: 3, end: 9 },
  words: '生产总值',
  copy: null,
  isOwn: true,
  changed: noteTime,
};
export const settings = {
  theme: 'night',
  textSize: 24,
  spacing: 1.95,
  scale: 125,
  language: 'en',
  isContentsOpen: true,
  isNotesOpen: false,
  isWelcomed: true,
  searchOrder: 'relevance',
  areFiguresMarked: false,
  colour: 'pink',
};
const speech = speechOf();
const proposal = proposalOf();
const join = { id: '经济总量', indicator: '地区生产总值', changed: noteTime };
const setting = { key: 'reading', value: settings, changed: noteTime };

export const keptRecords: readonly Kept[] = [
  ...notes.map((note) => ({ table: 'notes', id: note.id, stamp, isRemoved: false, value: note })),
  ...bookmarks.map((each) => ({ table: 'bookmarks', id: each.id, stamp, isRemoved: true, value: each })),
  { table: 'places', id: place.report, stamp, isRemoved: false, value: place },
  { table: 'documents', id: document.id, stamp, isRemoved: false, value: document },
  { table: 'documents', id: 'd-two', stamp, isRemoved: false, value: { ...document, id: 'd-two', pack } },
  { table: 'carries', id: carry.id, stamp, isRemoved: false, value: carry },
  { table: 'writings', id: speech.id, stamp, isRemoved: false, value: speech },
  { table: 'writings', id: proposal.id, stamp, isRemoved: true, value: proposal },
  { table: 'joins', id: join.id, stamp, isRemoved: false, value: join },
  { table: 'settings', id: setting.key, stamp, isRemoved: false, value: setting },
];
