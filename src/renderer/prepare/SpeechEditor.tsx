/** The table at which a speech is made: notes at the left, the speech in the middle, its time at the right. */
import { X } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import type { SayingTime } from '../../domain/prepare/saying-time.ts';
import { notesIn } from '../../domain/prepare/take-notes.ts';
import type { Speech } from '../../domain/prepare/writing.ts';
import type { Report } from '../../domain/report/report.ts';
import { ChooseNotes } from './ChooseNotes.tsx';
import { keepLeft, takeLeft } from './left-at.ts';
import { MeasurePace } from './MeasurePace.tsx';
import { NotesToChoose } from './NotesToChoose.tsx';
import styles from './SpeechEditor.module.css';
import { SpeechText } from './SpeechText.tsx';
import { SpeechTime } from './SpeechTime.tsx';
import { speechVerbs } from './speech-verbs.ts';
import { textToRead } from './text-to-read.ts';
import type { Draft } from './use-draft.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export interface SpeechEditorProps {
  readonly draft: Draft<Speech>;
  readonly time: SayingTime;
  readonly notes: readonly Note[];
  readonly reports: readonly Report[];
  /** Whether the sides lie over the speech. */
  readonly isNarrow: boolean;
  readonly isNotesOpen: boolean;
  readonly isTimeOpen: boolean;
  readonly onCloseSides: () => void;
}

export function SpeechEditor({ draft, time, notes, reports, isNarrow, ...props }: SpeechEditorProps) {
  const { t } = useTranslation();
  const { writing: speech, edit } = draft;
  const root = useRef<HTMLElement>(null);
  const focus = useKeptFocus(root);
  const [heard, say] = useState('');
  const [worked, setWorked] = useState<string | null>(null);
  const [chosenFor, setChosenFor] = useState<string | null>(null);
  const [isMeasuring, setMeasuring] = useState(false);
  const verbs = speechVerbs({ draft, reports, focus, say, t });
  const used = useMemo(() => notesIn(speech), [speech]);
  const at = Math.max(
    0,
    speech.parts.findIndex(({ id }) => id === worked),
  );
  const target = worked === null ? speech.parts.at(-1) : speech.parts[at];
  const targetName =
    (target?.heading.trim() ?? '') ||
    t('prepare.partNumber', { number: speech.parts.length > 0 ? at + 1 : 1 });

  useLayoutEffect(() => {
    const block = takeLeft(speech.id);
    const card = block && root.current?.querySelector(`[data-block="${CSS.escape(block)}"]`);
    if (!card) return;
    card.scrollIntoView({ block: 'center' });
    card.querySelector('a')?.focus({ preventScroll: true });
  }, [speech.id]);

  const take = (chosen: readonly Note[]) => {
    if (target) verbs.addNotes(target.id, chosen);
    if (isNarrow) props.onCloseSides();
  };
  const goToPart = (id: string) => {
    root.current?.querySelector(`[data-part="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'start' });
    if (isNarrow) props.onCloseSides();
  };
  const closeButton = isNarrow ? (
    <button
      type="button"
      className={styles['close']}
      aria-label={t('common.close')}
      onClick={props.onCloseSides}
    >
      <X aria-hidden />
    </button>
  ) : null;

  return (
    <div className={styles['editor']} data-narrow={isNarrow}>
      {isNarrow && (props.isNotesOpen || props.isTimeOpen) ? (
        <button
          type="button"
          className={styles['shade']}
          aria-label={t('common.close')}
          tabIndex={-1}
          onClick={props.onCloseSides}
        />
      ) : null}
      {props.isNotesOpen ? (
        <aside className={styles['notes']} aria-label={t('prepare.notesTitle')}>
          <header className={styles['head']}>
            <h2>{t('prepare.notesTitle')}</h2>
            {closeButton}
          </header>
          <NotesToChoose
            notes={notes}
            reports={reports}
            used={used}
            canDrag={!isNarrow}
            takeWords={(count) =>
              count === 0 ? t('prepare.takeNone') : t('prepare.takeInto', { count, name: targetName })
            }
            onTake={take}
          />
        </aside>
      ) : null}
      <main ref={root} className={styles['middle']}>
        <SpeechText
          speech={speech}
          notes={notes}
          times={time.parts}
          verbs={verbs}
          onPart={setWorked}
          onChoose={setChosenFor}
          onJump={(block) => keepLeft(speech.id, block)}
        />
      </main>
      {props.isTimeOpen ? (
        <aside className={styles['time']} aria-label={t('prepare.timeTitle')}>
          {closeButton ? <header className={styles['head']}>{closeButton}</header> : null}
          <SpeechTime
            speech={speech}
            time={time}
            onLimit={(limit) => edit((now) => ({ ...now, limit }))}
            onPace={(pace) => edit((now) => ({ ...now, pace }))}
            onMeasure={() => setMeasuring(true)}
            onGo={goToPart}
          />
        </aside>
      ) : null}
      <p role="status" className={styles['heard']}>
        {heard}
      </p>
      {chosenFor === null ? null : (
        <ChooseNotes
          notes={notes.filter(({ id }) => !used.has(id))}
          reports={reports}
          onChosen={(chosen) => verbs.addNotes(chosenFor, chosen)}
          onClose={() => setChosenFor(null)}
        />
      )}
      {isMeasuring ? (
        <MeasurePace
          text={textToRead(speech) ?? t('prepare.sample')}
          onPace={(pace) => edit((now) => ({ ...now, pace }))}
          onClose={() => setMeasuring(false)}
        />
      ) : null}
    </div>
  );
}
