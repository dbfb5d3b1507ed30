/** The app: which page the address asks for, and what stands around every page. */
import { Suspense, useEffect } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Result } from '../domain/result.ts';
import type { Library, LibraryFailure } from './library/bundled.ts';
import { CrashBoundary } from './pages/CrashBoundary.tsx';
import { LibraryPage } from './pages/LibraryPage.tsx';
import { LaterHistoryPage, loadHistory } from './pages/later-history.ts';
import { loadWhenIdle } from './pages/load-when-idle.ts';
import { SafePage } from './pages/SafePage.tsx';
import { ToastRegion } from './ui/ToastRegion.tsx';

export interface AppProps {
  /** Null in safe mode, in which no document is opened. */
  readonly library: Result<Library, LibraryFailure> | null;
}

export function App({ library }: AppProps) {
  useEffect(() => loadWhenIdle([loadHistory]), []);
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
