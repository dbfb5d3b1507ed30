/** What is wrong with a page for some of its readers: violations that axe finds, and what is cut off or out of reach. */
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Of `rules`, or of all of them. */
export async function expectNoViolation(page: Page, where: string, rules?: readonly string[]): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (runOnly) => {
    const run: unknown = Reflect.get(Reflect.get(window, 'axe'), 'run');
    if (typeof run !== 'function') throw new Error('axe is not there');
    const options = { resultTypes: ['violations'], ...(runOnly ? { runOnly } : {}) };
    const results: import('axe-core').AxeResults = await run(document, options);
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    );
  }, rules);
  expect(violations, where).toEqual([]);
}

/** Themes differ in nothing but what these rules look at. */
const ofColour = ['color-contrast', 'link-in-text-block'];

export async function expectNoViolationInAnyTheme(page: Page, where: string): Promise<void> {
  await expectNoViolation(page, where);
  const before = await page.evaluate(() => document.documentElement.dataset['theme']);
  for (const theme of ['night', 'contrast', before ?? '']) {
    await page.evaluate(async (next) => {
      document.documentElement.dataset['theme'] = next;
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    }, theme);
    if (theme !== before) await expectNoViolation(page, `${where}, ${theme}`, ofColour);
  }
}

/** What is wrong with the layout: something wider than the window, a control that is cut off or covered. */
export function findFaults(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate((root) => {
    const faults: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} wide in a window of ${innerWidth}`);
    const controls = document.querySelectorAll<HTMLElement>(
      `${root} :is(a[href], button, input:not([type="radio"]), textarea, label:has(input))`,
    );
    for (const control of controls) {
      if (control.closest('[inert]') || !control.checkVisibility({ visibilityProperty: true })) continue;
      const name = control.ariaLabel ?? control.textContent?.trim() ?? '';
      control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      if (left < 0 || right > innerWidth + 1) faults.push(`${name} reaches from ${left} to ${right}`);
      const x = (left + right) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const hit = document.elementFromPoint(x, y);
      if (!hit || !(control.contains(hit) || hit.contains(control)))
        faults.push(`${name} is covered by ${hit?.outerHTML.slice(0, 120)}`);
      const isCut = control.tagName === 'BUTTON' && control.scrollWidth > control.clientWidth + 1;
      if (isCut) faults.push(`${name} is cut off`);
    }
    return faults;
  }, within);
}
