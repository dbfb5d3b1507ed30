/** What there is now: a version of it can be kept by hand, or saved as a file. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Made } from '../../domain/kept/compare-kept.ts';
import { isPageAlone } from '../desktop/edition.ts';
import { getJournal } from '../storage/journal.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { BackupButton } from './BackupButton.tsx';
import { Facts } from './Facts.tsx';
import styles from './History.module.css';
import { PaneHead } from './PaneHead.tsx';
import { keepPresent } from './snapshots.ts';
import { useAnswer } from './use-answer.ts';

export interface NowPaneProps {
  readonly present: Made;
  /** Name of the latest snapshot. */
  readonly latest: string | undefined;
  readonly onKept: () => void;
  readonly onBackUp: () => Promise<unknown>;
}

const says = { kept: 'history.kept', same: 'history.keptAlready', failed: 'history.notKept' } as const;

export function NowPane({ present, latest, onKept, onBackUp }: NowPaneProps) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const overview = useAnswer(readOverview).answer;
  const keep = async () => {
    setBusy(true);
    showToast(t(says[await keepPresent(latest)]));
    setBusy(false);
    onKept();
  };
  return (
    <>
      <PaneHead title={t('history.now')}>
        <p>
          <Facts
            facts={[
              present.documents.length > 0 ? t('shelf.documents', { count: present.documents.length }) : null,
              t('shelf.notes', { count: present.notes.length }),
              t('shelf.bookmarks', { count: present.bookmarks.length }),
              present.writings.length > 0
                ? t('history.writingsCounted', { count: present.writings.length })
                : null,
              present.joins.length > 0 ? t('history.joinsCounted', { count: present.joins.length }) : null,
            ]}
          />
        </p>
      </PaneHead>
      <p className={styles['explain']}>{t('history.explain')}</p>
      <div className={styles['actions']}>
        <Button isPrimary disabled={isBusy} onClick={() => void keep()}>
          {t('history.keep')}
        </Button>
        <BackupButton onBackUp={onBackUp} />
      </div>
      {overview.state === 'here' ? (
        <p className={styles['small']}>
          {isPageAlone() ? t('history.inBrowser') : t('history.folder', { folder: overview.value.folder })}
        </p>
      ) : null}
    </>
  );
}

async function readOverview() {
  return await getJournal().overview();
}
