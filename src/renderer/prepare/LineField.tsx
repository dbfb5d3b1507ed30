/** A field of one line, as a name or a number: it grows with what is typed. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { elementOfField } from './form-words.ts';
import { LengthCount } from './LengthCount.tsx';
import styles from './Proposal.module.css';

export interface LineFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly longest: number | null;
  readonly isRequired: boolean;
  readonly size: 'short' | 'long' | 'title';
  readonly onType: (text: string) => void;
}

export function LineField({ id, label, hint, value, longest, isRequired, size, onType }: LineFieldProps) {
  const { t } = useTranslation();
  const ids = { hint: useId(), count: useId() };
  return (
    <div className={styles['line']} data-size={size}>
      <div className={styles['label']}>
        <label htmlFor={elementOfField(id)}>{label}</label>
        {isRequired ? <span className={styles['required']}>{t('proposal.required')}</span> : null}
        <LengthCount id={ids.count} text={value} longest={longest} />
      </div>
      <textarea
        id={elementOfField(id)}
        rows={1}
        value={value}
        aria-required={isRequired}
        aria-describedby={`${ids.hint} ${ids.count}`}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        }}
        onChange={(event) => onType(event.target.value.replace(/[\r\n]+/g, ' '))}
      />
      <p className={styles['hint']} id={ids.hint}>
        {hint}
      </p>
    </div>
  );
}
