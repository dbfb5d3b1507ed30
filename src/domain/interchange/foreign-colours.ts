/** Colours of other programs as the nearest of ours. */
import { type Colour, colours } from '../notes/note.ts';
import { colourNames } from './taken-notes.ts';

type Rgb = readonly [number, number, number];

/** What each of ours is compared as. */
const samples: Readonly<Record<Colour, Rgb>> = {
  yellow: [255, 224, 70],
  green: [110, 210, 110],
  blue: [90, 160, 240],
  pink: [245, 120, 170],
};

/** Names that the six of the W3C and other readers have beside ours. */
const names: Readonly<Record<string, Colour>> = {
  orange: 'yellow',
  gold: 'yellow',
  purple: 'pink',
  violet: 'pink',
  red: 'pink',
  magenta: 'pink',
  cyan: 'blue',
  黄: 'yellow',
  橙: 'yellow',
  橙色: 'yellow',
  绿: 'green',
  蓝: 'blue',
  粉: 'pink',
  红: 'pink',
  红色: 'pink',
  紫: 'pink',
  紫色: 'pink',
};

/** From a name in Chinese or English, or `#rgb` or `#rrggbb`; null where it is none of these. */
export function nearestColour(given: string): Colour | null {
  const word = given.trim().toLowerCase();
  const own = colours.find((colour) => colour === word || colourNames[colour] === word);
  if (own) return own;
  if (Object.hasOwn(names, word)) return names[word] ?? null;
  const rgb = readHex(word);
  return rgb === null ? null : nearest(hueOf(rgb));
}

function readHex(word: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(word);
  const [, red, green, blue] =
    short?.map((digit, at) => (at === 0 ? digit : digit + digit)) ??
    /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/.exec(word) ??
    [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** Pale and strong ones of one hue are the same colour to a reader; a grey has none. */
function hueOf([red, green, blue]: Rgb): number | null {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range === 0) return null;
  if (most === red) return (60 * ((green - blue) / range) + 360) % 360;
  return most === green ? 60 * ((blue - red) / range) + 120 : 60 * ((red - green) / range) + 240;
}

function nearest(hue: number | null): Colour | null {
  if (hue === null) return null;
  const distance = (colour: Colour) => {
    const apart = Math.abs(hue - (hueOf(samples[colour]) ?? 0));
    return Math.min(apart, 360 - apart);
  };
  return colours.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}
