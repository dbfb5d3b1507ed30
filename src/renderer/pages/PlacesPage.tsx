/** Place against place: one indicator of all places that state it of a year, and what can't be compared. */
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { chartOfPoints, sayMeasured, titleOfPlaces } from '../../domain/figures/chart-of-points.ts';
import type { PlacesOfYear, StatedApart } from '../../domain/figures/figuring.ts';
import { firstPlaces, placesInOrder } from '../../domain/figures/places-in-order.ts';
import { sayValue } from '../../domain/figures/say-value.ts';
import { ApartList, type ApartRow } from '../charts/ApartList.tsx';
import { addressOfPlaces, readPart } from '../charts/addresses.ts';
import { chooseOfPlaces, type ShownOfPlaces } from '../charts/choose-of-places.ts';
import { NeedsReports } from '../charts/NeedsReports.tsx';
import type { Library } from '../library/bundled.ts';
import { ChartPut } from './ChartPut.tsx';
import own from './ChartsFrame.module.css';
import { ChartsFrame, ChartsWait } from './ChartsFrame.tsx';
import { figuring } from './figuring.ts';
import { PlacesChoices } from './PlacesChoices.tsx';
import { useFigured } from './use-figured.ts';
import { useChartWithSources } from './use-point-sources.ts';
import { useSame } from './use-same.ts';

export interface PlacesPageProps {
  readonly library: Library | null;
  /** As the address has it; null for the one that most places state. */
  readonly indicator: string | null;
  readonly kind: string | null;
  /** Null for the latest. */
  readonly year: string | null;
}

const askIndicators = () => figuring.indicatorsOf(null);
/** So many rows can be taken in; the table has all of them. */
const mostRows = 40;

export default function PlacesPage({ library, kind, year, ...address }: PlacesPageProps) {
  const { t } = useTranslation();
  const indicator = readPart(address.indicator);
  const answered = useFigured(askIndicators);
  const indicators = useMemo(
    () => (answered?.ok ? answered.value.indicators.toSorted((one, other) => other.places - one.places) : []),
    [answered],
  );
  const unread = answered?.ok ? answered.value.unread : 0;
  const shown = useHeld(
    JSON.stringify([indicator, kind, year]),
    answered?.ok ? chooseOfPlaces(answered.value, { indicator, kind, year }) : null,
  );
  return (
    <ChartsFrame
      library={library}
      view="places"
      title={t('charts.placesTitle')}
      choices={
        indicators.length > 0 ? (
          <PlacesChoices indicators={indicators} shown={shown} named={indicator} />
        ) : null
      }
    >
      {answered === undefined ? (
        <ChartsWait words={t('charts.wait')} />
      ) : !answered.ok ? (
        <ChartsWait words={t('charts.brokenDown')} />
      ) : shown && (indicators.length > 0 || unread > 0) ? (
        <OneYear key={addressOfPlaces(shown, shown.year)} shown={shown} />
      ) : unread > 0 ? (
        <>
          <ChartsWait words={t('charts.wait')} />
          <p className={own['remark']}>{t('charts.unread', { count: unread })}</p>
        </>
      ) : (
        <NeedsReports
          words={
            indicators.length === 0 || indicator === null
              ? t('charts.needs.none')
              : t('charts.needs.nobody', { name: indicator })
          }
          verb={t('charts.needs.importPlaces')}
        />
      )}
    </ChartsFrame>
  );
}

/** What was chosen first for an address stays: what is stated most may change under one's hands. */
function useHeld(key: string, chosen: ShownOfPlaces | null): ShownOfPlaces | null {
  const held = useRef<{ readonly key: string; readonly shown: ShownOfPlaces | null }>({ key, shown: null });
  if (held.current.key !== key || !held.current.shown) held.current = { key, shown: chosen };
  return held.current.shown;
}

function OneYear({ shown: { indicator, kind, year } }: { readonly shown: ShownOfPlaces }) {
  const { t } = useTranslation();
  const ask = useCallback(() => figuring.placesOf({ indicator, kind }, year), [indicator, kind, year]);
  const askApart = useCallback(() => figuring.apartOf({ indicator, kind }, year), [indicator, kind, year]);
  const answered = useFigured(ask);
  const apart = useFigured(askApart);
  const points = useSame(placesInOrder(pointsOf(answered?.ok ? answered.value : null)));
  const title = titleOfPlaces(sayMeasured(indicator, kind), year);
  const bare = useMemo(() => chartOfPoints('places', title, points), [title, points]);
  const isRead = answered?.ok === true && answered.value.unread === 0;
  // For each source its document is opened anew: only for what is shown, and once it stays.
  const { chart: all, sources } = useChartWithSources(
    bare,
    isRead ? firstPlaces(points, mostRows) : null,
    answered?.ok ? answered.value.reports : [],
  );
  const chart = useMemo(() => ({ ...all, points: firstPlaces(all.points, mostRows) }), [all]);
  if (answered === undefined) return <ChartsWait words={t('charts.wait')} />;
  if (!answered.ok) return <ChartsWait words={t('charts.brokenDown')} />;
  const places = new Set(points.map(({ place }) => place)).size;
  const apartRows = apart?.ok ? apart.value.map(rowOf) : [];
  return (
    <>
      {answered.value.unread > 0 ? (
        <p className={own['remark']} role="status">
          {t('charts.unread', { count: answered.value.unread })}
        </p>
      ) : null}
      {places < 2 && isRead ? (
        <NeedsReports
          isRemark
          words={
            places === 0
              ? t('charts.needs.nobodyOfYear', { name: sayMeasured(indicator, kind), year })
              : t('charts.needs.places', { count: places })
          }
          verb={t('charts.needs.importPlaces')}
        />
      ) : null}
      {places > mostRows ? (
        <p className={own['remark']}>{t('charts.firstPlaces', { count: mostRows, all: places })}</p>
      ) : null}
      {points.length > 0 ? (
        <ChartPut chart={chart} all={all} sources={sources}>
          <ApartList rows={apartRows} />
        </ChartPut>
      ) : (
        <ApartList rows={apartRows} />
      )}
    </>
  );
}

function pointsOf(answer: PlacesOfYear | null) {
  return (answer?.places ?? []).flatMap(({ place, points }) => points.map((point) => ({ ...point, place })));
}

function rowOf({ place, report, reason, figure, written }: StatedApart): ApartRow {
  const role = figure.role === 'target' ? 'target' : 'outcome';
  const said = sayValue(figure, written);
  return {
    place,
    role,
    reason,
    report,
    line: figure.line,
    said: figure.period?.includes('—') ? `${figure.period}${said}` : said,
  };
}
