/** The page on which a speech is written. */
import { Clock, MessageSquareText, Presentation } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { speechToHandIn } from '../../domain/prepare/hand-in.ts';
import { sayingTime } from '../../domain/prepare/saying-time.ts';
import type { Speech } from '../../domain/prepare/writing.ts';
import type { Library } from '../library/bundled.ts';
import { addressOfSpeaking } from '../prepare/addresses.ts';
import { SpeechEditor } from '../prepare/SpeechEditor.tsx';
import { LimitWords } from '../prepare/SpeechTime.tsx';
import { sayDuration } from '../prepare/say-duration.ts';
import { useDraft } from '../prepare/use-draft.ts';
import { useSettings } from '../settings/use-settings.ts';
import { readPerson } from '../storage/person.ts';
import { TopBarButton } from './TopBar.tsx';
import { useLayoutWidth } from './use-layout-width.ts';
import { useNotedReports } from './use-noted-reports.ts';
import { WritingFrame } from './WritingFrame.tsx';

export interface SpeechPageProps {
  /** Null when it could not be opened. */
  readonly library: Library | null;
  readonly stored: Speech;
}

export function SpeechPage({ library, stored }: SpeechPageProps) {
  const { t } = useTranslation();
  const isNarrow = useLayoutWidth(useSettings().scale) !== 'wide';
  const draft = useDraft(stored);
  const { writing: speech } = draft;
  const time = useMemo(() => sayingTime(speech), [speech]);
  const quoted = useMemo(() => reportsOf(stored), [stored]);
  const { notes, reports } = useNotedReports(library, quoted);
  const [sides, setSides] = useState({ notes: !isNarrow, time: !isNarrow });
  useEffect(() => setSides({ notes: !isNarrow, time: !isNarrow }), [isNarrow]);
  const toggle = (side: 'notes' | 'time') =>
    setSides((now) => ({ ...(isNarrow ? { notes: false, time: false } : now), [side]: !now[side] }));
  const byline = useByline();
  return (
    <WritingFrame
      title={speech.title}
      document={speechToHandIn(speech, byline)}
      library={library}
      flush={draft.flush}
      onCommand={(command) => {
        if (command !== 'notes') return false;
        toggle('notes');
        return true;
      }}
      tools={
        <>
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
        </>
      }
      last={
        <TopBarButton
          label={t('prepare.speak')}
          icon={<Presentation aria-hidden />}
          onClick={() => {
            draft.flush();
            location.hash = addressOfSpeaking(speech.id);
          }}
        />
      }
      state={
        sides.time ? null : (
          <>
            <span>{t('prepare.takesAbout', { time: sayDuration(time.all, t) })}</span>
            <LimitWords speech={speech} time={time} />
          </>
        )
      }
    >
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
    </WritingFrame>
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
