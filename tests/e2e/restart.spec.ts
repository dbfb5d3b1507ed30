/** What the app keeps from one start to the next, in every edition: the tests of notes rest on this. */
import { expect, test } from './fixtures.ts';

test('what the page stored is there after a restart, and not in a fresh profile', {
  tag: '@restart',
}, async ({ app }) => {
  const before = await app.open();
  await before.evaluate(() => localStorage.setItem('kept', 'yes'));
  await app.restart();
  const after = await app.open();
  expect(await after.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
  await app.restart({ fresh: true });
  const fresh = await app.open();
  expect(await fresh.evaluate(() => localStorage.getItem('kept'))).toBeNull();
});

test('two windows share what is stored', async ({ app }) => {
  const first = await app.open();
  const second = await app.secondWindow();
  await first.evaluate(() => localStorage.setItem('shared', 'yes'));
  await expect.poll(() => second.evaluate(() => localStorage.getItem('shared'))).toBe('yes');
});

test('the page is opened at the address that is asked for', async ({ app }) => {
  const page = await app.open('#/nowhere');
  expect(await page.evaluate(() => location.hash)).toBe('#/nowhere');
});
