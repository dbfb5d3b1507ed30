/** One choice of a few, all of them in view. */
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './Choices.module.css';

export interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly detail?: string }[];
  readonly onChange: (value: Value) => void;
  /** Options with a detail stand one below the other. */
  readonly isStacked?: boolean;
}

export function Choices<Value extends string>({
  label,
  value,
  options,
  onChange,
  isStacked = false,
}: ChoicesProps<Value>) {
  return (
    <RadioGroup
      className={styles['group'] ?? ''}
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['options']} data-stacked={isStacked}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles['option'] ?? ''}>
            <span>{option.label}</span>
            {option.detail ? <small>{option.detail}</small> : null}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
