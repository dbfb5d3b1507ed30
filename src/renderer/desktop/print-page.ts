/** Prints a page of its own in place of the one that is shown: paper, or a PDF, as the system's dialog offers. */

let printed: { readonly body: HTMLElement; readonly style: CSSStyleSheet } | null = null;

/**
 * `html` is a page that stands alone, with one `<style>`. Its elements stand beside those of the app, seen on paper only,
 * since a page within the page is refused by the policy.
 */
export async function printPage(html: string): Promise<void> {
  clear();
  const page = new DOMParser().parseFromString(html, 'text/html');
  const body = document.createElement('div');
  body.dataset['printed'] = '';
  body.append(...[...page.body.childNodes].map((node) => document.importNode(node, true)));
  const style = new CSSStyleSheet();
  style.replaceSync(
    `@media screen { [data-printed] { display: none; } }
     @media print {
       ${page.querySelector('style')?.textContent ?? ''}
       body { color: #000; background: none; }
       body > :not([data-printed]) { display: none !important; }
     }`,
  );
  document.body.append(body);
  document.adoptedStyleSheets.push(style);
  printed = { body, style };
  window.addEventListener('afterprint', clear, { once: true });
  await document.fonts.ready;
  const { title } = document;
  // What the system suggests as the name of a PDF.
  document.title = page.title;
  window.print();
  document.title = title;
}

function clear(): void {
  if (!printed) return;
  const { body, style } = printed;
  printed = null;
  body.remove();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
}
