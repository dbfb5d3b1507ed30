/** What is done to a speech while it is edited, with what is said of it and where the focus goes. */

import type { Note } from '../../domain/notes/note.ts';
import {
  addBlocks,
  addPart,
  editWords,
  movePart,
  removeBlock,
  removePart,
  renamePart,
} from '../../domain/prepare/edit-writing.ts';
import { groupByChapter } from '../../domain/prepare/group-by-chapter.ts';
import { isEmpty, textOf } from '../../domain/prepare/missing.ts';
import { dropBlock, stepBlock } from '../../domain/prepare/step-block.ts';
import { blocksOfNote, wordsOf } from '../../domain/prepare/take-notes.ts';
import type { Part, Speech } from '../../domain/prepare/writing.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Translate } from '../i18n/index.ts';
import { showToast } from '../ui/toasts.ts';
import type { Draft } from './use-draft.ts';
import type { KeptFocus } from './use-kept-focus.ts';

export interface SpeechVerbs {
  readonly title: (title: string) => void;
  readonly heading: (part: string, heading: string) => void;
  readonly words: (block: string, text: string) => void;
  readonly addPart: () => void;
  readonly stepPart: (part: string, by: 1 | -1) => void;
  readonly removePart: (part: string) => void;
  /** Before the block at index `at`, or at the end. */
  readonly addWords: (part: string, at?: number) => void;
  readonly addNotes: (part: string, notes: readonly Note[], at?: number) => void;
  readonly stepBlock: (block: string, by: 1 | -1) => void;
  readonly dropBlock: (block: string, part: string, at: number) => void;
  readonly removeBlock: (block: string) => void;
  readonly group: () => void;
}

export interface SpeechTools {
  readonly draft: Draft<Speech>;
  readonly reports: readonly Report[];
  readonly focus: KeptFocus;
  /** Says it to who can't see it. */
  readonly say: (words: string) => void;
  readonly t: Translate;
}

const makeId = () => crypto.randomUUID();

export function speechVerbs({ draft, reports, focus, say, t }: SpeechTools): SpeechVerbs {
  const { writing: speech, edit, type } = draft;
  const taken = (words: string, undo: (now: Speech) => Speech) =>
    showToast(words, { label: t('common.undo'), run: () => edit(undo) });
  return {
    title: (title) => type((now) => ({ ...now, title })),
    heading: (part, heading) => type((now) => renamePart(now, part, heading)),
    words: (block, text) => type((now) => editWords(now, block, text)),
    addPart: () => {
      const part: Part = { id: makeId(), heading: '', blocks: [wordsOf('', makeId())] };
      focus.put(part.id, 'heading');
      edit((now) => addPart(now, part));
    },
    stepPart: (part, by) => {
      const to = speech.parts.findIndex(({ id }) => id === part) + by;
      if (to < 0 || to >= speech.parts.length) return say(t(by < 0 ? 'prepare.isFirst' : 'prepare.isLast'));
      focus.keep();
      edit((now) => movePart(now, part, to));
      say(t('prepare.partMoved', { at: to + 1, of: speech.parts.length }));
    },
    removePart: (id) => {
      const at = speech.parts.findIndex((each) => each.id === id);
      const part = speech.parts[at];
      if (!part) return;
      edit((now) => removePart(now, id));
      if (!isEmpty(part) || part.heading !== '') {
        taken(t('prepare.partRemoved'), (now) => addPart(now, part, at));
      }
    },
    addWords: (part, at) => {
      const words = wordsOf('', makeId());
      focus.put(words.id, 'words');
      edit((now) => addBlocks(now, part, [words], at));
    },
    addNotes: (part, notes, at) => {
      const blocks = notes.flatMap((note) => {
        const report = reports.find(({ id }) => id === note.report);
        return report ? blocksOfNote(report, note, makeId) : [];
      });
      edit((now) => addBlocks(now, part, blocks, at));
      say(t('prepare.notesAdded', { count: notes.length }));
    },
    stepBlock: (block, by) => {
      const moved = stepBlock(speech, block, by);
      if (moved === speech) return say(t(by < 0 ? 'prepare.isFirst' : 'prepare.isLast'));
      focus.keep();
      edit((now) => stepBlock(now, block, by));
      say(sayPlace(moved, block, t));
    },
    dropBlock: (block, part, at) => edit((now) => dropBlock(now, block, part, at)),
    removeBlock: (id) => {
      const part = speech.parts.find(({ blocks }) => blocks.some((each) => each.id === id));
      const at = part?.blocks.findIndex((each) => each.id === id) ?? -1;
      const block = part?.blocks[at];
      if (!part || !block) return;
      edit((now) => removeBlock(now, id));
      if (textOf(block).trim() === '') return;
      const words = t(`prepare.${block.kind}Removed`);
      taken(words, (now) => addBlocks(now, part.id, [block], at));
    },
    group: () => {
      const { parts: before } = speech;
      const grouped = groupByChapter(speech, reports, makeId);
      edit((now) => ({ ...now, parts: grouped.parts }));
      taken(t('prepare.grouped', { count: grouped.parts.length }), (now) => ({ ...now, parts: before }));
    },
  };
}

function sayPlace({ parts }: Speech, block: string, t: Translate): string {
  const at = parts.findIndex(({ blocks }) => blocks.some(({ id }) => id === block));
  const blocks = parts[at]?.blocks ?? [];
  return t('prepare.blockMoved', {
    part: at + 1,
    at: blocks.findIndex(({ id }) => id === block) + 1,
    of: blocks.length,
  });
}
