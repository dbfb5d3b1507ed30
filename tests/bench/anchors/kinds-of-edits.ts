/** The edits that are made on reports, kind by kind, as revisions make them. */
import { pick, type Random } from '../random.ts';
import { type Edit, type EditedText, editText, type Move } from './edited-text.ts';

export interface KindOfEdits {
  readonly name: string;
  readonly make: (text: string, random: Random) => EditedText;
  /** What is quoted, where it is not anything. */
  readonly quoted?: RegExp;
}

/** Of the places where an edit of a kind could be made, the share where it is. */
const share = 0.35;
const putIn = ['进一步', '全面', '有序', '积极稳妥', '高质量', '着力', '重点', '依法', '持续深入', '统筹'];
const negations = ['不', '未', '没有', '不得', '并非', '不再'];
const figureWithUnit = /\d+(?:\.\d+)?(?:亿元|万元|%|万人|公里|万亩|个百分点|[个项家户套所座万亿年月])?/g;
const units: Readonly<Record<string, readonly string[]>> = {
  亿元: ['万元', '亿美元', '元'],
  万元: ['亿元', '元'],
  '%': ['个百分点', '‰'],
  万人: ['人', '万户'],
  公里: ['米', '千米'],
  个: ['家', '项'],
  万亩: ['亩', '公顷'],
  项: ['个', '件'],
  家: ['户', '个'],
};

export const kindsOfEdits: readonly KindOfEdits[] = [
  simple('figures changed', (text, random) =>
    placesOf(text, /\d+(?:\.\d+)?/g, random).map(({ start, end }) => ({
      start,
      end,
      text: otherFigure(text.slice(start, end), random),
    })),
  ),
  simple('units changed', (text, random) =>
    placesOf(text, /(?<=\d)(?:亿元|万元|%|万人|公里|个|万亩|项|家)/g, random, 0.7).map(({ start, end }) => ({
      start,
      end,
      text: pick(random, units[text.slice(start, end)] ?? ['']),
    })),
  ),
  simple('words dropped', (text, random) =>
    wordsOf(text, random, 0.06).map((word) => ({ ...word, text: '' })),
  ),
  simple('words put in', (text, random) =>
    wordsOf(text, random, 0.06).map(({ start }) => ({ start, end: start, text: pick(random, putIn) })),
  ),
  simple('negations put in', (text, random) =>
    wordsOf(text, random, 0.06).map(({ start }) => ({ start, end: start, text: pick(random, negations) })),
  ),
  {
    name: 'sentences moved',
    make: (text, random) => editText(text, [], movesOf(text, random, 0.06)),
  },
  simple('sentences deleted', (text, random) =>
    sentencesOf(text)
      .filter(() => random() < 0.15)
      .map((sentence) => ({ ...sentence, text: '' })),
  ),
  simple('sentences repeated', (text, random) => {
    const sentences = sentencesOf(text);
    return sentences
      .filter(() => random() < 0.15)
      .map(({ start, end }) => {
        const elsewhere = sentences.filter((other) => Math.abs(other.start - start) > text.length / 10);
        const { start: to } = pick(random, elsewhere);
        return { start: to, end: to, text: text.slice(start, end) };
      });
  }),
  simple('paragraphs split', (text, random) =>
    sentencesOf(text)
      .filter(({ end }) => text[end] !== '\n' && random() < share)
      .map(({ end }) => ({ start: end, end, text: '\n' })),
  ),
  simple('paragraphs joined', (text, random) =>
    placesOf(text, /(?<=。)\n(?=.)/g, random, 0.6).map((place) => ({ ...place, text: '' })),
  ),
  {
    ...simple('clause replaced, same figure', clausesReplaced),
    quoted: figureWithUnit,
  },
  simple('5 % of characters', (text, random) => charactersOf(text, random, 0.05)),
  simple('15 % of characters', (text, random) => charactersOf(text, random, 0.15)),
  {
    name: 'all of these at once',
    make: (text, random) =>
      editText(
        text,
        [
          ...placesOf(text, /\d+(?:\.\d+)?/g, random, 0.3).map(({ start, end }) => ({
            start,
            end,
            text: otherFigure(text.slice(start, end), random),
          })),
          ...sentencesOf(text)
            .filter(() => random() < 0.05)
            .map((sentence) => ({ ...sentence, text: '' })),
          ...wordsOf(text, random, 0.02).map((word) => ({ ...word, text: '' })),
          ...wordsOf(text, random, 0.02).map(({ start }) => ({
            start,
            end: start,
            text: pick(random, putIn),
          })),
          ...charactersOf(text, random, 0.02),
        ],
        movesOf(text, random, 0.03),
      ),
  },
];

