/** Makes a note of one that another program's file gives, once it has its document and its place. */
import { type Anchor, contextLength, describeRange, wholeLine } from '../notes/anchor.ts';
import { idBesideOthers, originalId } from '../notes/identity.ts';
import { limits, type Note } from '../notes/note.ts';
import { asAuthor } from './author-of.ts';
import type { ForeignNote } from './foreign-note.ts';
import type { DoubtfulNote } from './foreign-plan.ts';
import type { VersionedReport } from './notes-file.ts';
import type { ForeignPlacing } from './place-foreign.ts';
import { squeezeQuote } from './squeezed-text.ts';
import { joinTags } from './stance-tags.ts';

export interface TakenForeign {
  readonly note: Note;
  /** Null where its place is certain, or where it has none. */
  readonly doubt: DoubtfulNote['reason'] | null;
  readonly isPlaced: boolean;
  /** As it is kept where its place is not confirmed: with its quotation, and standing nowhere. */
  readonly asQuoted: Note;
}

/**
 * `now` is ISO 8601, for what the file does not date, `own` the user's id as an author; null when the note is longer
 * than one can be.
 */
export function takeForeign(
  foreign: ForeignNote,
  id: string,
  document: VersionedReport,
  placing: ForeignPlacing,
  now: string,
  own: string | null,
): TakenForeign | null {
  const fitting = fitTags(foreign);
  if (fitting.text.length > limits.text) return null;
  const place = placeOf(foreign, document, placing);
  const created = foreign.created ?? foreign.changed ?? now;
  const note: Note = {
    ...identityHere(foreign, id, own),
    report: document.report.id,
    anchor: place.anchor,
    colour: foreign.colour ?? 'yellow',
    stance: foreign.stance,
    ...fitting,
    created,
    changed: foreign.changed ?? created,
  };
  return {
    note,
    doubt: place.doubt,
    isPlaced: place.isPlaced,
    asQuoted: place.doubt === null ? note : { ...note, anchor: nowhere(foreign) },
  };
}

/** Others' notes have ids that can hit none of the user's own. */
function identityHere({ author: named }: ForeignNote, id: string, own: string | null) {
  const author = named && asAuthor(named);
  if (author === null) return { id: id.replaceAll(':', '.') };
  const original = originalId({ id, author });
  return author.id === own
    ? { id: original.replaceAll(':', '.') }
    : { id: idBesideOthers(original, author), author };
}

/** Tags beyond what a note can have are not lost: they stand at the end of its text. */
function fitTags({ tags, text }: ForeignNote): Pick<Note, 'tags' | 'text'> {
  const whole = [...new Set(tags.map((tag) => tag.replace(/\s+/g, ' ').trim()))].filter((tag) => tag !== '');
  const fitting = whole.filter((tag) => tag.length <= limits.tag).slice(0, limits.tags);
  const left = whole.filter((tag) => !fitting.includes(tag));
  if (left.length === 0) return { tags: fitting, text };
  return { tags: fitting, text: `${text}${text === '' ? '' : '\n\n'}标签：${joinTags(left)}` };
}

type FoundPlace = Pick<TakenForeign, 'doubt' | 'isPlaced'> & { readonly anchor: Anchor };

function placeOf(
  foreign: ForeignNote,
  { report, version }: VersionedReport,
  placing: ForeignPlacing,
): FoundPlace {
  if (placing.state === 'exact') return { anchor: placing.anchor, doubt: null, isPlaced: true };
  if (placing.state === 'changed') {
    return { anchor: placing.anchor, doubt: placing.isSlight ? 'marks' : 'words', isPlaced: true };
  }
  const first = report.lines.find(({ text }) => text !== '');
  const beginning = first && describeRange(report, wholeLine(first), version);
  if (squeezeQuote(foreign.quote.exact) === '' && beginning) {
    return { anchor: beginning, doubt: 'no-quotation', isPlaced: true };
  }
  return { anchor: nowhere(foreign), doubt: null, isPlaced: false };
}

/** An anchor of a line that no document has: it is never taken for a place, and the quotation is kept. */
function nowhere({ quote }: ForeignNote): Anchor {
  const exact = quote.exact === '' ? ' ' : quote.exact;
  return {
    start: { line: 'nowhere', offset: 0 },
    end: { line: 'nowhere', offset: exact.length },
    version: '',
    position: { start: 0, end: exact.length },
    quote: {
      exact,
      prefix: quote.prefix.slice(-contextLength),
      suffix: quote.suffix.slice(0, contextLength),
    },
  };
}
