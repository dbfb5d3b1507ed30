/** The speech itself: its title, and its parts one under the other. */
import { ListTree, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../domain/notes/note.ts';
import type { Speech } from '../../domain/prepare/writing.ts';
import { Button } from '../ui/Button.tsx';
import { PartView } from './PartView.tsx';
import styles from './SpeechText.module.css';
import type { SpeechVerbs } from './speech-verbs.ts';

export interface SpeechTextProps {
  readonly speech: Speech;
  readonly notes: readonly Note[];
  /** In seconds, of each part. */
  readonly times: readonly number[];
  readonly verbs: SpeechVerbs;
  /** The part that was worked on last: what is taken from the side goes there. */
  readonly onPart: (part: string) => void;
  /** Opens the notes to choose from for a part. */
  readonly onChoose: (part: string) => void;
  /** A quotation is about to lead to its place. */
  readonly onJump: (block: string) => void;
}

export function SpeechText({ speech, notes, times, verbs, onPart, onChoose, onJump }: SpeechTextProps) {
  const { t } = useTranslation();
  const hasQuotations = speech.parts.some(({ blocks }) => blocks.some(({ kind }) => kind === 'quotation'));
  return (
    <div className={styles['sheet']}>
      <h1 className={styles['name']}>
        <textarea
          value={speech.title}
          rows={1}
          className={styles['title']}
          aria-label={t('prepare.speechTitle')}
          placeholder={t('prepare.titlePlaceholder')}
          onChange={(event) => verbs.title(event.target.value.replaceAll('\n', ''))}
        />
      </h1>
      {speech.parts.map((part, index) => (
        <PartView
          key={part.id}
          part={part}
          index={index}
          count={speech.parts.length}
          seconds={times[index] ?? 0}
          notes={notes}
          verbs={verbs}
          onFocus={() => onPart(part.id)}
          onChoose={() => onChoose(part.id)}
          onJump={onJump}
        />
      ))}
      <div className={styles['foot']}>
        <Button onClick={verbs.addPart}>
          <Plus aria-hidden />
          {t('prepare.addPart')}
        </Button>
        {hasQuotations ? (
          <Button title={t('prepare.groupHint')} onClick={verbs.group}>
            <ListTree aria-hidden />
            {t('prepare.group')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
