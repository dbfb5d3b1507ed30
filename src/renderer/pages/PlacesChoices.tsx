/** The choice of an indicator and a year for the places; what is shown stands in it also where nobody states it. */
import { useTranslation } from 'react-i18next';
import { sayMeasured } from '../../domain/figures/chart-of-points.ts';
import type { MeasuredIndicator } from '../../domain/figures/figuring.ts';
import { addressOfPlaces } from '../charts/addresses.ts';
import type { ShownOfPlaces } from '../charts/choose-of-places.ts';
import { Choice } from './ChartsFrame.tsx';

export interface PlacesChoicesProps {
  readonly indicators: readonly MeasuredIndicator[];
  readonly shown: ShownOfPlaces | null;
  /** The name that was asked for. */
  readonly named: string | null;
}

export function PlacesChoices({ indicators, shown, named }: PlacesChoicesProps) {
  const { t } = useTranslation();
  const stated = shown
    ? indicators.find((each) => each.indicator === shown.indicator && each.kind === shown.kind)
    : undefined;
  const options = indicators.map((each) => ({
    value: addressOfPlaces(each),
    label: t('charts.indicatorOfPlaces', {
      name: sayMeasured(each.indicator, each.kind),
      count: each.places,
    }),
  }));
  const own = shown
    ? { value: addressOfPlaces(shown), label: sayMeasured(shown.indicator, shown.kind) }
    : { value: '', label: named ?? t('charts.chooseIndicator') };
  const years = stated?.years.toReversed() ?? [];
  return (
    <>
      <Choice
        label={t('charts.indicator')}
        value={own.value}
        options={stated ? options : [own, ...options]}
        onChange={(address) => {
          const next = indicators.find((each) => addressOfPlaces(each) === address);
          if (!next) return;
          const isStated = shown !== null && next.years.includes(shown.year);
          location.hash = addressOfPlaces(next, isStated ? shown.year : (next.years.at(-1) ?? null));
        }}
      />
      {shown ? (
        <Choice
          label={t('charts.year')}
          value={`${shown.year}`}
          options={(years.includes(shown.year) ? years : [shown.year, ...years]).map((each) => ({
            value: `${each}`,
            label: t('shelf.year', { year: each }),
          }))}
          onChange={(next) => {
            location.hash = addressOfPlaces(shown, Number(next));
          }}
        />
      ) : null}
    </>
  );
}
