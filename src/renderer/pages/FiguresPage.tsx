/** The figures of one document: all of them as a table, and its targets beside outcomes. */
import { ArrowLeft } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureRow, SaidFigure } from '../../domain/figures/figuring.ts';
import { sentenceOf } from '../../domain/figures/sentence-of.ts';
import { entriesOfReports, entryOfDocument, type ShelfEntry } from '../../domain/library/shelves.ts';
import { indexLines } from '../../domain/notes/anchor.ts';
import { flattenOutline, type Report, sectionIdOf, splitTitle } from '../../domain/report/report.ts';
import { addressOfPlaces, addressOfYears } from '../charts/addresses.ts';
import { FiguresExport } from '../figures/FiguresExport.tsx';
import { FigureTable } from '../figures/FigureTable.tsx';
import { TargetsView } from '../figures/TargetsView.tsx';
import type { Library } from '../library/bundled.ts';
import { useSettings } from '../settings/use-settings.ts';
import { useFigureJoins, useLibraryDocuments } from '../storage/live.ts';
import { Dialogs } from './Dialogs.tsx';
import { DocumentTroublePage } from './DocumentTroublePage.tsx';
import { FiguresChoice } from './FiguresChoice.tsx';
import own from './FiguresPage.module.css';
import { figuring } from './figuring.ts';
import pageStyles from './Page.module.css';
import { SaveWarning } from './SaveState.tsx';
import { goToFigure } from './shown-figure.ts';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { UnknownReportPage } from './TroublePage.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useDialog } from './use-dialog.ts';
import { useFigured } from './use-figured.ts';
import { useLayoutWidth } from './use-layout-width.ts';
import { useOpenedReport } from './use-opened-report.ts';

export interface FiguresPageProps {
  readonly library: Library;
  /** Id of the document; null to choose one. */
  readonly id: string | null;
  /** What the address says after it: `table/<where a figure begins>`, `targets`. */
  readonly view: string | null;
  readonly at: string | null;
}

export default function FiguresPage({ library, id, view, at }: FiguresPageProps) {
  const { t } = useTranslation();
  const [tries, setTries] = useState(0);
  const documents = useLibraryDocuments();
  const entries = useMemo(
    () => [...(documents ?? []).map(entryOfDocument), ...entriesOfReports(library.reports)],
    [documents, library],
  );
  const opened = useOpenedReport(library, id, tries);
  if (!documents) return <p className="starting">{t('documents.opening')}</p>;
  if (id === null) {
    return (
      <Frame library={library} report={null} trail={[t('figures.title')]}>
        <FiguresChoice entries={entries} />
      </Frame>
    );
  }
  const entry = entries.find((each) => each.id === id);
  if (!entry) return <UnknownReportPage />;
  if (opened.state === 'failed') {
    return (
      <DocumentTroublePage
        title={entry.title}
        failure={opened.failure}
        onRetry={() => setTries((before) => before + 1)}
      />
    );
  }
  if (opened.state === 'opening') return <p className="starting">{t('documents.opening')}</p>;
  return (
    <Frame
      library={library}
      report={opened.report}
      trail={[opened.report.meeting, opened.report.name, t('figures.title')]}
    >
      <Views
        key={id}
        report={opened.report}
        entry={entry}
        view={view === 'targets' ? 'targets' : 'table'}
        start={view === 'table' && at !== null ? Number(at) : null}
      />
    </Frame>
  );
}

