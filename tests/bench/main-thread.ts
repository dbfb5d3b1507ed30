/** What the page's main thread does: how long it works, and which of its tasks are long, in its own processor time. */
import type { CDPSession, Page } from '@playwright/test';
import * as v from 'valibot';

export interface MainThread {
  /** Milliseconds of work from the beginning of `work` until the page has come to rest. */
  readonly timeWork: (work: () => Promise<unknown>) => Promise<number>;
  /** Milliseconds of each task that was run meanwhile. */
  readonly traceTasks: (work: () => Promise<unknown>) => Promise<readonly number[]>;
  readonly protocol: CDPSession;
}

export async function watchMainThread(page: Page): Promise<MainThread> {
  const protocol = await page.context().newCDPSession(page);
  // Time of the thread itself, so that what else the computer does is not counted.
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await protocol.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const rest = async () => {
    let before = Number.NaN;
    for (let now = await worked(); !(now - before < 5); now = await worked()) {
      before = now;
      await page.waitForTimeout(150);
    }
  };
  return {
    protocol,
    timeWork: async (work) => {
      await rest();
      const before = await worked();
      await work();
      await rest();
      return (await worked()) - before;
    },
    traceTasks: (work) => traceTasks(protocol, work),
  };
}

const taskEvent = v.object({
  name: v.literal('RunTask'),
  pid: v.number(),
  tid: v.number(),
  tdur: v.number(),
});
const threadEvent = v.object({
  name: v.literal('thread_name'),
  pid: v.number(),
  tid: v.number(),
  args: v.object({ name: v.string() }),
});

async function traceTasks(protocol: CDPSession, work: () => Promise<unknown>): Promise<readonly number[]> {
  const events: unknown[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...value);
  protocol.on('Tracing.dataCollected', collect);
  await protocol.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'] },
  });
  await work();
  const complete = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve));
  await protocol.send('Tracing.end');
  await complete;
  protocol.off('Tracing.dataCollected', collect);
  const mainThreads = new Set(
    events.flatMap((event) => {
      const thread = v.safeParse(threadEvent, event);
      const isMain = thread.success && thread.output.args.name === 'CrRendererMain';
      return isMain ? [`${thread.output.pid}/${thread.output.tid}`] : [];
    }),
  );
  return events.flatMap((event) => {
    const task = v.safeParse(taskEvent, event);
    return task.success && mainThreads.has(`${task.output.pid}/${task.output.tid}`)
      ? [task.output.tdur / 1000]
      : [];
  });
}
