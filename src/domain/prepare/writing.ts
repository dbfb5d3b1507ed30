/** What a delegate prepares out of notes: speeches and proposals, each a draft of parts that hold words, quotations, charts. */
import type { Chart } from '../figures/chart.ts';
import type { Anchor } from '../notes/anchor.ts';
import type { ProposalForm } from './proposal-form.ts';

/** The user's own words. */
export interface Words {
  readonly id: string;
  readonly kind: 'words';
  /** Markdown. */
  readonly text: string;
}

/** Words of a document as they were when they were taken: what becomes of the note later changes nothing here. */
export interface Quotation {
  readonly id: string;
  readonly kind: 'quotation';
  /** Id of the note that it was taken from, which may be gone by now. */
  readonly note: string;
  /** Id of the document, and the place in it to jump to. */
  readonly report: string;
  readonly anchor: Anchor;
  /** With marks where the source lacks text; lines are parted by `\n`. */
  readonly words: string;
  /** 「《政府工作报告》第二部分第三节第2段」 */
  readonly citation: string;
}

/** Figures as they were when they were taken; a picture is drawn of them wherever they are shown. */
export interface ChartBlock {
  readonly id: string;
  readonly kind: 'chart';
  readonly chart: Chart;
}

export type Block = Words | Quotation | ChartBlock;

export interface Part {
  /** Unique within its writing; of a proposal the id of the form's field that it fills. */
  readonly id: string;
  /** As plain text without a number; may be empty. */
  readonly heading: string;
  readonly blocks: readonly Block[];
}

interface Draft {
  /** A UUID. */
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
  /** ISO 8601 with milliseconds, UTC. */
  readonly created: string;
  readonly changed: string;
}

/** 审议发言. */
export interface Speech extends Draft {
  readonly kind: 'speech';
  /** Characters a minute. */
  readonly pace: number;
  /** In minutes; null where nobody set one. */
  readonly limit: number | null;
}

/** 代表建议. */
export interface Proposal extends Draft {
  readonly kind: 'proposal';
  /** The form that it fills, whole: it must be there wherever and whenever the draft is. */
  readonly form: ProposalForm;
}

export type Writing = Speech | Proposal;

/** What can be edited of a writing. */
export type WritingChanges = Partial<
  Pick<Speech, 'title' | 'parts' | 'pace' | 'limit'> & Pick<Proposal, 'form'>
>;

/** Characters a minute: what is usual, and between what it can be set. */
export const paces = { usual: 220, least: 80, most: 500 } as const;

/** In minutes. */
export const longestLimit = 240;
