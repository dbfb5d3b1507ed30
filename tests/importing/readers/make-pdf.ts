/** Makes small PDFs for tests: Chinese in a font that is not embedded, or Latin in Helvetica. */

export interface PdfText {
  readonly words: string;
  /** From the left and from the foot of the page, in points. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
}

export interface PdfOptions {
  /** The character map that the font's codes are in. */
  readonly encoding?: 'UniGB-UCS2-H' | 'Identity-H' | 'UniJIS-UCS2-H';
  readonly encrypt?: boolean;
  readonly title?: string;
}

export function makePdf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Uint8Array {
  const { encoding = 'UniGB-UCS2-H', encrypt = false, title = '' } = options;
  const kids = pages.map((_, index) => `${20 + index * 2} 0 R`).join(' ');
  const font = (name: string, descendant: number) =>
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/${encoding}/DescendantFonts[${descendant} 0 R]>>`;
  const descendant = (name: string, own: number) =>
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(${encoding === 'Identity-H' ? 'Identity' : 'GB1'})/Supplement 2>>/FontDescriptor ${own} 0 R/DW 1000>>`;
  const objects = new Map<number, string>([
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`],
    [3, font('STSong-Light', 5)],
    [4, font('STHeiti-Bold', 6)],
    [5, descendant('STSong-Light', 7)],
    [6, descendant('STHeiti-Bold', 10)],
    [7, describeFont('STSong-Light')],
    [10, describeFont('STHeiti-Bold')],
    [8, `<</Title(${title})>>`],
    [9, `<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>`],
  ]);
  for (const [index, texts] of pages.entries()) {
    const content = texts.map(show).join('\n');
    const resources = '/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>';
    objects.set(
      20 + index * 2,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]${resources}/Contents ${21 + index * 2} 0 R>>`,
    );
    objects.set(21 + index * 2, `<</Length ${content.length}>>\nstream\n${content}\nendstream`);
  }
  return write(objects, encrypt);
}

function describeFont(name: string): string {
  return `<</Type/FontDescriptor/FontName/${name}/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>`;
}

function show({ words, x, y, size = 16, isBold = false }: PdfText): string {
  const hex = [...words].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F${isBold ? 2 : 1} ${size} Tf ${x} ${y} Td <${hex}> Tj ET`;
}

function write(objects: ReadonlyMap<number, string>, encrypt: boolean): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = new Map<number, number>();
  for (const [number, content] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const start = file.length;
  const size = Math.max(...objects.keys()) + 1;
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const id = `/ID[<${'43'.repeat(16)}><${'43'.repeat(16)}>]`;
  const trailer = `<</Size ${size}/Root 1 0 R/Info 8 0 R${encrypt ? `/Encrypt 9 0 R${id}` : ''}>>`;
  file += `xref\n0 ${size}\n${entries.join('')}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Lines below each other, from a place down; the first of a paragraph is indented by two characters. */
export function lines(
  words: readonly string[],
  x: number,
  y: number,
  indented: readonly number[] = [0],
): PdfText[] {
  return words.map((line, index) => ({
    words: line,
    x: x + (indented.includes(index) ? 32 : 0),
    y: y - index * 24,
  }));
}
