/** Pictures of any size from the app's one icon, resources/icons/icon.svg. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { inRoot } from './paths.mjs';

/** Of a maskable icon, the part in the middle that no mask of a system takes away (W3C, Web App Manifest). */
const safePart = 0.8;

/** @type {Promise<void> | undefined} */
let loading;

function load() {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  loading ??= initWasm(readFileSync(wasm));
  return loading;
}

export function readIcon() {
  return readFileSync(inRoot('resources', 'icons', 'icon.svg'), 'utf8');
}

/** A square PNG of so many pixels, with the icon's own round corners. */
export async function iconPng(/** @type {number} */ size, svg = readIcon()) {
  await load();
  return Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
}

/** The same for systems that cut out a shape of their own: its ground to the edges, its picture within the safe part. */
export function maskablePng(/** @type {number} */ size, svg = readIcon()) {
  return iconPng(size, maskable(svg));
}

/** @returns {string} */
export function maskable(/** @type {string} */ svg) {
  const [, open, ground, picture, close] = /^(<svg[^>]*>)(<rect[^>]*\/>)(.*)(<\/svg>)\s*$/s.exec(svg) ?? [];
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(open ?? '')?.[1]);
  if (ground === undefined || !(side > 0))
    throw new Error('The icon is to be a square ground with a picture on it');
  const edge = (side * (1 - safePart)) / 2;
  const square = ground.replace(/ rx="[^"]*"/, '');
  return `${open}${square}<g transform="translate(${edge} ${edge}) scale(${safePart})">${picture}</g>${close}`;
}
