/** Draws one run of lines, or the room that they will take. */

import { Bookmark as BookmarkIcon } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chunk } from '../../domain/report/chunks.ts';
import {
  groupRows,
  isItem,
  type Line,
  type Report,
  type Section,
  splitTitle,
} from '../../domain/report/report.ts';
import type { Translate } from '../i18n/index.ts';
import styles from './ChunkView.module.css';
import { Cells, ImageWords, ItemWords } from './LineWords.tsx';
import type { NotePlaces } from './note-places.ts';

export interface ChunkViewProps {
  readonly report: Report;
  readonly chunk: Chunk;
  /** How many of its lines are drawn, from its first. */
  readonly drawnLines: number;
  /** Ids of bookmarked lines. */
  readonly bookmarked: ReadonlySet<string>;
  readonly places: NotePlaces;
  readonly charactersPerLine: number;
}

export const ChunkView = memo(function ChunkView(props: ChunkViewProps) {
  const { t } = useTranslation();
  const { report, chunk, drawnLines } = props;
  const lines = report.lines.slice(chunk.first, chunk.end);
  const room = {
    '--rows': estimateRows(lines, props.charactersPerLine),
    '--gaps': lines.length,
  } as CSSProperties;
  return (
    <section
      className={styles['chunk']}
      data-chunk={chunk.index}
      data-drawn={drawnShare(drawnLines, lines.length)}
      style={room}
    >
      {chunk.isLacking && chunk.section ? <LackingSection section={chunk.section} t={t} /> : null}
      {groupRows(lines.slice(0, drawnLines)).map(([line, ...further]) => {
        const views = [line, ...further].map((each) => (
          <LineView
            key={each.id}
            line={each}
            isBookmarked={props.bookmarked.has(each.id)}
            notes={props.places.on(each.id).length}
            t={t}
          />
        ));
        if (line.role !== 'table-row') return views;
        return (
          <div key={line.id} role="table" className={styles['table']}>
            {views}
          </div>
        );
      })}
    </section>
  );
}, isSameView);

/** Of the notes only their numbers are drawn: most chunks have nothing to do with a note that is added. */
function isSameView(one: ChunkViewProps, other: ChunkViewProps): boolean {
  const { report, chunk, drawnLines, bookmarked, charactersPerLine } = other;
  if (report !== one.report || chunk !== one.chunk || drawnLines !== one.drawnLines) return false;
  if (bookmarked !== one.bookmarked || charactersPerLine !== one.charactersPerLine) return false;
  if (other.places === one.places) return true;
  return report.lines
    .slice(chunk.first, chunk.first + drawnLines)
    .every(({ id }) => one.places.on(id).length === other.places.on(id).length);
}

function drawnShare(drawn: number, all: number): 'none' | 'part' | 'whole' {
  if (drawn >= all) return 'whole';
  return drawn === 0 ? 'none' : 'part';
}

function estimateRows(lines: readonly Line[], charactersPerLine: number): number {
  return lines.reduce((rows, line) => rows + Math.ceil((line.text.length + 2) / charactersPerLine), 0);
}

function LackingSection({ section, t }: { readonly section: Section; readonly t: Translate }) {
  const from = section.knownFrom;
  return (
    <aside className={styles['lacking']} data-lacking={section.id} tabIndex={-1}>
      <p className={styles['lackingTitle']}>
        <span className={styles['lackingNumber']}>{section.id}</span>
        {section.title}
      </p>
      <p>
        {t('reader.lacking')}
        {from ? <a href={`#/read/${from.report}/${from.line}`}>{t('reader.lackingFrom')}</a> : null}
      </p>
    </aside>
  );
}

interface LineProps {
  readonly line: Line;
  readonly isBookmarked: boolean;
  /** How many notes have words in it. */
  readonly notes: number;
  readonly t: Translate;
}