function simple(name: string, edits: (text: string, random: Random) => Edit[]): KindOfEdits {
  return { name, make: (text, random) => editText(text, edits(text, random)) };
}

function placesOf(text: string, pattern: RegExp, random: Random, part = share) {
  return [...text.matchAll(pattern)]
    .filter(() => random() < part)
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Line by line: the segmenter is slow on long texts. */
function wordsOf(text: string, random: Random, part: number) {
  return [...text.matchAll(/.+/g)].flatMap(({ 0: line, index: lineStart }) =>
    [...words.segment(line)]
      .filter(({ isWordLike, segment }) => isWordLike && segment.length > 1 && random() < part)
      .map(({ index, segment }) => ({ start: lineStart + index, end: lineStart + index + segment.length })),
  );
}

/** With the mark that ends each; never a heading, nor what is too short to be known again. */
function sentencesOf(text: string) {
  return [...text.matchAll(/[^。！？\n]{8,}[。！？]/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** A clause gives way to one that says something else, and happens to have the same figure. */
function clausesReplaced(text: string, random: Random): Edit[] {
  const clauses = [...text.matchAll(/(?<=[，。；\n])[^，。；：、\n]{8,60}(?=[，。；])/g)].flatMap(
    ({ 0: words, index: start }) => {
      const [figure, ...others] = words.match(figureWithUnit) ?? [];
      return figure && others.length === 0 ? [{ words, start, figure }] : [];
    },
  );
  const staying = clauses.filter(() => random() < 0.5);
  return clauses.flatMap((clause) => {
    const { words, start, figure } = clause;
    if (staying.includes(clause)) return [];
    const donors = staying.filter((one) => !sharesPairs(one.words.replace(one.figure, ''), words));
    if (donors.length === 0) return [];
    const donor = pick(random, donors);
    const end = start + words.length;
    return [
      { start, end, text: '' },
      { start: end, end, text: donor.words.replace(donor.figure, figure) },
    ];
  });
}

function sharesPairs(one: string, other: string): boolean {
  return [...one].some((_, at) => at + 2 <= one.length && other.includes(one.slice(at, at + 2)));
}

function movesOf(text: string, random: Random, part: number): Move[] {
  const sentences = sentencesOf(text);
  const moving = sentences.filter(() => random() < part);
  return moving.map((sentence) => {
    const others = sentences.filter(({ start }) => Math.abs(start - sentence.start) > text.length / 10);
    return {
      ...sentence,
      to: pick(
        random,
        others.filter((one) => !moving.includes(one)),
      ).start,
    };
  });
}

function charactersOf(text: string, random: Random, part: number): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (random() >= part) continue;
    const other = text[Math.floor(random() * text.length)] ?? '';
    if (other !== text[at]) edits.push({ start: at, end: at + 1, text: other });
  }
  return edits;
}

function otherFigure(figure: string, random: Random): string {
  const value = Number(figure);
  const digits = figure.split('.')[1]?.length ?? 0;
  for (;;) {
    const other = (value * (0.5 + random()) + random() * 3).toFixed(random() < 0.2 ? 1 : digits);
    if (other !== figure) return other;
  }
}
