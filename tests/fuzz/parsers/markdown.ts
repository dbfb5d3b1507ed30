/** Markdown of notes and files: read by every reader that there is, and written so that nothing of it gets out. */
import { notesToMarkdown } from '../../../src/domain/interchange/notes-markdown.ts';
import { isTangled } from '../../../src/domain/notes/tangled.ts';
import { escapeMarkdown } from '../../../src/domain/report/escape-markdown.ts';
import { readNoteBlocks } from '../../../src/exporting/note-blocks.ts';
import { pick, type Random } from '../../bench/random.ts';
import { bookmarkOn } from '../../support/notes.ts';
import { readMarkdown } from '../../support/read-markdown.ts';
import { happens, sizeOf } from '../inputs/chance.ts';
import { randomText, spoilText } from '../inputs/text.ts';
import { promise, target } from '../target.ts';
import { notes, report } from './made-up.ts';

const tokens = [
  ...['# ', '## ', '> ', '- ', '* ', '+ ', '1. ', '10) ', '\t', '    ', '\n', '\n\n', '  \n', '\\', '\\\n'],
  ...['*', '**', '_', '__', '`', '```', '~~~', '```js\n', '[', ']', '](', ')', '![', '[a]: b\n', '[a][b]'],
  ...['<', '>', '<!--', '-->', '<![CDATA[', '<script>', '<?', '<a@b.c>', '<https://a.b>', '&amp;', '&#0;'],
  ...[
    '&#x110000;',
    '---\n',
    '===\n',
    '***\n',
    '〔来源此处缺文〕',
    '〔',
    '〕',
    '|',
    '~',
    'a',
    '字',
    '。',
    ' ',
  ],
];
const corpus = notes.map(({ text }) => text).filter((text) => text !== '');
const documents = [
  ...corpus,
  notesToMarkdown({ meeting: '会议', exported: '', earlier: 0, documents: [] }, () => ''),
];

export const markdown = target({
  name: 'markdown',
  generate: (random: Random) => {
    if (happens(random, 0.02)) return pick(random, tokens).repeat(sizeOf(random, 300, 20_000));
    return happens(random, 0.5)
      ? spoilText(random, pick(random, documents), tokens)
      : randomText(random, tokens);
  },
  run: (text: string) => {
    readMarkdown(text);
    readNoteBlocks(text);
    checkEscaping(text);
    if (text.length > 2000 || isTangled(text)) return 'refused';
    checkNote(text);
    return 'accepted';
  },
});

/** Text in one line, escaped, is read as the very same text. */
function checkEscaping(text: string): void {
  const line = text
    .slice(0, 500)
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/gu, '')
    .trim();
  if (line === '' || line.includes('〔')) return;
  const words = readNoteBlocks(escapeMarkdown(line)).map(({ runs }) => runs.map((run) => run.text).join(''));
  promise(words.length === 1 && words[0] === line, `written ${JSON.stringify(words)}`);
}

const [first] = notes;
const after = bookmarkOn(report, '2.0.1');

/** Whatever a note says, the section that follows it has its heading. */
function checkNote(text: string): void {
  if (first === undefined) return;
  const document = { report, notes: [{ ...first, text }], bookmarks: [after] };
  const taken = { meeting: report.meeting, exported: '', earlier: 0, documents: [document] };
  const written = readMarkdown(notesToMarkdown(taken, (iso) => iso));
  promise(
    written.findLast(({ level }) => level === 2)?.text.endsWith('今年工作') === true,
    'the note swallows what follows it',
  );
}
