import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPlace } from '../../src/main/window-place.ts';
import { readPlace, writePlace } from '../../src/main/window-place-file.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const beamer = { x: 1366, y: -200, width: 1920, height: 1080 };

describe('the place of a window', () => {
  it('is the middle of the first screen at first, no larger than the screen', () => {
    expect(fitPlace(null, [laptop], laptop)).toEqual({
      x: 43,
      y: 0,
      width: 1280,
      height: 728,
      isMaximized: false,
    });
  });

  it('is where it was left', () => {
    const left = { x: 1500, y: -100, width: 900, height: 700, isMaximized: true };
    expect(fitPlace(left, [laptop, beamer], laptop)).toEqual(left);
  });

  it('is the middle again when its screen is gone, and stays maximized', () => {
    const left = { x: 1500, y: -100, width: 900, height: 700, isMaximized: true };
    expect(fitPlace(left, [laptop], laptop)).toEqual({
      x: 43,
      y: 0,
      width: 1280,
      height: 728,
      isMaximized: true,
    });
  });

  it('can always be taken hold of', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 100, max: 5000 });
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const place = fitPlace({ x, y, width, height, isMaximized: false }, [laptop, beamer], laptop);
        const screen = [laptop, beamer].find(
          (area) =>
            place.x < area.x + area.width - 99 &&
            place.x + place.width > area.x + 99 &&
            place.y >= area.y &&
            place.y < area.y + area.height - 39,
        );
        expect(screen).toBeDefined();
      }),
    );
  });
});

describe('the file that keeps it', () => {
  const makeFile = () => join(mkdtempSync(join(tmpdir(), 'yiyue-place-')), 'deep', 'window.json');
  const place = { x: 1, y: 2, width: 300, height: 400, isMaximized: false };

  it('gives back what was kept', () => {
    const file = makeFile();
    expect(readPlace(file)).toBeNull();
    writePlace(file, place);
    expect(readPlace(file)).toEqual(place);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(place);
  });

  it.each(['', 'not JSON', '[]', '{"x":1}', '{"x":"1","y":2,"width":300,"height":400,"isMaximized":false}'])(
    'is not taken at its word when it holds %j',
    (text) => {
      const file = makeFile();
      writePlace(file, place);
      writeFileSync(file, text);
      expect(readPlace(file)).toBeNull();
    },
  );

  it('disturbs nobody when it cannot be written', () => {
    const file = makeFile();
    writePlace(file, place);
    expect(() => writePlace(join(file, 'below', 'a-file.json'), place)).not.toThrow();
  });
});
