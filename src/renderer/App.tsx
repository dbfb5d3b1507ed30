/** The app: which page the address asks for, and what stands around every page. */
import { Suspense, useEffect } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Result } from '../domain/result.ts';
import type { Library, LibraryFailure } from './library/bundled.ts';
import { CrashBoundary } from './pages/CrashBoundary.tsx';
import { loadFiguring } from './pages/figuring.ts';
import { readPage, shelfPage } from './pages/first-pages.ts';
import { LibraryPage } from './pages/LibraryPage.tsx';
import { loadsAlone } from './pages/later-alone.ts';
import { LaterPlacesPage, LaterYearsPage, loadPlaces, loadYears } from './pages/later-charts.ts';
import { LaterComparePage, loadCompare } from './pages/later-compare.ts';
import { LaterDigestPage, loadDigest } from './pages/later-digest.ts';
import { loadDocument } from './pages/later-document.ts';
import { LaterFiguresPage, loadFigureNote, loadFigures, loadLinkedTasks } from './pages/later-figures.ts';
import { loadFindList, loadFindMarks } from './pages/later-finding.ts';
import { LaterHelpPage, loadHelp, loadWelcome } from './pages/later-help.ts';
import { LaterHistoryPage, loadHistory } from './pages/later-history.ts';
import { LaterImportPage, loadImport } from './pages/later-import.ts';
import { LaterPackPage, loadPack } from './pages/later-pack.ts';
import {
  LaterPreparePage,
  LaterWritingPage,
  loadBeginning,
  loadDrafts,
  loadWriting,
} from './pages/later-prepare.ts';
import { loadProposal } from './pages/later-proposal.ts';
import {
  loadExplainedWords,
  loadExplanationNote,
  loadMarkNote,
  loadRecentPlaces,
} from './pages/later-reading.ts';
import { LaterReviewPage, loadReview } from './pages/later-review.ts';
import { loadWhenIdle } from './pages/load-when-idle.ts';
import { SafePage } from './pages/SafePage.tsx';
import { loadSearching } from './pages/searching.ts';
import { useIncomingFiles } from './pages/use-incoming-files.ts';
import { loadMarkdown } from './ui/later-markdown.tsx';
import { ToastRegion } from './ui/ToastRegion.tsx';

/** What may be asked for after the local server is gone. */
const later = [
  shelfPage.load,
  readPage.load,
  loadMarkdown,
  loadBeginning,
  loadCompare,
  loadDigest,
  loadDocument,
  loadDrafts,
  loadExplainedWords,
  loadExplanationNote,
  loadFigureNote,
  loadFigures,
  loadFindList,
  loadFindMarks,
  loadHelp,
  loadHistory,
  loadImport,
  loadLinkedTasks,
  loadMarkNote,
  loadPack,
  loadPlaces,
  loadProposal,
  loadRecentPlaces,
  loadReview,
  loadWelcome,
  loadWriting,
  ...loadsAlone,
  loadYears,
];

export interface AppProps {
  /** Null in safe mode, in which no document is opened. */
  readonly library: Result<Library, LibraryFailure> | null;
}

export function App({ library }: AppProps) {
  useIncomingFiles();
  useEffect(() => loadWhenIdle(library ? [...later, loadSearching, loadFiguring] : later), [library]);
  return (
    <>
      <CrashBoundary>
        <Router hook={useHashLocation}>
          <Switch>
            {library ? (
              <Route path="/read/:report/:line?">
                {({ report, line }) => <LibraryPage library={library} report={report} line={line ?? null} />}
              </Route>
            ) : null}
            {library?.ok ? (
              <Route path="/compare/*">
                {({ '*': place }) => (
                  <Suspense>
                    <LaterComparePage library={library.value} place={place} />
                  </Suspense>
                )}
              </Route>
            ) : null}
            <Route path="/figures/years/:place?/:indicator?/:kind?">
              {({ place, indicator, kind }) => (
                <Suspense>
                  <LaterYearsPage
                    library={library?.ok ? library.value : null}
                    place={place ?? null}
                    indicator={indicator ?? null}
                    kind={kind ?? null}
                  />
                </Suspense>
              )}
            </Route>
            <Route path="/figures/places/:indicator?/:kind?/:year?">
              {({ indicator, kind, year }) => (
                <Suspense>
                  <LaterPlacesPage
                    library={library?.ok ? library.value : null}
                    indicator={indicator ?? null}
                    kind={kind ?? null}
                    year={year ?? null}
                  />
                </Suspense>
              )}
            </Route>
            {library?.ok ? (
              <Route path="/figures/:report?/:view?/:at?">
                {({ report, view, at }) => (
                  <Suspense>
                    <LaterFiguresPage
                      library={library.value}
                      id={report ?? null}
                      view={view ?? null}
                      at={at ?? null}
                    />
                  </Suspense>
                )}
              </Route>
            ) : null}
            <Route path="/import">
              <Suspense>
                <LaterImportPage library={library?.ok ? library.value : null} />
              </Suspense>
            </Route>
            <Route path="/pack">
              <Suspense>
                <LaterPackPage library={library?.ok ? library.value : null} />
              </Suspense>
            </Route>
            <Route path="/digest">
              <Suspense>
                <LaterDigestPage library={library?.ok ? library.value : null} />
              </Suspense>
            </Route>
            <Route path="/review/:document">
              {({ document }) => (
                <Suspense>
                  <LaterReviewPage
                    key={document}
                    library={library?.ok ? library.value : null}
                    id={document}
                  />
                </Suspense>
              )}
            </Route>
            <Route path="/prepare/:id/:view?">
              {({ id, view }) => (
                <Suspense>
                  <LaterWritingPage
                    key={id}
                    library={library?.ok ? library.value : null}
                    id={id}
                    view={view ?? null}
                  />
                </Suspense>
              )}
            </Route>
            <Route path="/prepare">
              <Suspense>
                <LaterPreparePage library={library?.ok ? library.value : null} />
              </Suspense>
            </Route>
            <Route path="/help/:topic?">
              {({ topic }) => (
                <Suspense>
                  <LaterHelpPage library={library?.ok ? library.value : null} topic={topic ?? null} />
                </Suspense>
              )}
            </Route>
            <Route path="/history/:view?">
              {({ view }) => (
                <Suspense>
                  <LaterHistoryPage library={library?.ok ? library.value : null} view={view ?? null} />
                </Suspense>
              )}
            </Route>
            <Route>
              {library ? <LibraryPage library={library} report={null} line={null} /> : <SafePage />}
            </Route>
          </Switch>
        </Router>
      </CrashBoundary>
      <ToastRegion />
    </>
  );
}
