/** What happened, why, and what to do, in a box. */
import type { Message } from '../../domain/interchange/describe-import.ts';
import styles from './exchange.module.css';

export interface MessageViewProps {
  readonly message: Message;
  readonly isRefused: boolean;
}

export function MessageView({ message, isRefused }: MessageViewProps) {
  return (
    <section className={styles['message']} data-refused={isRefused}>
      <h3>{message.title}</h3>
      <p>{message.detail}</p>
      {message.next === '' ? null : <p>{message.next}</p>}
    </section>
  );
}
