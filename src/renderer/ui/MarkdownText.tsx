/** Draws Markdown, of a line of the text or of a note; the only place that knows react-markdown. */
import { memo, useMemo } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { isTangled } from '../../domain/notes/tangled.ts';

/** Pictures would have to be fetched, and nothing is: they are left out. */
const leftOut = ['img'];

/** A line is drawn inside an element of its own, so that its paragraph adds none. */
const lineComponents: Components = {
  p: ({ children }) => children,
};

/** A press on a line's words is for marking them: a link there would take the reader away from the page. */
const leftOutOfLines = [...leftOut, 'a'];

export interface LineMarkdownProps {
  readonly markdown: string;
  /** What the Markdown says; shown as it is where it cannot be drawn. */
  readonly text: string;
}

export function LineMarkdown({ markdown, text }: LineMarkdownProps) {
  if (isTangled(markdown)) return text;
  return (
    <Markdown components={lineComponents} disallowedElements={leftOutOfLines} unwrapDisallowed>
      {markdown}
    </Markdown>
  );
}

export interface NoteMarkdownProps {
  readonly markdown: string;
  readonly onLink: (url: string) => void;
}

export const NoteMarkdown = memo(function NoteMarkdown({ markdown, onLink }: NoteMarkdownProps) {
  const components = useMemo(
    (): Components => ({
      a: ({ href, children }) => (
        <a
          href={href ?? '#'}
          onClick={(event) => {
            event.preventDefault();
            if (href) onLink(href);
          }}
        >
          {children}
        </a>
      ),
    }),
    [onLink],
  );
  if (isTangled(markdown)) return <pre>{markdown}</pre>;
  return (
    <Markdown components={components} disallowedElements={leftOut}>
      {markdown}
    </Markdown>
  );
});