function Frame(props: {
  readonly library: Library;
  readonly report: Report | null;
  readonly trail: readonly string[];
  readonly children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const { name: dialog, files, open: setDialog } = useDialog();
  useAppKeys({ dialog, onDialog: setDialog });
  const width = useLayoutWidth(useSettings().scale);
  const { library, report, trail, children } = props;
  return (
    <div className={pageStyles['page']} data-width={width}>
      <TopBar trail={trail}>
        <TopBarButton
          label={t(report ? 'figures.toDocument' : 'common.back')}
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            location.hash = report ? `#/read/${report.id}` : '#/';
          }}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <main className={pageStyles['scroll']}>
        <div className={own['figures']}>{children}</div>
      </main>
      <Dialogs
        open={dialog}
        library={library}
        report={report}
        scopes={[]}
        files={files}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

interface ViewsProps {
  readonly report: Report;
  readonly entry: ShelfEntry;
  readonly view: 'table' | 'targets';
  /** Where the figure begins whose row is shown. */
  readonly start: number | null;
}

function Views({ report, entry, view, start }: ViewsProps) {
  const { t } = useTranslation();
  const { id } = report;
  return (
    <>
      <header className={own['head']}>
        <h1>{t(`figures.tabs.${view}`)}</h1>
        <nav aria-label={t('figures.title')} className={own['tabs']}>
          {(['table', 'targets'] as const).map((each) => (
            <a
              key={each}
              href={`#/figures/${id}/${each}`}
              {...(each === view ? { 'aria-current': 'page' as const } : {})}
            >
              {t(`figures.tabs.${each}`)}
            </a>
          ))}
          <a href={addressOfYears(entry.place)}>{t('charts.view.years')}</a>
          <a href={addressOfPlaces(null)}>{t('charts.view.places')}</a>
        </nav>
      </header>
      {view === 'targets' ? <Targets report={id} /> : <Table report={report} entry={entry} start={start} />}
    </>
  );
}

function Table({ report, entry, start }: Omit<ViewsProps, 'view'>) {
  const { t } = useTranslation();
  const { id } = report;
  const answer = useFigured(useCallback(() => figuring.figuresOf(id), [id]));
  const joins = useFigureJoins();
  const joinsById = useMemo(() => new Map(joins?.map((join) => [join.id, join])), [joins]);
  const { sectionOf, sentence, place } = useMemo(() => wordsOfReport(report), [report]);
  const addressOf = useCallback((row: FigureRow) => `#/read/${id}/${row.figure.line}`, [id]);
  const onGo = useCallback((row: FigureRow) => goToFigure(place(row)), [place]);
  if (!answer) return <Waiting />;
  if (!answer.ok) return <Refused code={answer.error.code} />;
  const { rows } = answer.value;
  return (
    <FigureTable
      report={id}
      rows={rows}
      sectionOf={sectionOf}
      sentenceOf={sentence}
      addressOf={addressOf}
      joins={joinsById}
      opened={start}
      onGo={onGo}
    >
      <FiguresExport rows={rows} name={`${entry.title} ${t('figures.title')}`} sentenceOf={sentence} />
    </FigureTable>
  );
}

function Targets({ report }: { readonly report: string }) {
  const answer = useFigured(useCallback(() => figuring.pairingsOf(report), [report]));
  if (!answer) return <Waiting />;
  if (!answer.ok) return <Refused code={answer.error.code} />;
  return (
    <TargetsView
      pairings={answer.value}
      addressOf={({ sentence }) => `#/read/${sentence.report}/${sentence.line}`}
      onGo={goToSaid}
    />
  );
}

function goToSaid({ sentence, inLine, figure }: SaidFigure): void {
  const { report, line } = sentence;
  goToFigure({ report, line, from: inLine, to: inLine + figure.end - figure.start });
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <p className={own['notice']} role="status">
      {t('figures.looking')}
    </p>
  );
}

function Refused({ code }: { readonly code: 'unknown' | 'unreadable' | 'broken-down' }) {
  const { t } = useTranslation();
  return (
    <p className={own['notice']} role="alert">
      {t(`figures.refused.${code}`)}
    </p>
  );
}

/** What the table shows of the document itself. */
function wordsOfReport(report: Report) {
  const index = indexLines(report);
  const lineOf = (id: string) => report.lines[index.get(id) ?? -1];
  const titles = new Map(
    flattenOutline(report.outline).map(({ id, title }) => [id, `${id}　${splitTitle(title).main}`]),
  );
  return {
    sectionOf: (id: string) => {
      const line = lineOf(id);
      return titles.get((line && sectionIdOf(line)) ?? '') ?? report.name;
    },
    sentence: ({ figure }: FigureRow) =>
      sentenceOf(lineOf(figure.line) ?? { text: '', start: figure.start }, figure),
    place: ({ figure }: FigureRow) => {
      const start = lineOf(figure.line)?.start ?? 0;
      return { report: report.id, line: figure.line, from: figure.start - start, to: figure.end - start };
    },
  };
}
