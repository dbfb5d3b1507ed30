/** Year against year: what matters most of a place in small charts, and each of them large with its sentences. */
import { ChevronLeft } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { chartOfPoints, sayMeasured, titleOfYears } from '../../domain/figures/chart-of-points.ts';
import { type FigureKind, figureKinds } from '../../domain/figures/figure.ts';
import type { FiguredPlace, MeasuredIndicator, PlaceSeries } from '../../domain/figures/figuring.ts';
import { chooseMain } from '../../domain/figures/main-indicators.ts';
import { presentPlace } from '../../domain/figures/report-figures.ts';
import { sayValue } from '../../domain/figures/say-value.ts';
import { ApartList, type ApartRow } from '../charts/ApartList.tsx';
import { addressOfYears, type ChartedIndicator, readPart } from '../charts/addresses.ts';
import { MainCharts } from '../charts/MainCharts.tsx';
import { NeedsReports } from '../charts/NeedsReports.tsx';
import type { Translate } from '../i18n/index.ts';
import type { Library } from '../library/bundled.ts';
import { ChartPut } from './ChartPut.tsx';
import own from './ChartsFrame.module.css';
import { ChartsFrame, ChartsWait, Choice } from './ChartsFrame.tsx';
import { figuring } from './figuring.ts';
import { useFigured } from './use-figured.ts';
import { useChartWithSources } from './use-point-sources.ts';
import { useSame } from './use-same.ts';

export interface YearsPageProps {
  readonly library: Library | null;
  /** As the address has it, as all of these; null for the place that the library has most years of. */
  readonly place: string | null;
  /** Null for all that matters. */
  readonly indicator: string | null;
  /** Null or none for the one that most years state. */
  readonly kind: string | null;
}

const askPlaces = () => figuring.places();

export default function YearsPage({ library, kind, ...address }: YearsPageProps) {
  const { t } = useTranslation();
  const [named, indicator] = [readPart(address.place), readPart(address.indicator)];
  const answered = useFigured(askPlaces);
  const places = answered?.ok ? answered.value.places.filter(({ years }) => years.length > 0) : [];
  const wanted = named === null ? (places[0]?.place ?? null) : presentPlace(named);
  const place = places.find((each) => each.place === wanted) ?? null;
  const asked =
    indicator === null ? null : { indicator, kind: figureKinds.find((each) => each === kind) ?? null };
  const options = places.map((each) => ({ value: each.place, label: sayPlace(each, t) }));
  const choice =
    place && options.length > 1 ? (
      <Choice
        label={t('charts.place')}
        value={place.place}
        options={options}
        onChange={(next) => {
          location.hash = addressOfYears(next, asked?.kind ? { ...asked, kind: asked.kind } : null);
        }}
      />
    ) : null;
  return (
    <ChartsFrame
      library={library}
      view="years"
      // Here it stays, with the focus, while what is under it is another place's.
      choices={
        place && (choice || asked) ? (
          <>
            {asked ? (
              <a className={own['back']} href={addressOfYears(place.place)}>
                <ChevronLeft aria-hidden />
                {t('charts.toMain')}
              </a>
            ) : null}
            {choice}
          </>
        ) : null
      }
      title={wanted === null ? t('charts.yearsTitle') : t('charts.yearsOf', { place: wanted })}
    >
      {answered === undefined ? (
        <ChartsWait words={t('charts.wait')} />
      ) : !answered.ok ? (
        <ChartsWait words={t('charts.brokenDown')} />
      ) : place ? (
        <PlaceYears key={place.place} place={place} asked={asked} />
      ) : (
        <NeedsReports
          words={wanted === null ? t('charts.needs.none') : t('charts.needs.place', { place: wanted })}
          verb={t('charts.needs.import')}
        />
      )}
    </ChartsFrame>
  );
}

function sayPlace({ place, years }: FiguredPlace, t: Translate): string {
  const [first, last] = [years[0], years.at(-1)];
  return t(first === last ? 'charts.placeOfYear' : 'charts.placeOfYears', { place, first, last });
}

interface PlaceYearsProps {
  readonly place: FiguredPlace;
  readonly asked: { readonly indicator: string; readonly kind: FigureKind | null } | null;
}

