/** Writes notes as JSON that Hypothesis imports. */
import { authorOf } from '../domain/interchange/author-of.ts';
import { withoutHalves } from '../domain/interchange/code-points.ts';
import { toAccount } from '../domain/interchange/foreign-ids.ts';
import type { SharedDocument } from '../domain/interchange/notes-table.ts';
import { tagsWithStance } from '../domain/interchange/stance-tags.ts';
import { indexLines, locateAnchor } from '../domain/notes/anchor.ts';
import type { Note } from '../domain/notes/note.ts';
import { textUrn } from '../domain/report/text-urn.ts';

/** It has neither colours nor bookmarks, and takes no author from a file; we do. `exported` is ISO 8601. */
export function hypothesisAnnotations(documents: readonly SharedDocument[], exported: string): string {
  const file = {
    export_date: exported,
    export_userid: '',
    client_version: '议阅',
    annotations: documents.flatMap((document) => document.notes.map((note) => annotation(document, note))),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function annotation({ report, version }: SharedDocument, note: Note): object {
  const uri = textUrn(version);
  const { quote, position } = note.anchor;
  const isPlaced = locateAnchor(report, note.anchor, indexLines(report)) !== null;
  return {
    id: note.id,
    created: note.created,
    updated: note.changed,
    ...userOf(note),
    uri,
    document: { title: [report.title] },
    text: note.text,
    tags: tagsWithStance(note.stance, note.tags),
    target: [
      {
        source: uri,
        selector: [
          // In UTF-16 units, as everything is counted here.
          ...(isPlaced ? [{ type: 'TextPositionSelector', ...position }] : []),
          {
            type: 'TextQuoteSelector',
            exact: quote.exact,
            prefix: withoutHalves(quote.prefix),
            suffix: withoutHalves(quote.suffix),
          },
        ],
      },
    ],
  };
}

/** Empty where the user of this computer made it. */
function userOf(note: Note): object {
  const author = authorOf(note);
  return author === null ? {} : { user: toAccount(author.id), user_info: { display_name: author.name } };
}
