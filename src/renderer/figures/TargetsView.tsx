/** Targets beside outcomes: what became of last year's, and where the new ones stand against what was reached. */
import { useTranslation } from 'react-i18next';
import type {
  FiguredReport,
  ReportPairings,
  SaidFigure,
  SaidPairings,
} from '../../domain/figures/figuring.ts';
import { leadsApart } from '../ui/leads-apart.ts';
import { PairingView } from './PairingView.tsx';
import { SentenceView } from './SentenceView.tsx';
import { countTones } from './say-pairing.ts';
import styles from './Targets.module.css';

export interface TargetsViewProps {
  readonly pairings: ReportPairings;
  readonly addressOf: (said: SaidFigure) => string;
  readonly onGo: (said: SaidFigure) => void;
}

export function TargetsView({ pairings, addressOf, onGo }: TargetsViewProps) {
  const { t } = useTranslation();
  const { of, within, withLastYear } = pairings;
  const going = { addressOf, onGo };
  return (
    <div className={styles['targets']}>
      <section aria-labelledby="targets-within">
        <h2 id="targets-within">{t('figures.within', years(of))}</h2>
        <p className={styles['about']}>{t('figures.withinAbout', years(of))}</p>
        <Pairs said={within} ways="within" {...going} />
        <Unanswered said={within} ways="within" {...going} />
      </section>
      <section aria-labelledby="targets-last">
        <h2 id="targets-last">{t('figures.lastYear', years(of))}</h2>
        {withLastYear ? (
          <>
            <p className={styles['about']}>
              {t('figures.lastYearAbout', { title: withLastYear.targetsOf.title })}
            </p>
            <Pairs said={withLastYear} ways="last" {...going} />
            <Unanswered said={withLastYear} ways="last" {...going} />
          </>
        ) : (
          <p className={styles['missing']}>{t(whyMissing(of), { place: of.place ?? '', ...years(of) })}</p>
        )}
      </section>
    </div>
  );
}

function years({ year }: FiguredReport): { readonly year: string; readonly before: string } {
  return year === null ? { year: '', before: '' } : { year: `${year}`, before: `${year - 1}` };
}

function whyMissing({ place, year }: FiguredReport) {
  if (year === null) return 'figures.noYear';
  return place === null ? 'figures.noPlace' : 'figures.noLastYear';
}

type Ways = 'within' | 'last';

interface Going {
  readonly addressOf: (said: SaidFigure) => string;
  readonly onGo: (said: SaidFigure) => void;
}

function Pairs({ said, ways, ...going }: Going & { readonly said: SaidPairings; readonly ways: Ways }) {
  const { t } = useTranslation();
  const { pairings, unanswered } = said;
  if (pairings.length === 0) {
    return (
      <p className={styles['missing']}>
        {t(unanswered.length === 0 ? 'figures.noTargets' : 'figures.noPairs', { count: unanswered.length })}
      </p>
    );
  }
  return (
    <>
      <p className={styles['sum']}>
        {t('figures.paired', { count: pairings.length })}
        {countTones(pairings, t).map(({ words, count }) => (
          <span key={words}>{t('figures.toneCount', { words, count })}</span>
        ))}
      </p>
      <ul className={styles['pairings']}>
        {pairings.map((pairing) => (
          <PairingView
            key={`${pairing.target.figure.start} ${pairing.outcome.figure.start}`}
            pairing={pairing}
            ways={ways}
            {...going}
          />
        ))}
      </ul>
    </>
  );
}

/** Targets that no outcome is stated of. */
function Unanswered({
  said: { pairings, unanswered },
  ways,
  addressOf,
  onGo,
}: Going & { readonly said: SaidPairings; readonly ways: Ways }) {
  const { t } = useTranslation();
  if (unanswered.length === 0 || (ways === 'within' && pairings.length === 0)) return null;
  return (
    <details className={styles['unanswered']}>
      <summary>{t(`figures.unanswered.${ways}`, { count: unanswered.length })}</summary>
      {ways === 'last' ? <p className={styles['about']}>{t('figures.unansweredAbout')}</p> : null}
      <ul>
        {unanswered.map((said) => (
          <li key={said.figure.start}>
            <a
              href={addressOf(said)}
              onClick={(event) => {
                if (leadsApart(event)) return;
                event.preventDefault();
                onGo(said);
              }}
            >
              <SentenceView {...said.sentence} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
