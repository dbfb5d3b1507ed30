/** Writes the notes of a document for Thorium Reader: an `.annotation` file, to be opened with the EPUB of the document. */
import { toUrn } from '../domain/interchange/foreign-ids.ts';
import type { SharedDocument } from '../domain/interchange/notes-table.ts';
import { joinTags } from '../domain/interchange/stance-tags.ts';
import type { Note } from '../domain/notes/note.ts';
import { textUrn } from '../domain/report/text-urn.ts';
import { epubPlacer } from './epub-places.ts';
import { creatorOf, headingsOf, tagsOf, targetOfBookmark, targetOfNote } from './web-annotation.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';

export interface AnnotationSetFacts {
  /** A UUID. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly exported: string;
}

/** The pages and ids that it names are those of `reportToEpub` of the same report. */
export function thoriumAnnotations(document: SharedDocument, facts: AnnotationSetFacts): string {
  const { report, version, notes, bookmarks } = document;
  const placeAt = epubPlacer(report);
  const common = { '@context': context, type: 'Annotation' };
  const items = [
    ...notes.map((note) => ({
      ...common,
      id: toUrn(note.id),
      created: note.created,
      modified: note.changed,
      motivation: 'highlighting',
      ...creatorOf(note),
      body: bodyOf(note),
      target: {
        ...targetOfNote(report, note, placeAt),
        meta: { headings: headingsOf(report, note.anchor.start.line) },
      },
    })),
    ...bookmarks.flatMap((bookmark) => {
      const target = targetOfBookmark(report, bookmark, placeAt);
      if (target === null) return [];
      return {
        ...common,
        id: toUrn(`bookmark:${bookmark.id}`),
        created: bookmark.created,
        motivation: 'bookmarking',
        body: { type: 'TextualBody', value: '', format: 'text/plain', highlight: 'bookmark' },
        target: { ...target, meta: { headings: headingsOf(report, bookmark.line) } },
      };
    }),
  ];
  const set = {
    '@context': context,
    id: toUrn(facts.id),
    type: 'AnnotationSet',
    generator: { id: 'urn:yiyue', type: 'Software', name: '议阅' },
    generated: facts.exported,
    title: report.title,
    about: {
      'dc:identifier': [textUrn(version)],
      'dc:format': 'application/epub+zip',
      'dc:title': report.title,
    },
    items,
  };
  return `${JSON.stringify(set, null, 2)}\n`;
}

/** It has room for one tag. */
function bodyOf(note: Note): object {
  return {
    type: 'TextualBody',
    value: note.text,
    format: 'text/plain',
    color: note.colour,
    tag: joinTags(tagsOf(note)),
    highlight: 'solid',
  };
}