function PlaceYears({ place: { place, years }, asked }: PlaceYearsProps) {
  const { t } = useTranslation();
  const ask = useCallback(() => figuring.indicatorsOf(place), [place]);
  const answered = useFigured(ask);
  if (answered === undefined) return <ChartsWait words={t('charts.reading', { place })} />;
  if (!answered.ok) return <ChartsWait words={t('charts.brokenDown')} />;
  const { indicators } = answered.value;
  const short =
    years.length < 2 ? (
      <NeedsReports
        isRemark
        words={t('charts.needs.years', { place, year: years[0] })}
        verb={t('charts.needs.import')}
      />
    ) : null;
  if (asked) {
    const kind = asked.kind ?? kindOf(asked.indicator, indicators);
    return <OneIndicator place={place} asked={{ ...asked, kind }} indicators={indicators} />;
  }
  const main = chooseMain(indicators);
  if (main.length === 0) {
    return <NeedsReports words={t('charts.needs.figures', { place })} verb={t('charts.needs.import')} />;
  }
  return (
    <>
      {short}
      <AllThatMatters place={place} main={main} />
    </>
  );
}

/** As most years state it. */
function kindOf(indicator: string, indicators: readonly MeasuredIndicator[]): FigureKind {
  const own = indicators.filter((each) => each.indicator === indicator);
  return (chooseMain(own, 1)[0] ?? own[0])?.kind ?? 'level';
}

function AllThatMatters({
  place,
  main,
}: {
  readonly place: string;
  readonly main: readonly ChartedIndicator[];
}) {
  const { t } = useTranslation();
  const wanted = useSame(main.map(({ indicator, kind }) => ({ indicator, kind })));
  const ask = useCallback(() => figuring.seriesOf(place, wanted), [place, wanted]);
  const answered = useFigured(ask);
  const series = useSame(answered?.ok ? answered.value.series : null);
  const charts = useMemo(
    () => (series ?? []).filter(({ points }) => points.length > 0).map((each) => mainChart(place, each)),
    [series, place],
  );
  if (answered === undefined) return <ChartsWait words={t('charts.reading', { place })} />;
  if (!answered.ok) return <ChartsWait words={t('charts.brokenDown')} />;
  const { unreadable } = answered.value;
  return (
    <>
      <p className={own['remark']}>{t('charts.mainRemark')}</p>
      {unreadable > 0 ? (
        <p className={own['remark']}>{t('charts.unreadable', { count: unreadable })}</p>
      ) : null}
      <MainCharts charts={charts} />
    </>
  );
}

function mainChart(place: string, series: PlaceSeries) {
  const name = sayMeasured(series.indicator, series.kind);
  const points = series.points.map((point) => ({ ...point, place }));
  const chart = chartOfPoints('years', titleOfYears(place, name, points), points);
  return { address: addressOfYears(place, series), name, chart };
}

interface OneIndicatorProps {
  readonly place: string;
  readonly asked: ChartedIndicator;
  readonly indicators: readonly MeasuredIndicator[];
}

function OneIndicator({ place, asked: { indicator, kind }, indicators }: OneIndicatorProps) {
  const { t } = useTranslation();
  const ask = useCallback(() => figuring.seriesOf(place, [{ indicator, kind }]), [place, indicator, kind]);
  const answered = useFigured(ask);
  const stated = answered?.ok ? (answered.value.series[0]?.points ?? []) : [];
  const points = useSame(stated.map((point) => ({ ...point, place })));
  const apart = answered?.ok ? (answered.value.series[0]?.inOtherUnits ?? []) : [];
  const apartRows = apart.map(({ year, role, report, figure, written }): ApartRow => {
    const said = sayValue(figure, written);
    return { place: t('shelf.year', { year }), role, said, reason: 'other-unit', report, line: figure.line };
  });
  const name = sayMeasured(indicator, kind);
  const bare = useMemo(
    () => chartOfPoints('years', titleOfYears(place, name, points), points),
    [place, name, points],
  );
  const { chart, sources } = useChartWithSources(bare, points, answered?.ok ? answered.value.reports : []);
  const others = indicators.filter(({ years }) => years.length > 1);
  const known = others.some((each) => each.indicator === indicator && each.kind === kind);
  const options = (known ? others : [{ indicator, kind }, ...others]).map((each) => ({
    value: addressOfYears(place, each),
    label: sayMeasured(each.indicator, each.kind),
  }));
  return (
    <>
      <div className={own['choices']}>
        <Choice
          label={t('charts.indicator')}
          value={addressOfYears(place, { indicator, kind })}
          options={options}
          onChange={(address) => {
            location.hash = address;
          }}
        />
      </div>
      {answered === undefined ? (
        <ChartsWait words={t('charts.reading', { place })} />
      ) : !answered.ok ? (
        <ChartsWait words={t('charts.brokenDown')} />
      ) : points.length === 0 ? (
        <NeedsReports words={t('charts.needs.indicator', { place, name })} verb={t('charts.needs.import')} />
      ) : (
        <ChartPut chart={chart} all={chart} sources={sources}>
          <ApartList rows={apartRows} />
        </ChartPut>
      )}
    </>
  );
}
