/** One target beside its outcome, with the result in words; opened, both sentences whole. */
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaidFigure, SaidPairing } from '../../domain/figures/figuring.ts';
import { sayValue } from '../../domain/figures/say-value.ts';
import { leadsApart } from '../ui/leads-apart.ts';
import { SentenceView } from './SentenceView.tsx';
import { sayPairing } from './say-pairing.ts';
import styles from './Targets.module.css';

export interface PairingViewProps {
  readonly pairing: SaidPairing;
  /** Within one report the outcome is of the year before, else of the same year. */
  readonly ways: 'within' | 'last';
  readonly addressOf: (said: SaidFigure) => string;
  readonly onGo: (said: SaidFigure) => void;
}

export function PairingView({ pairing, ways, ...going }: PairingViewProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const sentences = useId();
  const { target, outcome, others, indicator, isDoubtful } = pairing;
  const { tone, words, reason } = sayPairing(pairing, t);
  // Last year's target comes first, and so does what was reached before a new one is set.
  const sides = [
    { name: 'target', said: target },
    { name: 'outcome', said: outcome },
  ] as const;
  const shown = ways === 'within' ? sides.toReversed() : sides;
  return (
    <li className={styles['pairing']} data-tone={tone}>
      <h3 lang="zh-CN">{indicator}</h3>
      <div className={styles['sides']}>
        {shown.map(({ name, said }) => (
          <Side key={name} name={t(`figures.side.${name}`)} said={said} {...going} />
        ))}
      </div>
      <div className={styles['result']}>
        <strong>{words}</strong>
        <p>{reason}</p>
        {isDoubtful ? <p className={styles['warning']}>{t('figures.doubtfulPair')}</p> : null}
        {target.isSuspect || outcome.isSuspect ? (
          <p className={styles['warning']}>{t('figures.suspectPair')}</p>
        ) : null}
        {others.length > 0 ? (
          <p className={styles['warning']}>
            {t('figures.contradictedPair', {
              values: others.map(({ figure, written }) => sayValue(figure, written)).join('、'),
            })}
          </p>
        ) : null}
      </div>
      <button
        type="button"
        className={styles['open']}
        aria-expanded={isOpen}
        aria-controls={sentences}
        onClick={() => setOpen(!isOpen)}
      >
        {t('figures.sentences')}
        <span className={styles['heard']}>{indicator}</span>
        <ChevronDown aria-hidden />
      </button>
      {isOpen ? (
        <dl id={sentences} className={styles['sentences']}>
          {[...shown, ...others.map((said) => ({ name: 'other', said }) as const)].map(({ name, said }) => (
            <div key={`${name} ${said.figure.start}`}>
              <dt>{t(`figures.side.${name}`)}</dt>
              <dd>
                <SentenceView {...said.sentence} />
                <GoLink said={said} {...going}>
                  {t('figures.toText', { line: said.sentence.line })}
                </GoLink>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}

interface Going {
  readonly addressOf: (said: SaidFigure) => string;
  readonly onGo: (said: SaidFigure) => void;
}

function Side({ name, said, ...going }: Going & { readonly name: string; readonly said: SaidFigure }) {
  const { t } = useTranslation();
  return (
    <div className={styles['side']}>
      <span>
        {name}
        <small lang="zh-CN">{said.figure.period ?? t('figures.noPeriod')}</small>
      </span>
      <GoLink said={said} {...going}>
        <span lang="zh-CN">{sayValue(said.figure, said.written)}</span>
      </GoLink>
    </div>
  );
}

function GoLink({
  said,
  addressOf,
  onGo,
  children,
}: Going & { readonly said: SaidFigure; readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <a
      href={addressOf(said)}
      title={t('figures.toSentence')}
      onClick={(event) => {
        if (leadsApart(event)) return;
        event.preventDefault();
        onGo(said);
      }}
    >
      {children}
    </a>
  );
}
