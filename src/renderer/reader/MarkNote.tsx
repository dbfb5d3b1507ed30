/** Says what is to be known of a place in the text: a gap, a suspected misprint, a sentence that stands twice. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line, Mark } from '../../domain/report/report.ts';
import styles from './MarkNote.module.css';

export interface MarkNoteProps {
  readonly line: Line;
  readonly marks: readonly Mark[];
  /** What it is about, in the window's coordinates. */
  readonly around: DOMRect;
  readonly onGo: (line: string) => void;
  readonly onProof: () => void;
  readonly onClose: () => void;
}

export function MarkNote({ line, marks, around, onGo, onProof, onClose }: MarkNoteProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, []);
  const isBelow = around.bottom < window.innerHeight * 0.6;
  const side = isBelow ? { top: around.bottom + 8 } : { bottom: window.innerHeight - around.top + 8 };
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t('mark.proof')}
      tabIndex={-1}
      className={styles['note']}
      style={{ ...side, left: Math.max(8, Math.min(around.left, window.innerWidth - 360)) }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        event.stopPropagation();
      }}
    >
      {marks.map((mark) => (
        <MarkText key={`${mark.kind}${mark.from}`} line={line} mark={mark} onGo={onGo} />
      ))}
      <p className={styles['actions']}>
        <button type="button" onClick={onProof}>
          {t('mark.proof')}
        </button>
        <button type="button" onClick={onClose}>
          {t('common.close')}
        </button>
      </p>
    </div>
  );
}

function MarkText({
  line,
  mark,
  onGo,
}: {
  readonly line: Line;
  readonly mark: Mark;
  readonly onGo: (line: string) => void;
}) {
  const { t } = useTranslation();
  const words = line.text.slice(mark.from, mark.to);
  switch (mark.kind) {
    case 'gap':
      return <Remark title={t('mark.gap')} detail={t('mark.gapDetail')} />;
    case 'misprint':
      return (
        <Remark
          title={t('mark.misprint')}
          detail={t('mark.misprintDetail', { words, reading: mark.reading })}
        />
      );
    case 'duplicate':
      return (
        <>
          <Remark title={t('mark.duplicate')} detail={t('mark.duplicateDetail', { other: mark.other })} />
          <p className={styles['actions']}>
            <button type="button" onClick={() => onGo(mark.other)}>
              {t('mark.go')} {mark.other}
            </button>
          </p>
        </>
      );
    case 'order':
      return <Remark title={t('mark.order')} detail={t('mark.orderDetail')} />;
    case 'join':
      return null;
  }
}

function Remark({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <>
      <h2>{title}</h2>
      <p>{detail}</p>
    </>
  );
}
