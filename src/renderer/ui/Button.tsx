/** A button with words. */
import type { ButtonHTMLAttributes } from 'react';
import styles from './controls.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly isPrimary?: boolean;
}

export function Button({ isPrimary = false, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${styles['button']} ${isPrimary ? styles['primary'] : ''}`} {...rest} />
  );
}
