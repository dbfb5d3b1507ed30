/** Two opened documents, compared in a worker: how far that is, and what came of it. */
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CompareBar } from '../compare/CompareBar.tsx';
import { ComparisonWait } from '../compare/ComparisonWait.tsx';
import { useComparison } from '../compare/use-comparison.ts';
import { useSettings } from '../settings/use-settings.ts';
import { ComparedPage } from './ComparedPage.tsx';
import { type ComparedDocumentsProps, swapSides } from './compared-documents.ts';
import { nameCompared } from './name-compared.ts';
import styles from './Page.module.css';
import { SaveState } from './SaveState.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useLayoutWidth } from './use-layout-width.ts';

export function ComparedDocuments(props: ComparedDocumentsProps) {
  const { t } = useTranslation();
  const width = useLayoutWidth(useSettings().scale);
  const { old, next, oldEntry, nextEntry } = props;
  const { state, cancel, again, write } = useComparison(old, next);
  const names = nameCompared(oldEntry, nextEntry, t);
  if (state.name === 'compared') {
    return <ComparedPage {...props} names={names} comparison={state.comparison} onWriteFile={write} />;
  }
  return (
    <div className={styles['page']} data-width={width}>
      <TopBar trail={[t('compare.title')]}>
        <TopBarButton
          label={t('common.back')}
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            location.hash = '#/';
          }}
        />
      </TopBar>
      <CompareBar {...names} stepping={null} onSwap={() => swapSides(old, next)}>
        <SaveState />
      </CompareBar>
      <ComparisonWait state={state} onCancel={cancel} onAgain={again} />
    </div>
  );
}
