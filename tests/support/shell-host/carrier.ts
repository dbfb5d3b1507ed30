/** Carries the calls of a page to the host, and the answers back. */
import type { BrowserContext, Page } from '@playwright/test';
import * as v from 'valibot';
import { PageDebugger } from './page-debugger.ts';
import { fromWire, toWire } from './wire.ts';

const bindingName = '__yiyueHostCall';

const madeContext = v.object({
  context: v.object({ id: v.number(), auxData: v.object({ frameId: v.string() }) }),
});
const navigated = v.object({
  frame: v.object({ id: v.string(), url: v.string(), urlFragment: v.optional(v.string(), '') }),
});
const navigatedWithin = v.object({ frameId: v.string(), url: v.string() });
const call = v.object({ name: v.literal(bindingName), payload: v.string(), executionContextId: v.number() });
const payload = v.tuple([v.number(), v.string(), v.unknown(), v.unknown()]);

export interface Carried {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Chromium's profile. */
  readonly folder: string;
  /** Called with where the page is by then. */
  readonly answer: (url: string, kind: string, args: readonly unknown[]) => Promise<unknown>;
  readonly report: (problem: string) => void;
}

/** For all that is shown in the page, one after the other. */
export async function carryCalls({ context, page, folder, answer, report }: Carried): Promise<void> {
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.detach();

  const main = frameTree.frame.id;
  /** As Chromium tells it beside the calls: what Playwright tells comes later. */
  let url = frameTree.frame.url;
  /** The contexts of scripts in frames within the page. */
  const within = new Set<number>();
  const carry = async (text: string, contextId: number) => {
    const [id, kind, ...args] = v.parse(payload, fromWire(text));
    const answered = toWire(await answer(url, kind, args));
    const expression = `__yiyueHostAnswer(${id}, ${JSON.stringify(answered)})`;
    own.tell('Runtime.evaluate', { expression, contextId });
  };
  const own = await PageDebugger.attach(folder, targetInfo.targetId, ({ method, params }) => {
    if (method === 'Page.frameNavigated') {
      const { frame } = v.parse(navigated, params);
      if (frame.id === main) url = frame.url + frame.urlFragment;
    }
    if (method === 'Page.navigatedWithinDocument') {
      const moved = v.parse(navigatedWithin, params);
      if (moved.frameId === main) url = moved.url;
    }
    // What comes next may count from one again.
    if (method === 'Runtime.executionContextsCleared') within.clear();
    if (method === 'Runtime.executionContextCreated') {
      const { id, auxData } = v.parse(madeContext, params).context;
      if (auxData.frameId !== main) within.add(id);
    }
    if (method !== 'Runtime.bindingCalled') return;
    const called = v.safeParse(call, params);
    if (!called.success) return;
    const { payload: text, executionContextId } = called.output;
    // The host's script lets no frame within a page keep the binding.
    if (within.has(executionContextId)) return report(`a frame within the page called: ${text}`);
    carry(text, executionContextId).catch((error: unknown) => report(`${text.slice(0, 200)}: ${error}`));
  });
  await own.ask('Page.enable');
  await own.ask('Runtime.enable');
  await own.ask('Runtime.addBinding', { name: bindingName });
}
