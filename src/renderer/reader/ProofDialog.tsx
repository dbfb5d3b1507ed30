/** The proof that the text shown is the text of the source, and all that is to be known of it, each with its place. */
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Furniture } from '../../domain/report/arrangement.ts';
import { listRemarks } from '../../domain/report/remarks.ts';
import { groupDigits, type Report } from '../../domain/report/report.ts';
import type { Bundle } from '../../importing/bundle.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ProofDialog.module.css';

export interface ProofDialogProps {
  readonly bundle: Bundle;
  readonly report: Report;
  /** Of an imported document: what it was made from. */
  readonly file: DocumentFile | null;
  readonly onClose: () => void;
}

type DocumentFile = LibraryDocument['file'];

const excerpt = 14;

export default function ProofDialog({ bundle, report, file, onClose }: ProofDialogProps) {
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
  const furniture = (kind: Furniture['kind']) =>
    arrangement.furniture
      .filter((range) => range.kind === kind)
      .map(({ from, to }) => source.slice(from, to));
  const counts = [
    [t('proof.shown'), proof.shown],
    [t('proof.repeated'), proof.repeated],
    [file ? t('proof.leftOut') : t('proof.furniture'), proof.furniture],
    [file ? t('proof.spaces') : t('proof.layout'), proof.layout],
  ] as const;
  return (
    <Dialog title={t('proof.title')} shape="side" onClose={onClose}>
      {file ? (
        <ImportedFile file={file} length={proof.length} />
      ) : (
        <p className={styles['explain']}>{t('proof.explain', { length: proof.length })}</p>
      )}
      <dl className={styles['counts']}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['digest']}>
        {file ? t('proof.textDigest') : t('proof.digest')}
        <code>{proof.sha256}</code>
      </p>
      <List hidesNone={file !== null} title={t('proof.gaps')}>
        {remarks.gaps.map(({ line }) => go(line.id, t('proof.gapDetail')))}
      </List>
      <List hidesNone={file !== null} title={t('proof.joins')}>
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
      <List hidesNone={file !== null} title={t('proof.repeats')}>
        {remarks.repeats.map(({ line, words }) => go(line, `“${words.slice(0, excerpt)}…”`))}
      </List>
      <List hidesNone={file !== null} title={t('proof.misprints')}>
        {remarks.misprints.map(({ line, mark }) =>
          go(
            line.id,
            t('proof.misprintDetail', { words: line.text.slice(mark.from, mark.to), reading: mark.reading }),
          ),
        )}
      </List>
      <List hidesNone={file !== null} title={t('proof.duplicates')}>
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
      <List hidesNone={file !== null} title={t('proof.lacking')}>
        {remarks.lacking.map((section) => go(section.id, t('proof.lackingDetail', { title: section.title })))}
      </List>
      <List hidesNone={file !== null} title={t('proof.inferred')}>
        {remarks.inferred.map((section) => go(section.id, section.title))}
      </List>
      {file ? (
        <>
          <LeftOut title={t('proof.noise')} ranges={furniture('noise')} />
          <LeftOut title={t('proof.contents')} ranges={furniture('contents')} />
        </>
      ) : (
        <section className={styles['list']}>
          <h3>{t('proof.furnitureList')}</h3>
          <p>{furniture('noise').join('　')}</p>
        </section>
      )}
    </Dialog>
  );
}

/** The file that the text was taken from. */
function ImportedFile({ file, length }: { readonly file: DocumentFile; readonly length: number }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles['explain']}>{t('proof.imported', { name: file.name, length })}</p>
      <p className={styles['digest']}>
        {t('proof.file', { size: groupDigits(file.size) })}
        {file.isKept ? null : t('proof.notKept')}
        <code>{file.sha256}</code>
      </p>
    </>
  );
}

function LeftOut({ title, ranges }: { readonly title: string; readonly ranges: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles['list']}>
      <h3>{title}</h3>
      {ranges.length === 0 ? <p>{t('proof.nothingLeftOut')}</p> : null}
      {ranges.map((words, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be left out at two places.
        <p key={at}>{words}</p>
      ))}
    </section>
  );
}

function List({
  title,
  hidesNone,
  children,
}: {
  readonly title: string;
  readonly hidesNone: boolean;
  readonly children: readonly ReactNode[];
}) {
  const { t } = useTranslation();
  if (hidesNone && children.length === 0) return null;
  return (
    <section className={styles['list']}>
      <h3>{title}</h3>
      {children.length === 0 ? <p>{t('proof.none')}</p> : <ul>{children}</ul>}
    </section>
  );
}
