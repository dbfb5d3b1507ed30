/** One carried note: its words in the old text and in the new one side by side, what was said of them, what to do. */
import { useTranslation } from 'react-i18next';
import type { Piece } from '../../domain/compare/comparison.ts';
import type { QuotedSentence } from '../../domain/versions/around.ts';
import type { ReviewItem } from '../../domain/versions/review.ts';
import { NoteMarkdown } from '../ui/MarkdownText.tsx';
import { StanceTag } from '../ui/StanceTag.tsx';
import styles from './Review.module.css';
import { explanationOf, sayDecision } from './say-decision.ts';

/** One of both texts around the words. */
export interface ReviewSide {
  /** How the version is called. */
  readonly version: string;
  /** Number of the item, and the title of its section. */
  readonly place: string;
  readonly section: string;
  /** Null where the document can't be opened. */
  readonly sentence: QuotedSentence | null;
}

export const deeds = ['accept', 'choose', 'section', 'leave'] as const;
export type Deed = (typeof deeds)[number];
export const keyOfDeed: Readonly<Record<Deed, string>> = {
  accept: 'Enter',
  choose: 'C',
  section: 'S',
  leave: 'L',
};

export interface ReviewPaneProps {
  readonly item: ReviewItem;
  readonly old: ReviewSide;
  readonly next: ReviewSide;
  /** Of the words, where they are in both. */
  readonly pieces: readonly Piece[] | null;
  readonly offered: ReadonlySet<Deed>;
  readonly onDeed: (deed: Deed) => void;
  readonly onLink: (url: string) => void;
}

export function ReviewPane({ item, old, next, pieces, offered, onDeed, onLink }: ReviewPaneProps) {
  const { t } = useTranslation();
  const { carry, original } = item;
  const quote = original?.anchor.quote.exact ?? carry.words;
  const isLost = carry.state === 'lost' && carry.copy === null;
  return (
    <section className={styles['pane']} aria-label={t('review.pane')}>
      <p className={styles['verdict']} data-decision={carry.decision}>
        <b>{sayDecision(item, t)}</b>
        <span>{t(`review.explain.${explanationOf(item)}`)}</span>
      </p>
      <div className={styles['deeds']} role="toolbar" aria-label={t('review.deeds')}>
        {deeds
          .filter((deed) => offered.has(deed))
          .map((deed) => (
            <button
              key={deed}
              type="button"
              data-primary={deed === 'accept'}
              aria-keyshortcuts={keyOfDeed[deed]}
              onClick={({ detail }) => {
                // The second click of two is for the note before.
                if (detail <= 1) onDeed(deed);
              }}
            >
              {t(`review.deed.${deed}`)}
              <kbd>{keyOfDeed[deed]}</kbd>
            </button>
          ))}
      </div>
      <div className={styles['sides']}>
        <Side side={old} label={t('review.old')} pieces={pieces} kind="removed" quote={quote} />
        <Side
          side={next}
          label={t('review.new')}
          pieces={pieces}
          kind="added"
          quote={null}
          hint={isLost ? t('review.here') : null}
        />
      </div>
      {carry.words !== quote ? (
        <p className={styles['first']}>{t('review.first', { words: carry.words })}</p>
      ) : null}
      {original ? (
        <div className={styles['note']}>
          <h2>{t('review.note')}</h2>
          {original.stance ? (
            <StanceTag stance={original.stance} label={t(`stance.${original.stance}`)} />
          ) : null}
          {original.text === '' ? (
            <p className={styles['quiet']}>{t('review.bare')}</p>
          ) : (
            <NoteMarkdown markdown={original.text} onLink={onLink} />
          )}
          {original.tags.length > 0 ? <p className={styles['quiet']}>{original.tags.join('　')}</p> : null}
        </div>
      ) : null}
    </section>
  );
}

function Side(props: {
  readonly side: ReviewSide;
  readonly label: string;
  readonly pieces: readonly Piece[] | null;
  readonly kind: 'removed' | 'added';
  /** Said where the text itself is not at hand. */
  readonly quote: string | null;
  readonly hint?: string | null;
}) {
  const { t } = useTranslation();
  const { side, pieces, kind, hint = null } = props;
  const { sentence } = side;
  const shown = pieces?.filter((piece) => piece.kind === 'same' || piece.kind === kind) ?? null;
  return (
    <section className={styles['side']} aria-label={`${props.label} ${side.version}`} data-kind={kind}>
      <header>
        <b>{props.label}</b>
        <span>{side.version}</span>
        <span className={styles['place']}>{side.place}</span>
      </header>
      <p className={styles['section']}>{side.section}</p>
      <blockquote lang="zh-CN">
        {sentence === null ? (
          (props.quote ?? t('review.unreadable'))
        ) : (
          <>
            {hint === null ? null : <span className={styles['hint']}>{hint}</span>}
            {sentence.before}
            {sentence.words === '' ? (
              <span className={styles['gap']} aria-hidden />
            ) : (
              <mark>
                {shown
                  ? shown.map((piece, index) =>
                      piece.kind === 'same' ? (
                        piece.text
                      ) : (
                        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have nothing but their order.
                        <Differing key={index} kind={kind} text={piece.text} />
                      ),
                    )
                  : sentence.words}
              </mark>
            )}
            {sentence.after}
          </>
        )}
      </blockquote>
    </section>
  );
}

function Differing({ kind, text }: { readonly kind: 'removed' | 'added'; readonly text: string }) {
  return kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>;
}
