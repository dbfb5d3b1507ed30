/** A large chart with its tools, and the dialog in which a draft is chosen that it is put into. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chart } from '../../domain/figures/chart.ts';
import { ChartTools } from '../charts/ChartTools.tsx';
import { LargeChart } from '../charts/LargeChart.tsx';
import { saveChart } from '../charts/save-chart.ts';
import type { SourcesState } from '../charts/sources-state.ts';
import { ChooseDraft } from '../prepare/ChooseDraft.tsx';
import { useWritings } from '../storage/live.ts';
import { goToSentence } from './go-to-sentence.ts';
import { putChart } from './put-chart.ts';

export interface ChartPutProps {
  /** What is drawn, and put into drafts. */
  readonly chart: Chart;
  /** What the table has. */
  readonly all: Chart;
  /** Of what is drawn. */
  readonly sources: SourcesState;
  readonly children?: ReactNode;
}

export function ChartPut({ chart, all, sources, children }: ChartPutProps) {
  const { t } = useTranslation();
  const writings = useWritings();
  /** As it was when it was asked for. */
  const [putting, setPutting] = useState<Chart | null>(null);
  return (
    <>
      <LargeChart
        chart={chart}
        all={all}
        onGo={goToSentence}
        tools={
          <ChartTools
            sources={sources}
            onPut={() => setPutting(chart)}
            onSave={(form) => saveChart(chart, form, t)}
          />
        }
      >
        {children}
      </LargeChart>
      {putting ? (
        <ChooseDraft
          title={t('charts.put')}
          writings={writings ?? []}
          onChosen={(writing) => putChart(putting, writing)}
          onClose={() => setPutting(null)}
        />
      ) : null}
    </>
  );
}
