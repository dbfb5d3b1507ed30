/** An official document as it will stand on paper, drawn as it is written: all measures follow the width of the sheet. */
import { type CSSProperties, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficialDocument } from '../../domain/prepare/official-document.ts';
import { officialSubstitutes } from '../../exporting/official-layout.ts';
import { layOut, type OfficialParagraph } from '../../exporting/official-paragraphs.ts';
import { LaterChart } from '../ui/chart/later-chart.tsx';
import styles from './PaperPreview.module.css';

export const PaperPreview = memo(function PaperPreview({
  document,
}: {
  readonly document: OfficialDocument;
}) {
  const { t } = useTranslation();
  const { paragraphs, footnotes } = layOut(document);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
    <section className={styles['preview']} aria-label={t('proposal.preview')} tabIndex={0}>
      <div className={styles['frame']}>
        <article className={styles['paper']} style={faces} lang="zh-CN">
          <h2 className={styles['title']}>
            {document.title.trim() === '' ? t('proposal.noTitle') : document.title}
          </h2>
          {document.byline.trim() === '' ? null : <p className={styles['byline']}>{document.byline}</p>}
          <div className={styles['text']}>
            {paragraphs.map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are told by nothing else.
              <Paragraph key={index} paragraph={each} />
            ))}
          </div>
          {footnotes.length === 0 ? null : (
            <ol className={styles['footnotes']}>
              {footnotes.map((words, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a footnote is its number.
                <li key={index}>{words}</li>
              ))}
            </ol>
          )}
        </article>
      </div>
      <p className={styles['remark']}>{t('proposal.previewRemark')}</p>
    </section>
  );
});

function Paragraph({ paragraph }: { readonly paragraph: OfficialParagraph }) {
  switch (paragraph.kind) {
    case 'heading': {
      const Heading = `h${paragraph.level + 2}` as 'h3' | 'h4' | 'h5';
      return <Heading>{paragraph.text}</Heading>;
    }
    case 'chart':
      return (
        <figure>
          <LaterChart chart={paragraph.chart} isStill />
          <figcaption>{paragraph.caption}</figcaption>
          <p>{paragraph.source}</p>
        </figure>
      );
    case 'facts':
      return (
        <table>
          <tbody>
            {paragraph.rows.map(({ label, value }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two fields may have one label.
              <tr key={index}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'text':
      return (
        <p>
          {paragraph.runs.map(({ text, bold, italic }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs are told by nothing else.
            <span key={index} data-bold={bold} data-italic={italic}>
              {text}
            </span>
          ))}
          {paragraph.footnote === null ? null : <sup>{paragraph.footnote}</sup>}
        </p>
      );
  }
}

const [title, heading, subheading, text] = officialSubstitutes.map(({ name, others }) =>
  [name, ...others].map((each) => `"${each}"`).join(', '),
);

/** As CSS properties, since they are the standard's and no theme's. */
const faces = {
  '--face-title': `${title}, serif`,
  '--face-heading': `${heading}, sans-serif`,
  '--face-subheading': `${subheading}, serif`,
  '--face-text': `${text}, serif`,
} as CSSProperties;
