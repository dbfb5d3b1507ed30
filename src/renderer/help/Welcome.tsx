/** The first steps, for who has made nothing yet: the three gestures by which everything is done. */
import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { PictureOfNumber, PictureOfSelecting, PictureOfTakingAway } from './pictures.tsx';
import styles from './Welcome.module.css';

const steps = [
  ['select', PictureOfSelecting],
  ['number', PictureOfNumber],
  ['takeAway', PictureOfTakingAway],
] as const;

export interface WelcomeProps {
  /** Puts it away for good. */
  readonly onDone: () => void;
}

export function Welcome({ onDone }: WelcomeProps) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section className={styles['welcome']} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{t('welcome.title')}</h2>
        <button type="button" aria-label={t('welcome.dismiss')} title={t('welcome.dismiss')} onClick={onDone}>
          <X aria-hidden />
        </button>
      </header>
      <Gestures level={3} />
      <footer>
        <a href="#/help">{t('welcome.more')}</a>
        <Button onClick={onDone}>{t('welcome.done')}</Button>
      </footer>
    </section>
  );
}

export function Gestures({ level }: { readonly level: 2 | 3 }) {
  const { t } = useTranslation();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ol className={styles['steps']}>
      {steps.map(([name, Picture]) => (
        <li key={name}>
          <Picture />
          <Heading>{t(`welcome.${name}`)}</Heading>
          <p>{t(`welcome.${name}How`)}</p>
        </li>
      ))}
    </ol>
  );
}
