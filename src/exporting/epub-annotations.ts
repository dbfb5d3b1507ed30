/** Writes notes as W3C EPUB Annotations 1.0 (working draft): a ZIP with `annotations.json`, for the EPUB of a document. */
import { strToU8, zipSync } from 'fflate';
import { toUrn } from '../domain/interchange/foreign-ids.ts';
import type { SharedDocument } from '../domain/interchange/notes-table.ts';
import { textUrn } from '../domain/report/text-urn.ts';
import { epubPlacer } from './epub-places.ts';
import type { AnnotationSetFacts } from './thorium-annotations.ts';
import { creatorOf, tagsOf, targetOfBookmark, targetOfNote } from './web-annotation.ts';

export function epubAnnotations(
  document: SharedDocument,
  facts: AnnotationSetFacts,
): Uint8Array<ArrayBuffer> {
  const json = strToU8(`${JSON.stringify(annotationSet(document, facts), null, 2)}\n`);
  return zipSync({ 'annotations.json': json }, { mtime: facts.exported });
}

export function annotationSet(
  { report, version, notes, bookmarks }: SharedDocument,
  facts: AnnotationSetFacts,
): object {
  const placeAt = epubPlacer(report);
  return {
    '@context': 'https://www.w3.org/ns/epub-anno.jsonld',
    id: toUrn(facts.id),
    type: 'AnnotationSet',
    generator: { id: 'urn:yiyue', type: 'Software', name: '议阅' },
    generated: facts.exported,
    about: {
      'dc:identifier': [textUrn(version)],
      'dc:format': 'application/epub+zip',
      'dc:title': report.title,
    },
    items: [
      ...notes.map((note) => ({
        id: toUrn(note.id),
        type: 'Annotation',
        motivation: note.text === '' ? 'highlighting' : 'commenting',
        created: note.created,
        modified: note.changed,
        ...creatorOf(note),
        body: {
          type: 'TextualBody',
          value: note.text,
          color: note.colour,
          highlight: 'solid',
          ...tagsIn(tagsOf(note)),
        },
        target: targetOfNote(report, note, placeAt),
      })),
      ...bookmarks.flatMap((bookmark) => {
        const target = targetOfBookmark(report, bookmark, placeAt);
        if (target === null) return [];
        return {
          id: toUrn(`bookmark:${bookmark.id}`),
          type: 'Annotation',
          motivation: 'bookmarking',
          created: bookmark.created,
          target,
        };
      }),
    ],
  };
}

function tagsIn(tags: readonly string[]): object {
  return tags.length === 0 ? {} : { tags };
}
