/** One draft: a speech to be written or spoken, or a proposal. */
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Library } from '../library/bundled.ts';
import { draftsAddress } from '../prepare/addresses.ts';
import { useSettings } from '../settings/use-settings.ts';
import { useWriting } from '../storage/live.ts';
import { LaterProposalPage } from './later-proposal.ts';
import styles from './Page.module.css';
import { SpeakPage } from './SpeakPage.tsx';
import { SpeechPage } from './SpeechPage.tsx';
import { TopBar } from './TopBar.tsx';
import trouble from './TroublePage.module.css';
import { useLayoutWidth } from './use-layout-width.ts';

export interface WritingPageProps {
  /** Null when it could not be opened. */
  readonly library: Library | null;
  readonly id: string;
  readonly view: string | null;
}

export default function WritingPage({ library, id, view }: WritingPageProps) {
  const { t } = useTranslation();
  const writing = useWriting(id);
  const width = useLayoutWidth(useSettings().scale);
  if (writing === undefined) return null;
  if (writing?.kind === 'speech') {
    return view === 'speak' ? (
      <SpeakPage speech={writing} />
    ) : (
      <SpeechPage library={library} stored={writing} />
    );
  }
  if (writing?.kind === 'proposal') {
    return (
      <Suspense>
        <LaterProposalPage stored={writing} library={library} />
      </Suspense>
    );
  }
  return (
    <div className={styles['page']} data-width={width}>
      <TopBar trail={[t('prepare.title')]}>{null}</TopBar>
      <main className={trouble['notice']}>
        <h1>{t('prepare.gone')}</h1>
        <p>{t('prepare.goneHelp')}</p>
        <p>
          <a href={draftsAddress}>{t('prepare.title')}</a>
        </p>
      </main>
    </div>
  );
}
