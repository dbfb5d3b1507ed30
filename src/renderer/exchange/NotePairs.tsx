/** Notes that say something else here than in the file: both side by side, which one counts and why, to be turned. */
import { useTranslation } from 'react-i18next';
import type { ImportChoices } from '../../domain/interchange/import-changes.ts';
import type { NotePair } from '../../domain/interchange/plan-import.ts';
import type { Report } from '../../domain/report/report.ts';
import { useWhen } from '../i18n/when.ts';
import { Button } from '../ui/Button.tsx';
import styles from './exchange.module.css';
import type { PlannedImport } from './import-protocol.ts';
import { NoteLine } from './NoteLine.tsx';

export interface NotePairsProps {
  readonly pairs: readonly NotePair[];
  readonly all: PlannedImport['pairs'];
  readonly reports: readonly Report[];
  readonly choices: ImportChoices;
  readonly onChoices: (choices: ImportChoices) => void;
}

type Side = NotePair['winner'];

export function NotePairs({ pairs, all, reports, choices, onChoices }: NotePairsProps) {
  const { t } = useTranslation();
  const chooseAll = (side: Side) =>
    onChoices({
      ...choices,
      turned: new Set(all.flatMap(({ id, winner }) => (winner === side ? [] : [id]))),
    });
  const choose = ({ stored, winner }: NotePair, side: Side) => {
    const turned = new Set(choices.turned);
    if (winner === side) turned.delete(stored.id);
    else turned.add(stored.id);
    onChoices({ ...choices, turned });
  };
  return (
    <>
      {all.length > 1 ? (
        <div className={styles['row']}>
          <Button onClick={() => chooseAll('stored')}>{t('import.allStored')}</Button>
          <Button onClick={() => chooseAll('incoming')}>{t('import.allIncoming')}</Button>
        </div>
      ) : null}
      {pairs.map((pair) => (
        <Pair
          key={pair.stored.id}
          pair={pair}
          reports={reports}
          side={choices.turned.has(pair.stored.id) ? other(pair.winner) : pair.winner}
          onSide={(side) => choose(pair, side)}
        />
      ))}
    </>
  );
}

function Pair(props: {
  readonly pair: NotePair;
  readonly reports: readonly Report[];
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}) {
  const { t } = useTranslation();
  const { pair, reports, side } = props;
  const when = { stored: useWhen(pair.stored.changed), incoming: useWhen(pair.incoming.changed) };
  return (
    <fieldset className={styles['pair']}>
      <legend>{t(`import.why.${pair.reason === 'later' ? pair.winner : pair.reason}`)}</legend>
      {(['stored', 'incoming'] as const).map((each) => (
        <div key={each} className={styles['side']} data-chosen={side === each}>
          <button type="button" aria-pressed={side === each} onClick={() => props.onSide(each)}>
            {t(`import.side.${each}`)}
            <time dateTime={pair[each].changed}>{when[each]}</time>
          </button>
          <NoteLine note={pair[each]} reports={reports} />
        </div>
      ))}
    </fieldset>
  );
}

function other(side: Side): Side {
  return side === 'stored' ? 'incoming' : 'stored';
}
