/** Draws Markdown, of a line of the text or of a note; the only place that knows react-markdown. */
import Markdown, { type Components } from 'react-markdown';

/** Pictures would have to be fetched, and nothing is: they are left out. */
const leftOut = ['img'];

/** A line is drawn inside an element of its own, so that its paragraph adds none. */
const lineComponents: Components = {
  p: ({ children }) => children,
};

export function LineMarkdown({ markdown }: { readonly markdown: string }) {
  return (
    <Markdown components={lineComponents} disallowedElements={leftOut}>
      {markdown}
    </Markdown>
  );
}

export function NoteMarkdown(props: { readonly markdown: string; readonly onLink: (url: string) => void }) {
  const components: Components = {
    a: ({ href, children }) => (
      <a
        href={href ?? '#'}
        onClick={(event) => {
          event.preventDefault();
          if (href) props.onLink(href);
        }}
      >
        {children}
      </a>
    ),
  };
  return (
    <Markdown components={components} disallowedElements={leftOut}>
      {props.markdown}
    </Markdown>
  );
}
