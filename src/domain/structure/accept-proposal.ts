/** Does what a proposal about the broken flow of a text says, by the edits that a person would make. */
import type { FlowProposal } from './broken-flow.ts';
import { joinLines, leaveOut } from './edit-lines.ts';
import type { Structure } from './structure.ts';

/** Words that are missing cannot be brought back: the line stays, marked as broken. */
export function acceptProposal(structure: Structure, proposal: FlowProposal): Structure {
  switch (proposal.kind) {
    case 'join':
      return joinLines(structure, proposal.line, proposal.with);
    case 'repeat':
      return Array.from({ length: proposal.count }, (_, at) => proposal.line + at).reduce(
        leaveOut,
        structure,
      );
    case 'gap': {
      const line = structure.lines[proposal.line];
      if (!line) return structure;
      const lines = structure.lines.with(proposal.line, { ...line, doubt: 'broken-line' });
      return { ...structure, lines };
    }
  }
}
