/** One part as it is spoken: words large, quotations and charts set apart, citations small. */
import { sayChartTitle } from '../../domain/figures/chart-rows.ts';
import { textOf } from '../../domain/prepare/missing.ts';
import type { Part } from '../../domain/prepare/writing.ts';
import { LaterChart } from '../ui/chart/later-chart.tsx';
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
          if (block.kind === 'chart') {
            return (
              <figure key={block.id} data-chart>
                <p>{sayChartTitle(block.chart)}</p>
                <LaterChart chart={block.chart} isStill />
              </figure>
            );
          }
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
