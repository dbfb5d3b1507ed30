/** A sentence whole, with the number in it marked. */
import styles from './Sentence.module.css';

export interface SentenceViewProps {
  readonly text: string;
  /** Of the number: UTF-16 units of `text`, half-open. */
  readonly from: number;
  readonly to: number;
}

export function SentenceView({ text, from, to }: SentenceViewProps) {
  return (
    <span className={styles['sentence']} lang="zh-CN">
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </span>
  );
}
