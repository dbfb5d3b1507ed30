/** How long a field is, against what its form allows. */
import { useTranslation } from 'react-i18next';
import { lengthOf } from '../../domain/prepare/missing.ts';
import styles from './Proposal.module.css';

export interface LengthCountProps {
  readonly id: string;
  readonly text: string;
  /** In characters; null where there is no limit. */
  readonly longest: number | null;
}

export function LengthCount({ id, text, longest }: LengthCountProps) {
  const { t } = useTranslation();
  const count = lengthOf(text);
  const isOver = longest !== null && count > longest;
  return (
    <span id={id} className={styles['count']} data-over={isOver}>
      {longest === null
        ? t('proposal.count', { count })
        : isOver
          ? t('proposal.countOver', { count, longest, over: count - longest })
          : t('proposal.countOf', { count, longest })}
    </span>
  );
}
