/** Place against place: one indicator of all places that state it of a year, and what can't be compared. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { chartOfPoints, sayMeasured, titleOfPlaces } from '../../domain/figures/chart-of-points.ts';
import type { MeasuredIndicator, PlacesOfYear, StatedApart } from '../../domain/figures/figuring.ts';
import { placesInOrder } from '../../domain/figures/places-in-order.ts';
import { sayValue } from '../../domain/figures/say-value.ts';
import { ApartList, type ApartRow } from '../charts/ApartList.tsx';
import { addressOfPlaces, type ChartedIndicator, readPart } from '../charts/addresses.ts';
import { NeedsReports } from '../charts/NeedsReports.tsx';
import type { Library } from '../library/bundled.ts';
import { ChartPut } from './ChartPut.tsx';
import own from './ChartsFrame.module.css';
import { ChartsFrame, ChartsWait, Choice } from './ChartsFrame.tsx';
import { figuring } from './figuring.ts';
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

export default function PlacesPage({ library, kind, year: named, ...address }: PlacesPageProps) {
  const { t } = useTranslation();
  const indicator = readPart(address.indicator);
  const answered = useFigured(askIndicators);
  const indicators = useMemo(
    () => (answered?.ok ? answered.value.indicators.toSorted((one, other) => other.places - one.places) : []),
    [answered],
  );
  const asked = choose(indicators, indicator, kind);
  const year = asked?.years.find((each) => `${each}` === named) ?? asked?.years.at(-1) ?? null;
  return (
    <ChartsFrame
      library={library}
      view="places"
      title={t('charts.placesTitle')}
      choices={
        asked && year !== null ? (
          <>
            <Choice
              label={t('charts.indicator')}
              value={addressOfPlaces(asked)}
              options={indicators.map((each) => ({
                value: addressOfPlaces(each),
                label: t('charts.indicatorOfPlaces', {
                  name: sayMeasured(each.indicator, each.kind),
                  count: each.places,
                }),
              }))}
              onChange={(address) => {
                location.hash = address;
              }}
            />
            <Choice
              label={t('charts.year')}
              value={`${year}`}
              options={asked.years.toReversed().map((each) => ({
                value: `${each}`,
                label: t('shelf.year', { year: each }),
              }))}
              onChange={(next) => {
                location.hash = addressOfPlaces(asked, Number(next));
              }}
            />
          </>
        ) : null
      }
    >
      {answered === undefined ? (
        <ChartsWait words={t('charts.wait')} />
      ) : !answered.ok ? (
        <ChartsWait words={t('charts.brokenDown')} />
      ) : asked && year !== null ? (
        <OneYear key={`${asked.indicator} ${asked.kind} ${year}`} asked={asked} year={year} />
      ) : (
        <NeedsReports words={t('charts.needs.none')} verb={t('charts.needs.importPlaces')} />
      )}
    </ChartsFrame>
  );
}

/** One that is asked for by name alone is taken as most places state it. */
function choose(
  indicators: readonly MeasuredIndicator[],
  indicator: string | null,
  kind: string | null,
): MeasuredIndicator | null {
  const ofName = indicators.filter((each) => indicator === null || each.indicator === indicator);
  return ofName.find((each) => each.kind === kind) ?? ofName[0] ?? null;
}

function OneYear({
  asked: { indicator, kind },
  year,
}: {
  readonly asked: ChartedIndicator;
  readonly year: number;
}) {
  const { t } = useTranslation();
  const ask = useCallback(() => figuring.placesOf({ indicator, kind }, year), [indicator, kind, year]);
  const askApart = useCallback(() => figuring.apartOf({ indicator, kind }, year), [indicator, kind, year]);
  const answered = useFigured(ask);
  const apart = useFigured(askApart);
  const points = useSame(placesInOrder(pointsOf(answered?.ok ? answered.value : null)));
  const title = titleOfPlaces(sayMeasured(indicator, kind), year);
  const bare = useMemo(() => chartOfPoints('places', title, points), [title, points]);
  const { chart: all, sources } = useChartWithSources(bare, points);
  const chart = useMemo(() => {
    const shown = new Set([...new Set(all.points.map(({ place }) => place))].slice(0, mostRows));
    return { ...all, points: all.points.filter(({ place }) => shown.has(place)) };
  }, [all]);
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
      {places < 2 ? (
        <NeedsReports
          isRemark
          words={t('charts.needs.places', { count: places })}
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
