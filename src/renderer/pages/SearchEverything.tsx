/** The search over everything with what it is about: documents, notes, commands, and the place where one reads. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MenuCommand, menuCommands } from '../../bridge.ts';
import { entriesOfReports, entryOfDocument, type ShelfEntry } from '../../domain/library/shelves.ts';
import type { Note } from '../../domain/notes/note.ts';
import { type Report, reportKinds, sectionIdOf } from '../../domain/report/report.ts';
import { makeSearchTables } from '../../importing/search-tables.ts';
import type { Translate } from '../i18n/index.ts';
import { type CommandName, commandNames } from '../i18n/search-words.ts';
import type { Library } from '../library/bundled.ts';
import type { SearchScope } from '../search/rows.ts';
import { SearchOverlay } from '../search/SearchOverlay.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { useLibraryDocuments, useNotes } from '../storage/live.ts';
import { forgetSearch, listRecentSearches, rememberSearch } from '../storage/recent-searches.ts';
import { changeSettings } from '../storage/settings.ts';
import { commandKeys } from './command-keys.ts';
import { goToPlace } from './found-words.ts';
import { onSearchProgress, searching } from './searching.ts';
import { runAppCommand } from './use-app-keys.ts';

export interface SearchEverythingProps {
  /** The one that was asked for; another can be chosen. */
  readonly scope: SearchScope;
  /** What was typed before it was there. */
  readonly begun: string;
  readonly library: Library | null;
  /** The report that is read; null on other pages. */
  readonly report: Report | null;
  readonly onClose: () => void;
}

const noNotes: readonly Note[] = [];
const tables = makeSearchTables();

export default function SearchEverything(props: SearchEverythingProps) {
  const { scope: wanted, begun, library, report, onClose } = props;
  const { t, i18n } = useTranslation();
  const [scope, setScope] = useState(wanted);
  useEffect(() => setScope(wanted), [wanted]);
  const { searchOrder } = useSettings();
  const bundled = library?.reports ?? noReports;
  const documents = useLibraryDocuments();
  const notes = useNotes() ?? noNotes;
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => void listRecentSearches().then(setRecent), []);

  const entries = useMemo(
    () => [...(documents ?? []).map(entryOfDocument), ...entriesOfReports(bundled).filter(isOf(documents))],
    [documents, bundled],
  );
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const isReading = report !== null;
  const commands = useMemo(() => listedCommands(language, isReading), [language, isReading]);
  const named = useMemo(
    () => ({
      tables,
      commands,
      documents: entries.map((entry) => ({
        report: entry.id,
        title: entry.title,
        facts: factsOf(entry, t).join(' '),
      })),
      here: report,
      reports: report === null ? bundled : [report, ...bundled],
      notes,
    }),
    [commands, entries, report, bundled, notes, t],
  );
  const choices = useMemo(
    () => ({
      kinds: reportKinds.filter((kind) => entries.some((entry) => entry.kind === kind)),
      years: distinct(entries.map(({ year }) => year)).sort((one, other) => other - one),
      places: distinct(entries.map(({ place }) => place)).sort(new Intl.Collator('zh-CN').compare),
    }),
    [entries],
  );
  const [reading] = useState(() => report && { report: report.id, section: sectionHere(report) });

  return (
    <SearchOverlay
      scope={scope}
      begun={begun}
      searching={searching}
      onProgress={onSearchProgress}
      named={named}
      choices={choices}
      areChoicesKnown={documents !== undefined && library !== null}
      reading={reading}
      order={searchOrder}
      recent={recent}
      onScope={setScope}
      onOrder={(order) => changeSettings({ searchOrder: order })}
      onRemember={(typed) => void rememberSearch(typed)}
      onForget={(typed) => {
        setRecent((before) => before.filter((each) => each !== typed));
        void forgetSearch(typed);
      }}
      onGo={({ report: to, place, words }) =>
        goToPlace(to, place, place && words ? { report: to, line: place, ...words } : null)
      }
      onCommand={runAppCommand}
      onClose={onClose}
    />
  );
}

const noReports: readonly Report[] = [];

function isOf(documents: readonly { readonly id: string }[] | undefined): (entry: ShelfEntry) => boolean {
  const own = new Set(documents?.map(({ id }) => id));
  return ({ id }) => !own.has(id);
}

/** The page's report can be one that was brought in; the address says where in it one is. */
function sectionHere(report: Report): string | null {
  const here = decodeURI(location.hash).split('/')[3];
  const line = report.lines.find(({ id }) => id === here);
  return line ? sectionIdOf(line) : null;
}

const ofText: ReadonlySet<MenuCommand> = new Set(['find', 'contents', 'notes']);

function listedCommands(language: 'zh' | 'en', isReading: boolean) {
  return menuCommands
    .filter((command) => command !== 'search-all' && (isReading || !ofText.has(command)))
    .map((command) => {
      const { zh, en, also = '' }: CommandName = commandNames[command];
      return {
        command,
        name: language === 'zh' ? zh : en,
        names: [zh, en, ...also.split(' ').filter(Boolean)],
        keys: commandKeys[command] ?? '',
      };
    });
}

function factsOf({ kind, place, year }: ShelfEntry, t: Translate): string[] {
  return [t(`shelf.kind.${kind}`), place, year === null ? null : t('shelf.year', { year })].filter(
    (fact) => fact !== null,
  );
}

function distinct<Value>(values: readonly (Value | null)[]): Value[] {
  return [...new Set(values.filter((value) => value !== null))];
}
