import { describe, expect, test } from 'vitest';
import { readEntry } from '../../../src/renderer/storage/way.ts';

const place = {
  report: 'work',
  title: '政府工作报告',
  line: '2.2.1',
  ratio: 0.4,
  said: '第二部分第二节第1段',
};
const entry = (hash: string, state: unknown) => ({ url: `http://127.0.0.1/${hash}`, getState: () => state });

describe('an entry of the way', () => {
  test('has the place that was left, whatever line the address had come to', () => {
    expect(readEntry(entry('#/read/work/2.2.2', place))).toEqual({ address: '#/read/work/2.2.2', place });
    expect(readEntry(entry('#/read/work', place)).place).toEqual(place);
  });

  test('has none where its state is of the entry before it', () => {
    expect(readEntry(entry('#/', place))).toEqual({ address: '#/', place: null });
    expect(readEntry(entry('#/read/work-2/1', place)).place).toBeNull();
  });

  test.each([undefined, null, 3, 'x', {}, { ...place, ratio: '0' }])(
    'has none where its state is %j',
    (state) => {
      expect(readEntry(entry('#/read/work/2.2.1', state)).place).toBeNull();
    },
  );
});
