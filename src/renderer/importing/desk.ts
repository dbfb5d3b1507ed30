/** One file's text while it is looked at and mended before it is stored; lives in the worker, and sends the page what it draws. */

import { deriveReports } from '../../domain/report/derive.ts';
import { proveReports } from '../../domain/report/prove.ts';
import { acceptProposal } from '../../domain/structure/accept-proposal.ts';
import { arrange } from '../../domain/structure/arrange.ts';
import { type FlowProposal, findBrokenFlow } from '../../domain/structure/broken-flow.ts';
import {
  beginHistory,
  type EditHistory,
  redoStep,
  takeStep,
  undoStep,
} from '../../domain/structure/edit-history.ts';
import { editInfo } from '../../domain/structure/edit-info.ts';
import { makeHeading, makePlain } from '../../domain/structure/edit-levels.ts';
import {
  confirmLine,
  isLeftOut,
  joinLines,
  keepLine,
  leaveOut,
  splitLine,
} from '../../domain/structure/edit-lines.ts';
import type { Extracted } from '../../domain/structure/extracted.ts';
import { lineText } from '../../domain/structure/line-text.ts';
import type { Structure } from '../../domain/structure/structure.ts';
import { structureOf } from '../../domain/structure/structure-of.ts';
import { printArrangement } from '../../importing/arrangement-file.ts';
import { sha256 } from '../../importing/digest.ts';
import {
  longestRow,
  type Preview,
  type PreviewEdit,
  type PreviewHeading,
  type PreviewProposal,
  type PreviewRow,
  type ReadDocument,
} from './protocol.ts';

const excerpt = 24;
/** Edits that say the same whatever came between. */
const lasting: ReadonlySet<PreviewEdit['kind']> = new Set(['info', 'undo', 'redo']);

interface DeskState {
  readonly structure: Structure;
  /** Proposals that the user does not want, by `keyOf`. */
  readonly dismissed: readonly string[];
}

export class ImportDesk {
  readonly #id: string;
  readonly #digest: string;
  readonly #text: string;
  #history: EditHistory<DeskState>;
  #proposals: readonly FlowProposal[] = [];
  #version = 0;

  /** `digest` is the hex digest of the file's bytes. */
  constructor(id: string, digest: string, extracted: Extracted) {
    this.#id = id;
    this.#digest = digest;
    this.#text = extracted.text;
    this.#history = beginHistory({ structure: structureOf(extracted), dismissed: [] });
  }

  /** Looks for what to propose: apart from the rest, since it takes as long again. */
  propose(): void {
    const { structure, dismissed } = this.#history.present;
    const unwanted = new Set(dismissed);
    this.#proposals = findBrokenFlow(structure, this.#text).filter(
      (proposal) => !unwanted.has(this.#keyOf(proposal)),
    );
  }

