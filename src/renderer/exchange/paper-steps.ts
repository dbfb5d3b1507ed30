/** A web page that this program wrote, as steps by which a page can draw it with elements of its own, some at a time. */
import { type HtmlNode, HtmlParse } from '../../importing/readers/html/parse-html.ts';

export type PaperStep =
  | { readonly open: string; readonly attributes: readonly (readonly [string, string])[] }
  | { readonly text: string }
  | { readonly title: string }
  /** A style sheet for all of it. */
  | { readonly style: string }
  | 'close';

/** Elements of writing; whatever else a page can hold is not drawn. */
const elements: ReadonlySet<string> = new Set(
  'header footer main section article aside nav h1 h2 h3 h4 h5 h6 p pre blockquote ol ul li a b i u code sup sub span div hr br table thead tbody tr td th'.split(
    ' ',
  ),
);
const attributeNames: ReadonlySet<string> = new Set(['class', 'id', 'colspan', 'rowspan', 'style', 'lang']);

/** In the order of the page, its head first. */
export function* paperSteps(html: string): Generator<PaperStep> {
  const parse = new HtmlParse(html);
  while (parse.step());
  yield* stepsOf(parse.document.childNodes);
}

function* stepsOf(nodes: readonly HtmlNode[]): Generator<PaperStep> {
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) yield { text: node.value };
    if (!('tagName' in node)) continue;
    const { tagName } = node;
    if (tagName === 'html' || tagName === 'head' || tagName === 'body') yield* stepsOf(node.childNodes);
    else if (tagName === 'style') yield { style: textOf(node.childNodes) };
    else if (tagName === 'title') yield { title: textOf(node.childNodes) };
    else if (elements.has(tagName)) {
      const attributes = node.attrs
        .filter(({ name, value }) => attributeNames.has(name) || (name === 'href' && value.startsWith('#')))
        .map(({ name, value }) => [name, value] as const);
      yield { open: tagName, attributes };
      yield* stepsOf(node.childNodes);
      yield 'close';
    }
  }
}

function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : '')).join('');
}
