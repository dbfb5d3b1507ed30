/** What stands instead of a document of the library that cannot be opened: what happened, what is safe, what to do next. */
import { useTranslation } from 'react-i18next';
import { describeFault } from '../../domain/report/describe-fault.ts';
import { type DocumentFailure, isPassing } from '../storage/open-document.ts';
import { Button } from '../ui/Button.tsx';
import { ExportFirst, Notice } from './TroublePage.tsx';

export interface DocumentTroublePageProps {
  /** What the document is called. */
  readonly title: string;
  readonly failure: DocumentFailure;
  readonly onRetry: () => void;
}

const firstFaults = 5;

export function DocumentTroublePage({ title, failure, onRetry }: DocumentTroublePageProps) {
  const { t } = useTranslation();
  const { code } = failure;
  const detail =
    code === 'unknown'
      ? t('document.gone')
      : code === 'file'
        ? t(`document.file.${failure.reason}`, { what: t(`document.${failure.file}`) })
        : t('trouble.damagedDetail');
  const next = code === 'unknown' ? '' : isPassing(failure) ? t('document.tryAgain') : t('document.addAgain');
  return (
    <Notice
      title={code === 'unknown' ? t('trouble.unknown') : t('document.trouble', { title })}
      detail={detail}
      next={`${t('trouble.notesSafe')}${next}`}
    >
      {code === 'unproven' ? (
        <section>
          <h2>{t('trouble.details')}</h2>
          <ul>
            {failure.faults.slice(0, firstFaults).map((fault) => (
              <li key={`${fault.code}${fault.at.from}`}>{describeFault(fault, failure.source)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <a href="#/">{t('common.back')}</a>
      {isPassing(failure) ? null : <a href="#/import">{t('shelf.add')}</a>}
      <ExportFirst />
      <Button isPrimary onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </Notice>
  );
}
