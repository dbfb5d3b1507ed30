/** One part as it is spoken: words large, quotations set apart, their citations small. */
import { textOf } from '../../domain/prepare/missing.ts';
import type { Part } from '../../domain/prepare/writing.ts';
import styles from './SpeakingView.module.css';

export interface SpokenPartProps {
  readonly part: Part;
  readonly index: number;
  readonly isCurrent: boolean;
}

export function SpokenPart({ part, index, isCurrent }: SpokenPartProps) {
  return (
    <section className={styles['part']} data-spoken={index} data-current={isCurrent}>
      {part.heading.trim() === '' ? null : <h2>{part.heading}</h2>}
      {part.blocks
        .filter((block) => textOf(block).trim() !== '')
        .map((block) => {
          const lines = textOf(block)
            .split('\n')
            .filter((line) => line.trim() !== '')
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines are drawn as they stand.
            .map((line, at) => <p key={at}>{line}</p>);
          return block.kind === 'words' ? (
            <div key={block.id}>{lines}</div>
          ) : (
            <figure key={block.id}>
              <blockquote>{lines}</blockquote>
              <figcaption>{block.citation}</figcaption>
            </figure>
          );
        })}
    </section>
  );
}
