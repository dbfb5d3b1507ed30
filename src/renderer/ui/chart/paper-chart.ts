/** A chart as it leaves the app: a picture that needs nothing else, with its title and where its values come from. */
import type { Chart } from '../../../domain/figures/chart.ts';
import {
  linesOfChart,
  remarksOfChart,
  sayChartSources,
  sayChartTitle,
} from '../../../domain/figures/chart-rows.ts';
import type { ChartPicture } from '../../../domain/prepare/official-document.ts';
import { drawPlaces } from './draw-places.ts';
import { drawYears } from './draw-years.ts';
import { widthOf } from './label-points.ts';
import { paperFaces, paperLook, paperWords } from './look.ts';
import { pngOfSvg } from './paint-svg.ts';

const namespace = 'http://www.w3.org/2000/svg';
const width = 760;
const fontSize = 16;
const small = 13;
const room = 16;
/** Of pixels to each of the drawing's. */
const pictureScale = 2;

/** `isAlone` puts title and sources into the picture, for where no text is around it. */
export async function pictureOfChart(chart: Chart, isAlone: boolean): Promise<ChartPicture> {
  const svg = paperChart(chart, isAlone);
  const size = { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) };
  const text = new XMLSerializer().serializeToString(svg);
  return { ...size, svg: text, png: await pngOfSvg(svg, pictureScale) };
}

export function paperChart(chart: Chart, isAlone: boolean): SVGSVGElement {
  const { svg: drawn } =
    chart.shape === 'places'
      ? drawPlaces(chart, paperLook, paperWords, { width: width - 2 * room, fontSize })
      : drawYears(chart, paperLook, paperWords, {
          width: width - 2 * room,
          height: 340,
          fontSize,
          isSmall: false,
        });
  const head = isAlone ? wrap(sayChartTitle(chart), fontSize * 1.2) : [];
  const remarks = isAlone ? [...remarksOfChart(chart), sayChartSources(chart)] : [];
  const foot = remarks.flatMap((words) => wrap(words, small));
  const top = isAlone ? room + head.length * fontSize * 1.8 : 0;
  const drawnHeight = Number(drawn.getAttribute('height'));
  const height = Math.ceil(
    top + drawnHeight + (foot.length > 0 ? room + foot.length * small * 1.6 : 0) + room / 2,
  );
  const svg = make('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': paperFaces });
  svg.setAttribute('lang', 'zh-CN');
  const body = make('g', {
    transform: `translate(${room},${top})`,
    'font-size': fontSize,
    'text-anchor': 'middle',
  });
  body.append(...drawn.childNodes);
  svg.append(
    worded('title', chart.title),
    worded('desc', linesOfChart(chart).join('\n')),
    make('rect', { width, height, fill: paperLook.page }),
    ...head.map((words, at) =>
      line(words, room + (at + 0.9) * fontSize * 1.6, fontSize * 1.2, paperLook.ink, 'bold'),
    ),
    body,
    ...foot.map((words, at) =>
      line(words, top + drawnHeight + room + (at + 0.8) * small * 1.6, small, paperLook.ink2, 'normal'),
    ),
  );
  return svg;
}

function make<Name extends 'svg' | 'g' | 'rect' | 'text'>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  return element;
}

function worded(name: 'title' | 'desc', words: string): SVGElement {
  const element = document.createElementNS(namespace, name);
  element.textContent = words;
  return element;
}

function line(
  words: string,
  y: number,
  size: number,
  fill: string,
  weight: 'bold' | 'normal',
): SVGTextElement {
  const text = make('text', {
    x: room,
    y,
    'font-size': size,
    fill,
    'font-weight': weight,
    'text-anchor': 'start',
  });
  text.textContent = words;
  return text;
}

/** Chinese may break between any two characters; no mark that closes begins a line, none that opens ends one. */
function wrap(words: string, size: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const character of words) {
    const isFull = widthOf(current + character, size) > width - 2 * room;
    if (isFull && !/[，。；：、）》”]/u.test(character)) {
      const [opening = ''] = /[（《“]+$/u.exec(current) ?? [];
      lines.push(current.slice(0, current.length - opening.length));
      current = opening;
    }
    current += character;
  }
  return current === '' ? lines : [...lines, current];
}
