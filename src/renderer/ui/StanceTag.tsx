/** The stance that a note takes, as a tag in its colour. */
import styles from './StanceTag.module.css';

export interface StanceTagProps {
  readonly stance: 'agree' | 'watch' | 'doubt' | 'suggest';
  readonly label: string;
}

export function StanceTag({ stance, label }: StanceTagProps) {
  return (
    <span className={styles['stance']} data-stance={stance}>
      {label}
    </span>
  );
}
