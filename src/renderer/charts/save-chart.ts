/** Saves a chart as a file, and says where, or why not. */
import type { Chart } from '../../domain/figures/chart.ts';
import { saveFile } from '../desktop/index.ts';
import type { Translate } from '../i18n/index.ts';
import { showToast } from '../ui/toasts.ts';
import { type ChartForm, writeChart } from './write-chart.ts';

export async function saveChart(chart: Chart, form: ChartForm, t: Translate): Promise<void> {
  try {
    const outcome = await saveFile({
      name: fileName(chart.title, form),
      bytes: await writeChart(chart, form),
    });
    if (outcome.state === 'saved') showToast(t('done.exported', { place: outcome.place }));
    if (outcome.state === 'failed') showToast(t(`prepare.notSaved.${outcome.code}`));
  } catch {
    showToast(t('prepare.notSaved.other'));
  }
}

/** Longer names are refused by some systems, with the folder's before them. */
const longestName = 80;

/** Without what no file name can have. */
function fileName(title: string, form: ChartForm): string {
  return `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, longestName)}.${form}`;
}
