/** In the bar of the reading page: back and forward, each naming where it leads, and the places that were read. */
import { ArrowLeft, ArrowRight, Clock } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookTitle } from '../../domain/prepare/citation.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Translate } from '../i18n/index.ts';
import { isSamePart, listRecentPlaces, type RecentPlace } from '../storage/recent-places.ts';
import { entryBeside, goAlong, onEntryChange, type WayEntry } from '../storage/way.ts';
import { isMac } from '../ui/keyboard.ts';
import { loadRecentPlaces } from './later-reading.ts';
import styles from './WayButtons.module.css';

const RecentPlacesMenu = lazy(async () => ({ default: (await loadRecentPlaces()).RecentPlacesMenu }));

export interface WayButtonsProps {
  readonly report: Report;
  /** The line that is read at this moment. */
  readonly lineInView: () => string | null;
  readonly onGo: (place: RecentPlace) => void;
}

export function WayButtons({ report, lineInView, onGo }: WayButtonsProps) {
  const { t } = useTranslation();
  const [, setChanges] = useState(0);
  useEffect(() => onEntryChange(() => setChanges((before) => before + 1)), []);
  const [places, setPlaces] = useState<readonly RecentPlace[] | null>(null);
  const clock = useRef<HTMLButtonElement>(null);
  const openPlaces = () => {
    const here = lineInView();
    setPlaces(
      listRecentPlaces(report).filter(({ line }) => here === null || !isSamePart(report, line, here)),
    );
  };
  return (
    <div className={styles['way']} role="group" aria-label={t('way.label')}>
      {([-1, 1] as const).map((by) => {
        const entry = entryBeside(by);
        const title = titleOfStep(by, entry, report, t);
        const Icon = by < 0 ? ArrowLeft : ArrowRight;
        return (
          <button
            key={by}
            type="button"
            title={title}
            aria-label={title}
            aria-disabled={entry === null}
            onClick={() => goAlong(by)}
          >
            <Icon aria-hidden />
          </button>
        );
      })}
      <button
        ref={clock}
        type="button"
        title={t('way.places')}
        aria-label={t('way.places')}
        aria-haspopup="menu"
        aria-expanded={places !== null}
        onClick={openPlaces}
      >
        <Clock aria-hidden />
      </button>
      {places ? (
        <Suspense>
          <RecentPlacesMenu
            report={report}
            places={places}
            button={clock}
            onGo={onGo}
            onClose={() => setPlaces(null)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function titleOfStep(by: 1 | -1, entry: WayEntry | null, report: Report, t: Translate): string {
  const arrow = by < 0 ? '←' : '→';
  const shortcut = isMac ? (by < 0 ? '⌘ [' : '⌘ ]') : `Alt ${arrow}`;
  const place = entry && nameOf(entry, report, t);
  const words = by < 0 ? t('way.back') : t('way.forward');
  const named = place && (by < 0 ? t('way.backTo', { place }) : t('way.forwardTo', { place }));
  return t('common.withKey', { words: named ?? words, shortcut });
}

/** As the user knows it; null of a page that has no name here. */
function nameOf({ address, place }: WayEntry, report: Report, t: Translate): string | null {
  if (place) return place.report === report.id ? place.said : `${bookTitle(place.title)}${place.said}`;
  if (/^(#\/?)?$/.test(address)) return t('top.documents');
  if (address.startsWith('#/history')) return t('top.history');
  if (address.startsWith('#/compare')) return t('top.compare');
  return null;
}
