/** The proof that the text shown is the text of the source, and all that is to be known of it, each with its place. */
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listRemarks } from '../../domain/report/remarks.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Bundle } from '../../importing/bundle.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ProofDialog.module.css';

export interface ProofDialogProps {
  readonly bundle: Bundle;
  readonly report: Report;
  readonly onClose: () => void;
}

const excerpt = 14;

export default function ProofDialog({ bundle, report, onClose }: ProofDialogProps) {
  const { t } = useTranslation();
  const { proof, arrangement, source } = bundle;
  const remarks = useMemo(() => listRemarks(report, arrangement, source), [report, arrangement, source]);
  const go = (line: string, words: ReactNode, target = report.id) => (
    <li key={`${line}${typeof words === 'string' ? words : ''}`}>
      <a href={`#/read/${target}/${line}`} onClick={onClose}>
        <span className={styles['place']}>{line === 'title' ? t('reader.titleShort') : line}</span>
        <span>{words}</span>
      </a>
    </li>
  );
  const counts = [
    [t('proof.shown'), proof.shown],
    [t('proof.repeated'), proof.repeated],
    [t('proof.furniture'), proof.furniture],
    [t('proof.layout'), proof.layout],
  ] as const;
  return (
    <Dialog title={t('proof.title')} shape="side" onClose={onClose}>
      <p className={styles['explain']}>{t('proof.explain', { length: proof.length })}</p>
      <dl className={styles['counts']}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['digest']}>
        {t('proof.digest')}
        <code>{proof.sha256}</code>
      </p>
      <List title={t('proof.gaps')}>{remarks.gaps.map(({ line }) => go(line.id, t('proof.gapDetail')))}</List>
      <List title={t('proof.joins')}>
        {remarks.joins.map(({ line, mark }) =>
          go(
            line.id,
            t('proof.joinDetail', {
              before: line.text.slice(Math.max(0, mark.from - 8), mark.from),
              after: line.text.slice(mark.from, mark.from + 8),
            }),
          ),
        )}
      </List>
      <List title={t('proof.repeats')}>
        {remarks.repeats.map(({ line, words }) => go(line, `“${words.slice(0, excerpt)}…”`))}
      </List>
      <List title={t('proof.misprints')}>
        {remarks.misprints.map(({ line, mark }) =>
          go(
            line.id,
            t('proof.misprintDetail', { words: line.text.slice(mark.from, mark.to), reading: mark.reading }),
          ),
        )}
      </List>
      <List title={t('proof.duplicates')}>
        {remarks.duplicates.map(({ line, mark }) =>
          go(
            line.id,
            t('proof.duplicateDetail', {
              words: line.text.slice(mark.from, mark.from + excerpt),
              other: mark.other,
            }),
          ),
        )}
      </List>
      <List title={t('proof.lacking')}>
        {remarks.lacking.map((section) => go(section.id, t('proof.lackingDetail', { title: section.title })))}
      </List>
      <List title={t('proof.inferred')}>
        {remarks.inferred.map((section) => go(section.id, section.title))}
      </List>
      <section className={styles['list']}>
        <h3>{t('proof.furnitureList')}</h3>
        <p>{arrangement.furniture.map(({ from, to }) => source.slice(from, to)).join('　')}</p>
      </section>
    </Dialog>
  );
}

function List({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles['list']}>
      <h3>{title}</h3>
      {children.length === 0 ? <p>{t('proof.none')}</p> : <ul>{children}</ul>}
    </section>
  );
}
