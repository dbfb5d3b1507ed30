/** Paints a drawing onto a canvas, shape by shape: the policy of the page lets no picture be made of an SVG by itself. */

/** Bytes of a PNG, `scale` pixels to each of the drawing's. Rejects when the browser can't make it. */
export async function pngOfSvg(svg: SVGSVGElement, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  canvas.width = Number(svg.getAttribute('width')) * scale;
  canvas.height = Number(svg.getAttribute('height')) * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas');
  const holder = hold(svg);
  try {
    for (const shape of svg.querySelectorAll<SVGGraphicsElement>('path, circle, rect, line, text')) {
      const { a = 1, b = 0, c = 0, d = 1, e = 0, f = 0 } = shape.getCTM() ?? {};
      context.setTransform(a * scale, b * scale, c * scale, d * scale, e * scale, f * scale);
      paint(context, shape, getComputedStyle(shape));
    }
  } finally {
    holder.remove();
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The canvas made no picture');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Where it has styles and sizes, and nobody sees it. */
function hold(svg: SVGSVGElement): HTMLElement {
  const holder = document.createElement('div');
  holder.ariaHidden = 'true';
  holder.style.cssText =
    'position: fixed; inset: 0 auto auto 0; inline-size: 0; block-size: 0; overflow: hidden';
  holder.append(svg);
  document.body.append(holder);
  return holder;
}

function paint(
  context: CanvasRenderingContext2D,
  shape: SVGGraphicsElement,
  style: CSSStyleDeclaration,
): void {
  context.lineWidth = Number.parseFloat(style.strokeWidth) || 1;
  context.lineJoin = 'round';
  context.setLineDash(
    style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map(Number.parseFloat),
  );
  const fill = () => {
    if (style.fill === 'none') return;
    context.globalAlpha = Number(style.opacity) * Number(style.fillOpacity);
    context.fillStyle = style.fill;
    if (shape instanceof SVGTextElement) write(context, shape, style, 'fillText');
    else context.fill(pathOf(shape));
  };
  const stroke = () => {
    if (style.stroke === 'none') return;
    context.globalAlpha = Number(style.opacity) * Number(style.strokeOpacity);
    context.strokeStyle = style.stroke;
    if (shape instanceof SVGTextElement) write(context, shape, style, 'strokeText');
    else context.stroke(pathOf(shape));
  };
  // The halo of words lies under them.
  const isText = shape instanceof SVGTextElement;
  for (const each of isText ? [stroke, fill] : [fill, stroke]) each();
}

function write(
  context: CanvasRenderingContext2D,
  text: SVGTextElement,
  style: CSSStyleDeclaration,
  way: 'fillText' | 'strokeText',
): void {
  if (text.getNumberOfChars() === 0) return;
  const { x, y } = text.getStartPositionOfChar(0);
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context[way](text.textContent, x, y);
}

function pathOf(shape: SVGGraphicsElement): Path2D {
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0);
  const path = new Path2D(shape.getAttribute('d') ?? '');
  if (shape instanceof SVGCircleElement) path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  if (shape instanceof SVGRectElement) path.rect(number('x'), number('y'), number('width'), number('height'));
  if (shape instanceof SVGLineElement) {
    path.moveTo(number('x1'), number('y1'));
    path.lineTo(number('x2'), number('y2'));
  }
  return path;
}
