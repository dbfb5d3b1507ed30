/** The sources that a proposal quotes, numbered as its footnotes will be: each leads to its place. */
import { useTranslation } from 'react-i18next';
import { citationsOf } from '../../domain/prepare/fill-fields.ts';
import type { Proposal } from '../../domain/prepare/writing.ts';
import { addressOfPlace } from './addresses.ts';
import styles from './ProposalChecks.module.css';

export interface CitationListProps {
  readonly proposal: Proposal;
  readonly onJump: (block: string) => void;
}

export function CitationList({ proposal, onJump }: CitationListProps) {
  const { t } = useTranslation();
  const citations = citationsOf(proposal);
  return (
    <section className={styles['section']} aria-labelledby="proposal-citations">
      <h2 id="proposal-citations">{t('proposal.citations')}</h2>
      {citations.length === 0 ? <p className={styles['none']}>{t('proposal.noCitations')}</p> : null}
      <ol className={styles['citations']}>
        {citations.map((quotation) => (
          <li key={quotation.id}>
            <a href={addressOfPlace(quotation)} onClick={() => onJump(quotation.id)}>
              {quotation.citation}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
