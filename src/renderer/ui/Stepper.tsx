/** A number with a smaller and a larger button. */
import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './Stepper.module.css';

export interface StepperProps {
  readonly label: string;
  readonly shown: string;
  readonly canShrink: boolean;
  readonly canGrow: boolean;
  readonly onStep: (step: 1 | -1) => void;
}

export function Stepper({ label, shown, canShrink, canGrow, onStep }: StepperProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['row']} role="group" aria-label={label}>
      <span className={styles['label']}>{label}</span>
      <div className={styles['stepper']}>
        <button
          type="button"
          aria-label={t('settings.smaller', { label })}
          disabled={!canShrink}
          onClick={() => onStep(-1)}
        >
          <Minus aria-hidden />
        </button>
        <output>{shown}</output>
        <button
          type="button"
          aria-label={t('settings.larger', { label })}
          disabled={!canGrow}
          onClick={() => onStep(1)}
        >
          <Plus aria-hidden />
        </button>
      </div>
    </div>
  );
}
