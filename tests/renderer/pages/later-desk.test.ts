import { expect, test } from 'vitest';
import { laterDesk } from '../../../src/renderer/pages/later-desk.ts';

test('is loaded once, and asked in the order of the questions, also as soon as it is loaded', async () => {
  const asked: string[] = [];
  let times = 0;
  const desk = laterDesk(async () => {
    times += 1;
    return asked;
  });
  const ask = (word: string) => desk.ask(async (all) => all.push(word), 0);
  const first = [ask('一'), ask('二')];
  const third = desk.load().then(() => ask('三'));
  await third;
  expect(asked).toEqual(['一', '二', '三']);
  expect(await Promise.all([...first, third])).toEqual([1, 2, 3]);
  expect(times).toBe(1);
});

test('that could not be loaded refuses, and is loaded with the next question', async () => {
  let times = 0;
  const desk = laterDesk(async () => {
    times += 1;
    if (times === 1) throw new Error('gone');
    return 'loaded';
  });
  expect(await desk.ask(async (word) => word, 'refused')).toBe('refused');
  expect(await desk.ask(async (word) => word, 'refused')).toBe('loaded');
});

test('is listened to once it is loaded, however late, unless that was ended before', async () => {
  const listening = new Set<string>();
  let times = 0;
  const desk = laterDesk(async () => {
    times += 1;
    if (times === 1) throw new Error('gone');
    return (name: string) => {
      listening.add(name);
      return () => listening.delete(name);
    };
  });
  const stop = desk.listen((subscribe) => subscribe('one'));
  desk.listen((subscribe) => subscribe('two'))();
  await expect(desk.load()).rejects.toThrow('gone');
  await desk.load();
  expect([...listening]).toEqual(['one']);
  stop();
  expect([...listening]).toEqual([]);
});
