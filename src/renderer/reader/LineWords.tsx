/** The words of an item as it is drawn: the text of the element is exactly the text of the line. */
import { Fragment } from 'react';
import { type Line, namelessImage, sectionIdOf } from '../../domain/report/report.ts';
import type { Translate } from '../i18n/index.ts';
import { LaterLineMarkdown } from '../ui/later-markdown.tsx';

export function ItemWords({ line }: { readonly line: Line }) {
  return (
    <span data-words={line.id}>
      {line.runIn === null ? <PlainWords line={line} /> : <RunInTitle line={line} length={line.runIn} />}
    </span>
  );
}

function PlainWords({ line: { markdown, text } }: { readonly line: Line }) {
  return markdown === null ? text : <LaterLineMarkdown markdown={markdown} text={text} />;
}

/** The title is a heading like others for whoever goes from heading to heading. */
function RunInTitle({ line, length }: { readonly line: Line; readonly length: number }) {
  const depth = (sectionIdOf(line) ?? '').split('.').length;
  return (
    <>
      <span role="heading" aria-level={depth + 1}>
        {line.text.slice(0, length)}
      </span>
      {line.text.slice(length)}
    </>
  );
}

/** The tabs between cells are there as text, which a table's layout does not draw. */
export function Cells({ line, className }: { readonly line: Line; readonly className: string | undefined }) {
  const cells = line.text.split('\t');
  return (
    <span data-words={line.id}>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row.
        <Fragment key={at}>
          <span role="cell" className={className}>
            {cell}
          </span>
          {at < cells.length - 1 ? '\t' : null}
        </Fragment>
      ))}
    </span>
  );
}

export function ImageWords({ line, t }: { readonly line: Line; readonly t: Translate }) {
  return (
    <>
      {line.text === namelessImage ? null : <span data-mark>{t('reader.image')}</span>}
      <span data-words={line.id}>{line.text}</span>
    </>
  );
}
