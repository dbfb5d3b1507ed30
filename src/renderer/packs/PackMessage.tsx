/** Why a pack is not taken in: what happened, what is safe, what to do next. */
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Message } from '../../domain/interchange/describe-import.ts';
import styles from './PackMessage.module.css';

export interface PackMessageProps {
  readonly message: Message;
  /** The file's name. */
  readonly name: string;
  /** What can be done. */
  readonly children: ReactNode;
}

export function PackMessage({ message: { title, detail, next }, name, children }: PackMessageProps) {
  return (
    <section className={styles['message']} role="alert">
      <h1>
        <CircleAlert aria-hidden />
        {title}
      </h1>
      <p className={styles['name']}>{name}</p>
      <p>{detail}</p>
      <p>
        <b>{next}</b>
      </p>
      <div className={styles['actions']}>{children}</div>
    </section>
  );
}
