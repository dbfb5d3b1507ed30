/** The page on which a speech is written. */
import { ArrowLeft, Clock, MessageSquareText, Presentation, Type } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../bridge.ts';
import { speechToHandIn } from '../../domain/prepare/hand-in.ts';
import { sayingTime } from '../../domain/prepare/saying-time.ts';
import type { Speech } from '../../domain/prepare/writing.ts';
import type { Library } from '../library/bundled.ts';
import { addressOfSpeaking, draftsAddress } from '../prepare/addresses.ts';
import { HandInMenu } from '../prepare/HandInMenu.tsx';
import { SpeechEditor } from '../prepare/SpeechEditor.tsx';
import { LimitWords } from '../prepare/SpeechTime.tsx';
import { sayDuration } from '../prepare/say-duration.ts';
import { useDraft } from '../prepare/use-draft.ts';
import { useSettings } from '../settings/use-settings.ts';
import { useNotes } from '../storage/live.ts';
import { readPerson } from '../storage/person.ts';
import { Dialogs } from './Dialogs.tsx';
import styles from './Page.module.css';
import { SaveState, SaveWarning } from './SaveState.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { useReports } from './use-reports.ts';

export interface SpeechPageProps {
  /** Null when it could not be opened. */
  readonly library: Library | null;
  readonly stored: Speech;
}

const noReports: Library['reports'] = [];
const noNotes: readonly never[] = [];

export function SpeechPage({ library, stored }: SpeechPageProps) {
  const { t } = useTranslation();
  const width = useLayoutWidth(useSettings().scale);
  const isNarrow = width !== 'wide';
  const draft = useDraft(stored);
  const { writing: speech } = draft;
  const time = useMemo(() => sayingTime(speech), [speech]);
  const notes = useNotes() ?? noNotes;
  const ids = useMemo(() => [...notes.map(({ report }) => report), ...reportsOf(stored)], [notes, stored]);
  const opened = useReports(ids, library?.reports ?? noReports);
  const reports = useMemo(() => [...opened.values()].filter((report) => report !== null), [opened]);
  const [sides, setSides] = useState({ notes: !isNarrow, time: !isNarrow });
  useEffect(() => setSides({ notes: !isNarrow, time: !isNarrow }), [isNarrow]);
  const toggle = (side: 'notes' | 'time') =>
    setSides((now) => ({ ...(isNarrow ? { notes: false, time: false } : now), [side]: !now[side] }));
  const byline = useByline();
  const { name: dialog, files, open: setDialog } = useDialog();
  const onCommand = (command: MenuCommand) => {
    if (command !== 'notes') return false;
    toggle('notes');
    return true;
  };
  useAppKeys({ dialog, onDialog: setDialog, onCommand });
  const title = speech.title.trim() || t('history.untitled');

  return (
    <div className={styles['page']} data-width={width}>
      <TopBar trail={[t('prepare.title'), title]}>
        <TopBarButton
          label={t('prepare.drafts')}
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            location.hash = draftsAddress;
          }}
        />
        <TopBarButton
          label={t('top.notes')}
          icon={<MessageSquareText aria-hidden />}
          isPressed={sides.notes}
          onClick={() => toggle('notes')}
        />
        <TopBarButton
          label={t('prepare.timeTitle')}
          icon={<Clock aria-hidden />}
          isPressed={sides.time}
          onClick={() => toggle('time')}
        />
        <TopBarButton
          label={t('top.text')}
          icon={<Type aria-hidden />}
          onClick={() => setDialog('settings')}
        />
        <HandInMenu document={speechToHandIn(speech, byline)} name={title} />
        <TopBarButton
          label={t('prepare.speak')}
          icon={<Presentation aria-hidden />}
          onClick={() => {
            draft.flush();
            location.hash = addressOfSpeaking(speech.id);
          }}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <SpeechEditor
        draft={draft}
        time={time}
        notes={notes}
        reports={reports}
        isNarrow={isNarrow}
        isNotesOpen={sides.notes}
        isTimeOpen={sides.time}
        onCloseSides={() => setSides({ notes: false, time: false })}
      />
      <footer className={styles['foot']}>
        <div className={styles['where']}>
          {sides.time ? null : (
            <>
              <span>{t('prepare.takesAbout', { time: sayDuration(time.all, t) })}</span>
              <LimitWords speech={speech} time={time} />
            </>
          )}
        </div>
        <div className={styles['end']}>
          <SaveState />
        </div>
      </footer>
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

function reportsOf({ parts }: Speech): string[] {
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'quotation' ? [block.report] : [])),
  );
}

/** Who speaks, as far as it is known, and the day, in the language of the document. */
function useByline(): string {
  const [name, setName] = useState('');
  useEffect(() => {
    void readPerson().then((person) => setName(person?.name ?? ''));
  }, []);
  const day = new Date().toLocaleDateString('zh-CN', { dateStyle: 'long' });
  return [name, day].filter((each) => each !== '').join('　');
}
