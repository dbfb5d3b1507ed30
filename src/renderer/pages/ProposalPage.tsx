/** The page on which a proposal is written. */
import type { Library } from '../library/bundled.ts';

export interface ProposalPageProps {
  readonly id: string;
  readonly library: Library | null;
}

export default function ProposalPage({ id }: ProposalPageProps) {
  return <main>{id}</main>;
}
