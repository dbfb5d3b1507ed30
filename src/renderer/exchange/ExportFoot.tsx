/** Below every kind of export: how far it is, how it failed, and the one button that does it. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import styles from './ExportDialog.module.css';
import type { Exporting } from './use-export.ts';

export interface ExportFootProps {
  readonly exporting: Exporting;
  /** Why nothing can be exported as it is; empty where it can. */
  readonly obstacle: string;
  /** What the button does. */
  readonly label: string;
  /** A second way, less likely. */
  readonly other?: { readonly label: string; readonly onGo: () => void } | null;
  readonly onGo: () => void;
  readonly onClose: () => void;
}

export function ExportFoot({ exporting, obstacle, label, other = null, onGo, onClose }: ExportFootProps) {
  const { t } = useTranslation();
  const { state, giveUp } = exporting;
  const messageId = useId();
  const isBusy = state.name === 'busy';
  return (
    <footer className={styles['foot']}>
      <div className={styles['state']}>
        <p id={messageId} role="status">
          {isBusy ? t('export.busy') : state.name === 'failed' ? t(`export.${state.code}`) : obstacle}
        </p>
        {isBusy ? (
          <progress
            aria-label={t('export.busy')}
            max={1}
            {...(state.done === null ? {} : { value: state.done })}
          />
        ) : null}
      </div>
      <Button onClick={isBusy ? giveUp : onClose}>{isBusy ? t('export.giveUp') : t('common.cancel')}</Button>
      {other ? (
        <Button disabled={isBusy || obstacle !== ''} onClick={other.onGo}>
          {other.label}
        </Button>
      ) : null}
      <Button isPrimary disabled={isBusy || obstacle !== ''} aria-describedby={messageId} onClick={onGo}>
        {label}
      </Button>
    </footer>
  );
}
