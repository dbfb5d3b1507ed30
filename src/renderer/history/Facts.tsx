/** A few short facts in a row; those that are not so are left out. */
import styles from './History.module.css';

export function Facts({ facts }: { readonly facts: readonly (string | null)[] }) {
  return (
    <span className={styles['facts']}>
      {facts
        .filter((fact) => fact !== null)
        .map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
    </span>
  );
}
