import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goToPlace, takeFoundWords } from '../../../src/renderer/pages/found-words.ts';

const page = { hash: '' };
let target: EventTarget;

beforeEach(() => {
  target = new EventTarget();
  page.hash = '';
  vi.stubGlobal('location', page);
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
});
afterEach(() => vi.unstubAllGlobals());

function arrive(hash = page.hash): void {
  page.hash = hash;
  target.dispatchEvent(new Event('hashchange'));
}

const words = { report: 'd-one', line: '1.1', typed: '就业', offset: 2 };

test('words that were found wait for the page of their document, and are taken once', () => {
  goToPlace('d-one', '1.1', words);
  arrive();
  expect(takeFoundWords('d-two')).toBeNull();
  expect(takeFoundWords('d-one')).toBe(words);
  expect(takeFoundWords('d-one')).toBeNull();
});

test('words that nobody took are gone once one is elsewhere', () => {
  goToPlace('d-one', '1.1', words);
  arrive();
  arrive('#/');
  arrive('#/read/d-one/1.1');
  expect(takeFoundWords('d-one')).toBeNull();
});
