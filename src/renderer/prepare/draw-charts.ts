/** Has the charts of a document drawn on the page: a worker, which writes it, can't draw. */
import type { Chart } from '../../domain/figures/chart.ts';
import type { OfficialBlock, OfficialDocument } from '../../domain/prepare/official-document.ts';

export type ChartDrawer = (chart: Chart) => SVGSVGElement;

const load = () => import('../ui/chart/paper-chart.ts');

/** Each with its picture; what can't be drawn stays lines. */
export async function drawCharts(document: OfficialDocument): Promise<OfficialDocument> {
  if (!hasCharts(document)) return document;
  const { pictureOfChart } = await load();
  const blocks = document.blocks.map(async (block): Promise<OfficialBlock> => {
    if (block.kind !== 'chart') return block;
    const picture = await pictureOfChart(block.chart, false).catch(() => null);
    return { ...block, picture };
  });
  return { ...document, blocks: await Promise.all(blocks) };
}

/** For a document that the page writes itself; null where it has no chart. */
export async function loadDrawer(document: OfficialDocument): Promise<ChartDrawer | null> {
  if (!hasCharts(document)) return null;
  const { paperChart } = await load();
  return (chart) => paperChart(chart, false);
}

function hasCharts({ blocks }: OfficialDocument): boolean {
  return blocks.some(({ kind }) => kind === 'chart');
}
