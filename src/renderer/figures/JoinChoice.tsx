/** Which indicator the words of a figure mean: confirmed, parted, or chosen by the user, for all documents. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../../domain/figures/figure.ts';
import { type FigureJoin, joinedWords, longestIndicator } from '../../domain/figures/figure-join.ts';
import { namedByUser } from '../../domain/figures/indicators.ts';
import { vocabulary } from '../../domain/figures/vocabulary.ts';
import { forgetJoin, joinFigures } from '../storage/figure-joins.ts';
import { type Step, takeBack } from '../storage/history.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from './Figures.module.css';

export interface JoinChoiceProps {
  readonly figure: Figure;
  /** What the user decided of its words; null where the rules did. */
  readonly join: FigureJoin | null;
}

export function JoinChoice({ figure, join }: JoinChoiceProps) {
  const { t } = useTranslation();
  const [isChoosing, setChoosing] = useState(false);
  const { subject, indicator, isDoubtful } = figure;
  if (joinedWords(subject) === '') return null;
  const say = (step: Step, message: string) =>
    showToast(message, {
      label: t('common.undo'),
      run: () => {
        takeBack(step);
        showToast(t('done.undone'));
      },
    });
  const decide = (chosen: string | null) => {
    setChoosing(false);
    const facts = { subject, indicator: chosen ?? '' };
    say(
      joinFigures(join, subject, chosen),
      t(chosen === null ? 'figures.join.parted' : 'figures.join.joined', facts),
    );
  };
  const state = join
    ? indicator === null
      ? 'ownParted'
      : 'ownJoined'
    : indicator === null
      ? 'none'
      : isDoubtful
        ? 'doubtful'
        : 'sure';
  return (
    <div className={styles['join']}>
      <p>{t(`figures.join.${state}`, { subject, indicator: indicator ?? '' })}</p>
      <div className={styles['joinActions']}>
        {!join && isDoubtful && indicator !== null ? (
          <Button onClick={() => decide(indicator)}>{t('figures.join.confirm')}</Button>
        ) : null}
        {indicator !== null ? <Button onClick={() => decide(null)}>{t('figures.join.part')}</Button> : null}
        <Button aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
          {t(indicator === null ? 'figures.join.choose' : 'figures.join.chooseOther')}
        </Button>
        {join ? (
          <Button onClick={() => say(forgetJoin(join), t('figures.join.forgotten', { subject }))}>
            {t('figures.join.forget')}
          </Button>
        ) : null}
      </div>
      {isChoosing ? <IndicatorForm onChosen={decide} /> : null}
      <p className={styles['remark']}>{t('figures.join.everywhere', { subject })}</p>
    </div>
  );
}

function IndicatorForm({ onChosen }: { readonly onChosen: (indicator: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const names = useId();
  const wanted = typed
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, longestIndicator);
  return (
    <form
      className={styles['joinForm']}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') onChosen(namedByUser(wanted));
      }}
    >
      <label>
        {t('figures.join.indicator')}
        <input
          // biome-ignore lint/a11y/noAutofocus: it was asked for just now.
          autoFocus
          list={names}
          value={typed}
          maxLength={longestIndicator}
          placeholder={t('figures.join.placeholder')}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <datalist id={names}>
        {vocabulary.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button isPrimary type="submit" disabled={wanted === ''}>
        {t('figures.join.use')}
      </Button>
    </form>
  );
}
