/** Judges what was drawn from a text of others: by what may be there, so that nothing new slips through. */

export interface DrawnElement {
  /** In small letters. */
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** All that Markdown means without extensions; a picture would have to be fetched. */
const elements = new Set('a blockquote br code em h1 h2 h3 h4 h5 h6 hr li ol p pre strong ul'.split(' '));

/** Neither `id` nor `name`, which the page's own names could be taken by; no `style`, no event, no other address. */
const attributes = new Map([
  ['a', ['href', 'title']],
  ['code', ['class']],
  ['ol', ['start']],
]);

/** What is wrong with it, in words; nothing when it is harmless. */
export function dangersOf({ name, attributes: given }: DrawnElement): string[] {
  if (!elements.has(name)) return [`<${name}>`];
  return given.flatMap(([key, value]) => {
    if (!attributes.get(name)?.includes(key)) return [`<${name} ${key}=${value}>`];
    if (key === 'href') return isHarmlessAddress(value) ? [] : [`<a href=${value}>`];
    return key === 'class' && !/^language-[^\s]*$/.test(value) ? [`<code class=${value}>`] : [];
  });
}

/** As a browser reads it: it drops signs that are not seen, and so must whoever judges. */
function isHarmlessAddress(address: string): boolean {
  const place = 'https://app.invalid/';
  if (!URL.canParse(address, place)) return true;
  return ['http:', 'https:', 'mailto:', 'irc:', 'ircs:', 'xmpp:'].includes(new URL(address, place).protocol);
}

/** The elements of static markup by React, in which text never holds a bare `<` and values no bare `"`. */
export function elementsOf(markup: string): DrawnElement[] {
  return [...markup.matchAll(/<([^\s/>]+)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      attributes: [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(
        ([, key = '', value = '']) => [key.toLowerCase(), unescapeHtml(value)] as const,
      ),
    }),
  );
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
