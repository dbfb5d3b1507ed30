/** The beginning of a page as it will be printed, drawn apart from the styles of the app. */
import { useEffect, useRef } from 'react';
import styles from './Preview.module.css';
import { PaperDrawing } from './paper-drawing.ts';
import type { PaperStep } from './paper-steps.ts';

/** The page's own landmarks are none of the app's. */
const plainNames: Readonly<Record<string, string>> = {
  header: 'div',
  main: 'div',
  nav: 'div',
  aside: 'div',
  footer: 'div',
};

export function PaperPreview({ steps }: { readonly steps: readonly PaperStep[] }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return;
    const shadow = holder.current.shadowRoot ?? holder.current.attachShadow({ mode: 'open' });
    const body = document.createElement('body');
    shadow.replaceChildren(body);
    const drawing = new PaperDrawing({
      root: body,
      hasLinks: false,
      setTitle: () => undefined,
      setStyle: (style) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        shadow.adoptedStyleSheets = [sheet];
      },
    });
    drawing.draw(
      steps.map((step) =>
        typeof step === 'object' && 'open' in step
          ? { ...step, open: plainNames[step.open] ?? step.open }
          : step,
      ),
    );
  }, [steps]);
  return <div ref={holder} className={styles['paper']} />;
}
