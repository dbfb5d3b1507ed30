/** What stands instead of a document of the library that cannot be opened: what happened, what is safe, what to do next. */
import { useTranslation } from 'react-i18next';
import { describeFault } from '../../domain/report/describe-fault.ts';
import type { DocumentFailure } from '../storage/open-document.ts';
import { Button } from '../ui/Button.tsx';
import { ExportFirst, Notice } from './TroublePage.tsx';

export interface DocumentTroublePageProps {
  /** What the document is called. */
  readonly title: string;
  readonly failure: DocumentFailure;
  readonly onRetry: () => void;
}

const firstFaults = 5;
/** What a document can be imported again for. */
const lasting: ReadonlySet<string> = new Set(['missing', 'damaged']);

export default function DocumentTroublePage({ title, failure, onRetry }: DocumentTroublePageProps) {
  const { t } = useTranslation();
  const { code } = failure;
  const isPassing = code === 'file' && !lasting.has(failure.reason);
  const detail =
    code === 'unknown'
      ? t('document.gone')
      : code === 'file'
        ? t(`document.file.${failure.reason}`, { what: t(`document.${failure.file}`) })
        : t('trouble.damagedDetail');
  const next = code === 'unknown' ? '' : isPassing ? t('document.tryAgain') : t('document.importAgain');
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
      <ExportFirst />
      <Button isPrimary onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </Notice>
  );
}
