/** Has the charts of a document drawn on the page, before a worker, which can't draw, writes it. */
import type { OfficialBlock, OfficialDocument } from '../../domain/prepare/official-document.ts';

/** The drawing is loaded only where there is something to draw. What can't be drawn stays lines. */
export async function drawCharts(document: OfficialDocument): Promise<OfficialDocument> {
  if (!document.blocks.some(({ kind }) => kind === 'chart')) return document;
  const { pictureOfChart } = await import('../ui/chart/paper-chart.ts');
  const blocks = document.blocks.map(async (block): Promise<OfficialBlock> => {
    if (block.kind !== 'chart') return block;
    const picture = await pictureOfChart(block.chart, false).catch(() => null);
    return { ...block, picture };
  });
  return { ...document, blocks: await Promise.all(blocks) };
}
