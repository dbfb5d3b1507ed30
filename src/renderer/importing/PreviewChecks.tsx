/** What should be checked: sentences that look cut, paragraphs that stand twice, and lines that are not certain. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './PreviewSide.module.css';
import type { Preview, PreviewEdit } from './protocol.ts';

export interface PreviewChecksProps {
  readonly preview: Preview;
  readonly onEdit: (edit: PreviewEdit) => void;
  readonly onGo: (line: number) => void;
}

/** The next come up as these are dealt with. */
const most = 100;

export function PreviewChecks({ preview, onEdit, onGo }: PreviewChecksProps) {
  const { t } = useTranslation();
  const { proposals, doubts } = preview;
  if (proposals.length + doubts.length === 0) {
    return <p className={styles['none']}>{t('importing.nothingToCheck')}</p>;
  }
  return (
    <>
      {proposals.slice(0, most).map((proposal, index) => (
        <article key={`${proposal.kind}${proposal.reason}${proposal.line}`} className={styles['proposal']}>
          <h3>{t(`importing.proposal.${proposal.kind}`)}</h3>
          <p className={styles['around']}>
            {proposal.kind === 'join'
              ? t('importing.proposal.words', { before: proposal.before, after: proposal.after })
              : t('importing.proposal.around', { words: proposal.before })}
          </p>
          <p className={styles['reason']}>{t(`importing.reason.${proposal.reason}`)}</p>
          <div className={styles['answers']}>
            {proposal.kind === 'gap' ? null : (
              <Button isPrimary onClick={() => onEdit({ kind: 'accept', proposal: index })}>
                {t(`importing.proposal.accept.${proposal.kind}`)}
              </Button>
            )}
            <Button onClick={() => onGo(proposal.line)}>{t('importing.proposal.look')}</Button>
            <Button onClick={() => onEdit({ kind: 'dismiss', proposal: index })}>
              {t('importing.proposal.dismiss')}
            </Button>
          </div>
        </article>
      ))}
      {doubts.slice(0, most).map(({ line, doubt, words }) => (
        <article key={line} className={styles['proposal']}>
          <h3>{t(`importing.doubt.${doubt}`)}</h3>
          <p className={styles['around']}>{t('importing.proposal.around', { words })}</p>
          <div className={styles['answers']}>
            <Button onClick={() => onGo(line)}>{t('importing.proposal.look')}</Button>
            <Button onClick={() => onEdit({ kind: 'confirm', line })}>{t('importing.right')}</Button>
          </div>
        </article>
      ))}
    </>
  );
}
