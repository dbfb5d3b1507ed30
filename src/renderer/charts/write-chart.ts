/** Writes a chart as a file: a picture that stands alone, or its values as a table. Each form is loaded when it is asked for. */
import type { Chart } from '../../domain/figures/chart.ts';

/** Also their files' extensions. */
export const chartForms = ['png', 'svg', 'xlsx', 'csv'] as const;
export type ChartForm = (typeof chartForms)[number];

/** Rejects when it can't be drawn. */
export async function writeChart(chart: Chart, form: ChartForm): Promise<Uint8Array<ArrayBuffer>> {
  switch (form) {
    case 'csv': {
      const { chartToCsv } = await import('../../exporting/chart-csv.ts');
      return chartToCsv(chart);
    }
    case 'xlsx': {
      const { chartToXlsx } = await import('../../exporting/chart-xlsx.ts');
      return chartToXlsx(chart);
    }
    case 'svg':
    case 'png': {
      const { pictureOfChart } = await import('../ui/chart/paper-chart.ts');
      const { svg, png } = await pictureOfChart(chart, true);
      return form === 'png' ? png : new TextEncoder().encode(svg);
    }
  }
}
