/** 发言与建议: all drafts, and how to begin one. */
import { Type } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Writing } from '../../domain/prepare/writing.ts';
import type { Library } from '../library/bundled.ts';
import { addressOfDraft } from '../prepare/addresses.ts';
import { copyDraft } from '../prepare/begin-drafts.ts';
import { ChooseNotes } from '../prepare/ChooseNotes.tsx';
import { DraftList } from '../prepare/DraftList.tsx';
import { openProposalForm } from '../prepare/proposal-forms.ts';
import { useSettings } from '../settings/use-settings.ts';
import { takeBack } from '../storage/history.ts';
import { useNotes, useWritings } from '../storage/live.ts';
import { createWriting, editWriting, removeWriting } from '../storage/writings.ts';
import { showToast } from '../ui/toasts.ts';
import { Dialogs } from './Dialogs.tsx';
import styles from './Page.module.css';
import { prepareNotes } from './prepare-notes.ts';
import { SaveWarning } from './SaveState.tsx';
import { SearchButton } from './SearchButton.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { useReports } from './use-reports.ts';

export interface PreparePageProps {
  /** Null when it could not be opened. */
  readonly library: Library | null;
}

const noReports: Library['reports'] = [];

export default function PreparePage({ library }: PreparePageProps) {
  const { t } = useTranslation();
  const writings = useWritings();
  const notes = useNotes() ?? [];
  const [isChoosing, setChoosing] = useState(false);
  const ids = notes.map(({ report }) => report);
  const opened = useReports(ids, library?.reports ?? noReports);
  const reports = [...opened.values()].filter((report) => report !== null);
  const { name: dialog, files, open: setDialog } = useDialog();
  useAppKeys({ dialog, onDialog: setDialog });
  const begin = async (isProposal: boolean) => {
    const form = isProposal ? await openProposalForm() : null;
    if (isProposal && !form) showToast(t('prepare.noForm'));
    else location.hash = addressOfDraft(createWriting(form).writing.id);
  };
  const remove = (writing: Writing) => {
    const step = removeWriting(writing);
    const title = writing.title.trim() || t('history.untitled');
    showToast(t('prepare.removed', { title }), { label: t('common.undo'), run: () => takeBack(step) });
  };
  return (
    <div className={styles['page']} data-width={useLayoutWidth(useSettings().scale)}>
      <TopBar trail={[t('prepare.title')]}>
        <SearchButton onClick={() => setDialog('search-all')} />
        <TopBarButton
          label={t('top.text')}
          icon={<Type aria-hidden />}
          onClick={() => setDialog('settings')}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <DraftList
        writings={writings}
        notes={notes.length}
        onSpeech={() => void begin(false)}
        onProposal={() => void begin(true)}
        onSpeechFromNotes={() => setChoosing(true)}
        onRename={(writing, title) => void editWriting(writing, { title })}
        onCopy={(writing) => {
          const title = writing.title.trim() || t('history.untitled');
          copyDraft(writing, t('prepare.copyOf', { title }));
          showToast(t('prepare.copiedDraft', { title }));
        }}
        onRemove={remove}
      />
      {isChoosing ? (
        <ChooseNotes
          notes={notes}
          reports={reports}
          onChosen={(chosen) => prepareNotes(chosen, reports)}
          onClose={() => setChoosing(false)}
        />
      ) : null}
      <Dialogs
        open={dialog}
        library={library}
        report={null}
        scopes={[]}
        files={files}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}