const LineView = memo(function LineView(props: LineProps) {
  const { line, t } = props;
  if (line.role === 'title') return <TitleLine {...props} />;
  if (line.role === 'heading') return <HeadingLine {...props} />;
  if (line.role === 'table-row') return <RowLine {...props} />;
  if (!isItem(line)) {
    return (
      <p
        className={styles['caption']}
        data-line={line.id}
        data-words={line.id}
        tabIndex={-1}
        aria-description={describeNotes(props)}
      >
        {line.text}
      </p>
    );
  }
  return (
    <div
      className={styles['item']}
      data-line={line.id}
      data-continues={line.continues}
      data-role={line.role}
      tabIndex={-1}
      aria-description={describeNotes(props)}
    >
      <Margin {...props} />
      <p className={styles['words']}>
        <Gap line={line} at={0} t={t} />
        {line.role === 'image' ? <ImageWords line={line} t={t} /> : <ItemWords line={line} />}
        <Gap line={line} at={line.text.length} t={t} />
      </p>
    </div>
  );
});

function TitleLine(props: LineProps) {
  const { line } = props;
  return (
    <div
      className={styles['title']}
      data-line={line.id}
      tabIndex={-1}
      aria-description={describeNotes(props)}
    >
      <Margin {...props} />
      <h1 data-words={line.id}>{line.text}</h1>
    </div>
  );
}

/** A row of a table; cells are all that it may have, so the margin is one. */
function RowLine(props: LineProps) {
  const { line } = props;
  return (
    <div
      role="row"
      className={styles['row']}
      data-line={line.id}
      tabIndex={-1}
      aria-description={describeNotes(props)}
    >
      <Margin {...props} role="cell" />
      <Cells line={line} className={styles['cell']} />
    </div>
  );
}

/** Headings from here on look alike. */
const deepestLook = 3;

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

function HeadingLine(props: LineProps) {
  const { line } = props;
  const { main, rest } = splitTitle(line.text);
  const depth = line.id.split('.').length;
  const Heading = headings[depth - 1] ?? 'h6';
  return (
    <div
      className={styles['heading']}
      data-depth={Math.min(depth, deepestLook)}
      data-line={line.id}
      tabIndex={-1}
      aria-description={describeNotes(props)}
    >
      <Margin {...props} />
      <Heading data-words={line.id}>
        {main}
        {rest === null ? null : (
          <>
            {line.text.slice(main.length, line.text.length - rest.length)}
            <small>{rest}</small>
          </>
        )}
      </Heading>
    </div>
  );
}

/** What a screen reader says of a line after its words. */
function describeNotes({ notes, t }: LineProps): string | undefined {
  return notes === 0 ? undefined : t('reader.noteCount', { count: notes });
}

/** The number, the bookmark's flag, and words for what is to be known of the line. */
function Margin(props: LineProps & { readonly role?: 'cell' }) {
  const { line, isBookmarked, t, role } = props;
  const remarks = [
    line.marks.some((mark) => mark.kind === 'misprint') && t('reader.misprintShort'),
    line.marks.some((mark) => mark.kind === 'duplicate') && t('reader.duplicateShort'),
    line.marks.some((mark) => mark.kind === 'order') && t('reader.orderShort'),
  ].filter((remark) => remark !== false);
  const number = isItem(line) || line.role === 'heading' ? line.id : t('reader.titleShort');
  return (
    <span className={styles['margin']} role={role} data-mark>
      <button
        type="button"
        className={styles['number']}
        data-number={line.id}
        data-bookmarked={isBookmarked}
        tabIndex={-1}
        aria-label={isBookmarked ? t('reader.itemBookmarked', { number }) : t('reader.item', { number })}
        aria-description={describeNotes(props)}
      >
        {isBookmarked ? <BookmarkIcon aria-hidden className={styles['flag']} /> : null}
        <span>{number}</span>
      </button>
      {remarks.map((remark) => (
        <button key={remark} type="button" className={styles['remark']} data-remark={line.id}>
          {remark}
        </button>
      ))}
    </span>
  );
}

function Gap({ line, at, t }: { readonly line: Line; readonly at: number; readonly t: Translate }) {
  if (!line.marks.some((mark) => mark.kind === 'gap' && mark.from === at)) return null;
  return (
    <button type="button" className={styles['gap']} data-mark data-gap={line.id}>
      {t('reader.gap')}
    </button>
  );
}
