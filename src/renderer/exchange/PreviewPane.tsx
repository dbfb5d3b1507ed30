/** What is about to be exported, as it will look; it can be scrolled and read, and nothing in it does anything. */
import { useTranslation } from 'react-i18next';
import { PaperPreview } from './PaperPreview.tsx';
import styles from './Preview.module.css';
import type { ShownPreview } from './use-preview.ts';

export interface PreviewPaneProps {
  readonly preview: ShownPreview | null;
  /** What is said about it, or in its stead. */
  readonly remark: string;
}

export function PreviewPane({ preview, remark }: PreviewPaneProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['pane']} aria-label={t('export.preview')}>
      <h3>{t('export.preview')}</h3>
      <p>{remark}</p>
      <div
        className={styles['view']}
        data-kind={preview?.kind ?? 'none'}
        role="region"
        aria-label={t('export.previewed')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
        tabIndex={0}
      >
        {preview?.kind === 'paper' ? <PaperPreview steps={preview.steps} /> : null}
        {preview?.kind === 'text' ? <pre>{preview.text}</pre> : null}
        {preview?.kind === 'table' ? <PreviewTable rows={preview.rows} /> : null}
      </div>
    </section>
  );
}

function PreviewTable({ rows: [head = [], ...rows] }: { readonly rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join('\n')}>
            {head.map((name, at) => (
              <td key={name}>{cells[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