  /** An edit of a line or a proposal as it no longer is, a second click say, changes nothing. */
  edit(edit: PreviewEdit, version: number): void {
    const { present } = this.#history;
    if (version !== this.#version && !lasting.has(edit.kind)) return;
    if (edit.kind === 'undo') this.#history = undoStep(this.#history);
    else if (edit.kind === 'redo') this.#history = redoStep(this.#history);
    else this.#history = takeStep(this.#history, this.#edited(present, edit));
    if (this.#history.present === present) return;
    this.#version += 1;
    this.propose();
  }

  preview(): Preview {
    const { structure } = this.#history.present;
    return {
      rows: structure.lines.length,
      version: this.#version,
      info: structure.info,
      headings: this.#headings(),
      doubts: structure.lines.flatMap((line, index) =>
        line.doubt === null
          ? []
          : [{ line: index, doubt: line.doubt, words: lineText(line, this.#text).slice(0, excerpt) }],
      ),
      proposals: this.#proposals.map((proposal) => this.#shown(proposal)),
      left: structure.lines.filter(isLeftOut).length,
      canUndo: this.#history.past.length > 0,
      canRedo: this.#history.future.length > 0,
    };
  }

  rows(from: number, to: number): { readonly version: number; readonly rows: readonly PreviewRow[] } {
    const { lines } = this.#history.present.structure;
    const rows = lines.slice(from, to).map((line, at): PreviewRow => {
      const text = lineText(line, this.#text);
      return {
        index: from + at,
        key: line.pieces[0]?.from ?? 0,
        text: text.slice(0, longestRow),
        isCut: text.length > longestRow,
        role: line.role,
        level: line.level,
        runIn: line.runIn,
        doubt: line.doubt,
        isJoined: line.pieces.length > 1,
      };
    });
    return { version: this.#version, rows };
  }

  /** What is stored: proven, or a bug. */
  async finish(): Promise<Omit<ReadDocument, 'source'>> {
    const { structure } = this.#history.present;
    const text = new TextEncoder().encode(this.#text);
    const textDigest = await sha256(text);
    const arranged = arrange(structure, this.#text, { id: this.#id, sha256: textDigest });
    const reports = deriveReports(this.#text, arranged);
    const proof = proveReports(this.#text, textDigest, arranged, reports);
    if (!proof.ok) throw new Error(`What was read does not add up: ${proof.error[0]?.code}`);
    const arrangement = new TextEncoder().encode(printArrangement(arranged));
    return {
      info: structure.info,
      characters: reports.reduce((sum, report) => sum + report.characters, 0),
      headings: structure.lines.filter(({ level }) => level !== null).length,
      sha256: this.#digest,
      text: { bytes: text, sha256: textDigest },
      arrangement: { bytes: arrangement, sha256: await sha256(arrangement) },
    };
  }

  #edited(state: DeskState, edit: Exclude<PreviewEdit, { readonly kind: 'undo' | 'redo' }>): DeskState {
    const { structure, dismissed } = state;
    if (edit.kind === 'dismiss') {
      const proposal = this.#proposals[edit.proposal];
      return proposal ? { structure, dismissed: [...dismissed, this.#keyOf(proposal)] } : state;
    }
    const next = this.#restructured(structure, edit);
    return next === structure ? state : { structure: next, dismissed };
  }

  #restructured(
    structure: Structure,
    edit: Exclude<PreviewEdit, { readonly kind: 'undo' | 'redo' | 'dismiss' }>,
  ): Structure {
    switch (edit.kind) {
      case 'heading':
        return makeHeading(structure, edit.line, edit.level);
      case 'text':
        return makePlain(structure, edit.line);
      case 'leave-out':
        return leaveOut(structure, edit.line);
      case 'keep':
        return keepLine(structure, edit.line);
      case 'join':
        return joinLines(structure, edit.line);
      case 'confirm':
        return confirmLine(structure, edit.line);
      case 'split':
        return splitLine(structure, this.#text, edit.line, edit.at);
      case 'info':
        return editInfo(structure, edit.info);
      case 'accept': {
        const proposal = this.#proposals[edit.proposal];
        return proposal ? acceptProposal(structure, proposal) : structure;
      }
    }
  }

  #headings(): PreviewHeading[] {
    return this.#history.present.structure.lines.flatMap((line, index) => {
      if (line.level === null) return [];
      const title = lineText(line, this.#text);
      return [
        {
          index,
          level: line.level,
          title: line.runIn === null ? title : title.slice(0, line.runIn),
          doubt: line.doubt,
        },
      ];
    });
  }

  #shown(proposal: FlowProposal): PreviewProposal {
    const other = proposal.kind === 'join' ? proposal.with : proposal.kind === 'repeat' ? proposal.of : null;
    const line = this.#lineText(proposal.line);
    return {
      kind: proposal.kind,
      line: proposal.line,
      other,
      reason: proposal.reason,
      before: proposal.kind === 'repeat' ? line.slice(0, excerpt) : line.slice(-excerpt),
      after: proposal.kind === 'join' ? this.#lineText(proposal.with).slice(0, excerpt) : '',
    };
  }

  #lineText(index: number): string {
    const line = this.#history.present.structure.lines[index];
    return line ? lineText(line, this.#text) : '';
  }

  /** Lines move when others are joined; where their text stands does not. */
  #keyOf(proposal: FlowProposal): string {
    const place = (index: number) => this.#history.present.structure.lines[index]?.pieces[0]?.from ?? -1;
    const { kind, line } = proposal;
    const other = kind === 'join' ? place(proposal.with) : kind === 'repeat' ? place(proposal.of) : -1;
    return `${kind} ${proposal.reason} ${place(line)} ${other}`;
  }
}
