/** Measures at what pace somebody speaks: a text to be read aloud, and a clock. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { measurePace } from '../../domain/prepare/saying-time.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './MeasurePace.module.css';
import { clockFace } from './say-duration.ts';

export interface MeasurePaceProps {
  /** To be read aloud. */
  readonly text: string;
  readonly onPace: (pace: number) => void;
  readonly onClose: () => void;
}

type State =
  | { readonly name: 'ready' }
  /** `since` in milliseconds of the page's clock. */
  | { readonly name: 'reading'; readonly since: number }
  | { readonly name: 'done'; readonly pace: number | null };

export function MeasurePace({ text, onPace, onClose }: MeasurePaceProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>({ name: 'ready' });
  const [now, setNow] = useState(0);
  const isReading = state.name === 'reading';
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [isReading]);
  const begin = () => {
    setNow(performance.now());
    setState({ name: 'reading', since: performance.now() });
  };
  return (
    <Dialog title={t('prepare.measure')} shape="centre" onClose={onClose}>
      <p className={styles['how']}>{t('prepare.measureHow')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that it can be scrolled by keys. */}
      <div className={styles['text']} tabIndex={0} role="region" aria-label={t('prepare.measureText')}>
        {text}
      </div>
      <div className={styles['foot']}>
        {state.name === 'ready' ? (
          <Button isPrimary onClick={begin}>
            {t('prepare.measureBegin')}
          </Button>
        ) : state.name === 'reading' ? (
          <>
            <span className={styles['clock']}>{clockFace(now - state.since)}</span>
            <Button
              isPrimary
              onClick={() => {
                const seconds = (performance.now() - state.since) / 1000;
                setState({ name: 'done', pace: measurePace(text, seconds) });
              }}
            >
              {t('prepare.measureEnd')}
            </Button>
          </>
        ) : (
          <>
            <span role="status">
              {state.pace === null ? t('prepare.measureShort') : t('prepare.measured', { pace: state.pace })}
            </span>
            <Button onClick={begin}>{t('prepare.measureAgain')}</Button>
            {state.pace === null ? null : (
              <Button
                isPrimary
                onClick={() => {
                  if (state.pace !== null) onPace(state.pace);
                  onClose();
                }}
              >
                {t('prepare.measureUse')}
              </Button>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
