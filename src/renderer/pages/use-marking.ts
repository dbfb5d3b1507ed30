/** Marking on the reading page: what is chosen, and what the bar and its keys do with it. */
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place, TextRange } from '../../domain/notes/anchor.ts';
import { type Bookmark, bookmarkId, type Colour, type Note, type Stance } from '../../domain/notes/note.ts';
import { quoteWithGaps } from '../../domain/notes/quote-with-gaps.ts';
import { citationOf, copyWithCitation, shortPlace } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import { versionOf } from '../../importing/digest.ts';
import { editNote, makeNote, removeNote, toggleBookmark } from '../notes/notebook.ts';
import { takeBack } from '../storage/history.ts';
import { changeSettings, getSettings } from '../storage/settings.ts';
import { showToast } from '../ui/toasts.ts';

/** Words or an item that are chosen, or a note that was. */
export interface Choice {
  readonly range: TextRange;
  readonly note: string | null;
  /** Where the note was pointed at: others may lie there too. */
  readonly place?: Place;
  readonly around: DOMRect;
  /** True when the bar takes the keyboard's focus. */
  readonly isFocused: boolean;
}

export interface Marking {
  readonly choice: Choice | null;
  readonly chosenNote: Note | null;
  readonly active: string | null;
  readonly edited: string | null;
  readonly choose: (choice: Choice | null) => void;
  readonly activate: (note: string | null) => void;
  readonly edit: (note: string | null) => void;
  readonly colour: (colour: Colour) => Promise<void>;
  readonly stance: (stance: Stance) => Promise<void>;
  /** On what is chosen, unless something else is given. */
  readonly write: (at?: Choice) => Promise<void>;
  readonly bookmark: (line?: string) => void;
  readonly copy: () => Promise<void>;
  readonly remove: (note?: Note) => void;
}

/**
 * `onMark` paints a new mark and takes the bar away, before anything is drawn or stored; what it returns is called
 * when the page is drawn anew.
 */
export function useMarking(
  report: Report,
  notes: readonly Note[],
  bookmarks: readonly Bookmark[],
  onMark: (range: TextRange, colour: Colour) => () => void,
): Marking {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const chosenNote = notes.find((note) => note.id === choice?.note) ?? null;
  /** On the words of another's note the user makes one of their own. */
  const ownNote = chosenNote?.author ? null : chosenNote;

  /** What a note is being made on: a second key must not make a second one. */
  const taken = useRef<Choice | null>(null);

  const finish = useCallback(() => {
    setChoice(null);
    getSelection()?.removeAllRanges();
  }, []);

  const edit = useCallback((note: string | null) => {
    setEdited(note);
    if (note) setActive(note);
  }, []);

  const make = async (colour: Colour, stance: Stance | null, at = choice): Promise<Note | null> => {
    if (!at) return null;
    if (taken.current === at) return null;
    taken.current = at;
    getSelection()?.removeAllRanges();
    const endMarking = onMark(at.range, colour);
    const made = makeNote(report, at.range, await versionOf(report), { colour, stance });
    // To draw before it is stored would hold up the transaction.
    if (made) await Promise.race([made.stored, pause(20)]);
    if (made) setActive(made.note.id);
    setChoice((now) => (now === at ? null : now));
    endMarking();
    return made?.note ?? null;
  };

  return {
    choice,
    chosenNote,
    active,
    edited,
    choose: setChoice,
    activate: setActive,
    edit,
    colour: async (colour) => {
      if (ownNote) await editNote(ownNote, { colour });
      else await make(colour, null);
      changeSettings({ colour });
    },
    stance: async (stance) => {
      if (ownNote) await editNote(ownNote, { stance: ownNote.stance === stance ? null : stance });
      else await make(getSettings().colour, stance);
    },
    write: async (at) => {
      const note = (at ? null : ownNote) ?? (await make(getSettings().colour, null, at));
      if (!note) return;
      setActive(note.id);
      setEdited(note.id);
      finish();
    },
    bookmark: (line = choice?.range.start.line) => {
      if (!line) return;
      const { isSet, step } = toggleBookmark(report.id, line, bookmarks);
      const place = shortPlace(line);
      showToast(isSet ? t('done.bookmarked', { place }) : t('done.unbookmarked', { place }), {
        label: t('common.undo'),
        run: () => takeBack(step),
      });
      finish();
    },
    copy: async () => {
      if (!choice) return;
      const { start, end } = choice.range;
      const text = copyWithCitation(
        quoteWithGaps(report, choice.range),
        citationOf(report, start.line, end.line),
      );
      const isCopied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      showToast(isCopied ? t('done.copied') : t('done.copyFailed'));
      if (isCopied) finish();
    },
    remove: (note = chosenNote ?? undefined) => {
      if (!note) return;
      const step = removeNote(note);
      if (edited === note.id) setEdited(null);
      finish();
      showToast(t('done.deleted'), { label: t('common.undo'), run: () => takeBack(step) });
    },
  };
}

export function bookmarkedLines(bookmarks: readonly Bookmark[]): ReadonlySet<string> {
  return new Set(bookmarks.map((bookmark) => bookmark.line));
}

export function bookmarkIds(bookmarks: readonly Bookmark[]): ReadonlySet<string> {
  return new Set(bookmarks.map((bookmark) => bookmarkId(bookmark.report, bookmark.line)));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
