/** Every parser of what comes from outside: a new one joins with one line here. */
import { outwardLinks, urlPaths } from './parsers/addresses.ts';
import { arrangements } from './parsers/arrangement.ts';
import { books, markdownFiles, pdfPages, plainTexts, webPages, wordFiles } from './parsers/documents.ts';
import { journalNames, lockOwners, suggestedNames } from './parsers/file-names.ts';
import { foreignJson, foreignTables } from './parsers/foreign-notes.ts';
import { journals, snapshots } from './parsers/journal-files.ts';
import { markdown } from './parsers/markdown.ts';
import { answersToThePage, callsOfThePage } from './parsers/messages.ts';
import { drafts, keptValues } from './parsers/note-records.ts';
import { notesFiles } from './parsers/notes-file.ts';
import { notesPackages } from './parsers/notes-package.ts';
import { packManifests, packs } from './parsers/packs.ts';
import { searches } from './parsers/searches.ts';
import { serverRequests } from './parsers/server-requests.ts';
import { settings } from './parsers/settings.ts';
import { textSpans } from './parsers/text-spans.ts';
import { wholeBackups } from './parsers/whole-backup.ts';
import { windowPlaces } from './parsers/window-places.ts';
import type { Target } from './target.ts';

export const targets: readonly Target[] = [
  notesFiles,
  notesPackages,
  packs,
  packManifests,
  wholeBackups,
  foreignJson,
  foreignTables,
  arrangements,
  markdown,
  journals,
  snapshots,
  journalNames,
  lockOwners,
  settings,
  drafts,
  keptValues,
  callsOfThePage,
  answersToThePage,
  serverRequests,
  urlPaths,
  outwardLinks,
  windowPlaces,
  suggestedNames,
  plainTexts,
  markdownFiles,
  webPages,
  wordFiles,
  books,
  pdfPages,
  textSpans,
  searches,
];
