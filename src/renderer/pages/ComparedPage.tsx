/** The comparison as a page: the text with its differences, the list of changes, and all that is done with them. */
import { ArrowLeft, Columns2, FileCode2, FileText, HelpCircle, Printer, Type } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../domain/compare/comparison.ts';
import { addressOfComparison, readAddress } from '../compare/addresses.ts';
import { ChangePanel } from '../compare/ChangePanel.tsx';
import { CompareBar, type ComparedName } from '../compare/CompareBar.tsx';
import { ComparedText, type ComparedTextHandle } from '../compare/ComparedText.tsx';
import { type ChangeFilter, filterChanges, keepAllChanges, stepChange } from '../compare/change-filter.ts';
import { findChangeRows } from '../compare/change-rows.ts';
import type { Comparer } from '../compare/comparer.ts';
import { type CompareView, type Fold, listEntries } from '../compare/entries.ts';
import type { ComparisonForm } from '../compare/protocol.ts';
import { levelsOfRows } from '../compare/row-levels.ts';
import { type Sheet, SheetContext } from '../compare/sheet.ts';
import { useCompareKeys } from '../compare/use-compare-keys.ts';
import { saveFile } from '../desktop/index.ts';
import { useSettings } from '../settings/use-settings.ts';
import { showToast } from '../ui/toasts.ts';
import { type ComparedDocumentsProps, swapSides } from './compared-documents.ts';
import { Dialogs } from './Dialogs.tsx';
import { type ComparedNames, fileNameOfComparison } from './name-compared.ts';
import styles from './Page.module.css';
import { SaveState, SaveWarning } from './SaveState.tsx';
import { TopBar, TopBarButton } from './TopBar.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useChangeNotes } from './use-change-notes.tsx';
import { useDialog } from './use-dialog.ts';
import { useLayoutWidth } from './use-layout-width.ts';

export interface ComparedPageProps extends ComparedDocumentsProps {
  readonly names: ComparedNames;
  readonly comparison: Comparison;
  readonly onWriteFile: Comparer['write'];
}

export function ComparedPage(props: ComparedPageProps) {
  const { t, i18n } = useTranslation();
  const { comparison, old, next, library } = props;
  const { changes } = comparison;
  const width = useLayoutWidth(useSettings().scale);
  const { name: dialog, files, open: setDialog } = useDialog();
  const text = useRef<ComparedTextHandle>(null);
  const [view, setView] = useState<CompareView>(props.start.view);
  const [filter, setFilter] = useState<ChangeFilter>(keepAllChanges);
  const [chosen, setCurrent] = useState<number | null>(null);
  const [opened, setOpened] = useState<readonly (readonly [number, number])[]>([]);
  const [isListOpen, setListOpen] = useState(width === 'wide');
  const [writing, setWriting] = useState<ComparisonForm | null>(null);
  const notes = useChangeNotes(comparison, old, next);
  useEffect(() => setListOpen(width === 'wide'), [width]);

  const { changeOf, ends } = useMemo(() => findChangeRows(comparison), [comparison]);
  const levels = useMemo(() => levelsOfRows(comparison, old, next), [comparison, old, next]);
  const kept = useMemo(() => filterChanges(changes, filter), [changes, filter]);
  const entries = useMemo(() => {
    const own = new Set(kept);
    const isKept = (change: number) => own.has(change);
    return listEntries({ comparison, view, changeOf, isKept, levels, opened });
  }, [comparison, view, changeOf, kept, levels, opened]);
  const current = chosen !== null && kept.includes(chosen) ? chosen : null;

  const go = useCallback(
    (change: number, isFocused: boolean) => {
      setCurrent(change);
      text.current?.goToRow(changes[change]?.row ?? 0, isFocused);
    },
    [changes],
  );
  const step = (by: 1 | -1, isFocused: boolean) => {
    const isInView = current !== null && text.current?.isInView(changes[current]?.row ?? -1) === true;
    const from = { change: isInView ? current : null, row: text.current?.topRow() ?? 0 };
    const found = stepChange(kept, changes, from, by);
    if (found !== null) go(found, isFocused);
    else if (kept.length > 0) showToast(t(by === 1 ? 'compare.last' : 'compare.first'));
  };
  const write = (change: number | null) => {
    if (change !== null) notes.write(change, ends[change] ?? 0);
  };
  const changeView = () => {
    const row = text.current?.topRow() ?? 0;
    const other = view === 'side' ? 'unified' : 'side';
    setView(other);
    history.replaceState(history.state, '', addressOfComparison(old.id, next.id, other, row));
    requestAnimationFrame(() => text.current?.scrollToRow(row));
  };
  const changeFilter = (after: ChangeFilter) => {
    const row = text.current?.topRow() ?? 0;
    const place =
      current !== null && text.current?.isInView(changes[current]?.row ?? -1) ? changes[current]?.row : row;
    setFilter(after);
    requestAnimationFrame(() => text.current?.scrollToRow(place ?? row));
  };

  const isDrawer = width !== 'wide';
  const closeList = () => {
    setListOpen(false);
    text.current?.focus();
  };
  useCompareKeys({
    isBlocked: dialog !== null,
    onStep: (by) => step(by, true),
    onWrite: () => write(current),
    onView: changeView,
    onNumbers: () => changeFilter({ ...filter, isNumberOnly: !filter.isNumberOnly }),
    onList: () => setListOpen((before) => !before),
    onEscape: () => {
      if (notes.close()) return;
      if (isDrawer && isListOpen) closeList();
      else setCurrent(null);
    },
  });
  useAppKeys({ dialog, onDialog: setDialog });

  // Not the router's row: that stays the same when the same place is asked for a second time.
  useEffect(() => {
    const follow = ({ newURL }: HashChangeEvent) => {
      const place = readAddress(new URL(newURL).hash, old.id, next.id);
      if (!place) return;
      setView(place.view);
      const change = changeOf[place.row] ?? -1;
      if (change >= 0) setCurrent(change);
      requestAnimationFrame(() => text.current?.goToRow(place.row, true));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [old, next, changeOf]);

  const onPlace = useCallback(
    (row: number) => {
      // When the page is being left, the address is already another one's.
      if (!readAddress(location.hash, old.id, next.id)) return;
      history.replaceState(history.state, '', addressOfComparison(old.id, next.id, view, row));
    },
    [old, next, view],
  );
  const onReveal = useCallback(
    (row: number) => {
      const hidden = entries.find(
        (entry): entry is Fold => entry.kind === 'fold' && row >= entry.from && row < entry.to,
      );
      if (hidden) setOpened((before) => [...before, [hidden.from, hidden.to]]);
    },
    [entries],
  );

  const latest = useRef(write);
  latest.current = write;
  const { byRow, open, cardsOf, toggle } = notes;
  const { isNumberOnly } = filter;
  const sheet = useMemo(
    (): Sheet => ({
      comparison,
      old,
      next,
      view,
      changeOf,
      levels,
      isNumberOnly,
      addressOf: (row) => addressOfComparison(old.id, next.id, view, row),
      onChoose: setCurrent,
      onWrite: (change) => latest.current(change),
      onToggleNotes: toggle,
      onOpenFold: ({ from, to }) => setOpened((before) => [...before, [from, to]]),
    }),
    [comparison, old, next, view, changeOf, levels, isNumberOnly, toggle],
  );
  const shown = useMemo(
    () => ({ sheet, marks: { current, notes: byRow, openNotes: open, notesOf: cardsOf } }),
    [sheet, current, byRow, open, cardsOf],
  );

  const save = async (form: ComparisonForm) => {
    setWriting(form);
    const bytes = await props.onWriteFile(form, i18n.language === 'en' ? 'en' : 'zh');
    const name = `${fileNameOfComparison(props.oldEntry, props.nextEntry, t)}.${form}`;
    const outcome = bytes
      ? await saveFile({ name, bytes }).catch(() => ({ state: 'failed', code: 'other' }) as const)
      : ({ state: 'failed', code: 'other' } as const);
    setWriting(null);
    if (outcome.state === 'saved') showToast(t('done.exported', { place: outcome.place }));
    else if (outcome.state === 'failed') showToast(t(`compare.notSaved.${outcome.code}`));
  };

  const [oldHead, nextHead] = [headOf(props.names.old), headOf(props.names.next)];
  const heads = useMemo(() => ({ old: oldHead, next: nextHead }), [oldHead, nextHead]);
  const isSame = changes.length === 0;
  return (
    <div className={styles['page']} data-width={width}>
      <TopBar trail={[t('compare.title')]}>
        <TopBarButton
          label={t('common.back')}
          icon={<ArrowLeft aria-hidden />}
          onClick={() => {
            location.hash = '#/';
          }}
        />
        <TopBarButton
          label={t('compare.side')}
          icon={<Columns2 aria-hidden />}
          hint="V"
          isPressed={view === 'side'}
          onClick={changeView}
        />
        <TopBarButton
          label={t(writing === 'docx' ? 'export.busy' : 'compare.docx')}
          icon={<FileText aria-hidden />}
          onClick={() => writing ?? void save('docx')}
        />
        <TopBarButton
          label={t(writing === 'html' ? 'export.busy' : 'compare.html')}
          icon={<FileCode2 aria-hidden />}
          onClick={() => writing ?? void save('html')}
        />
        <TopBarButton label={t('compare.print')} icon={<Printer aria-hidden />} onClick={() => print()} />
        <TopBarButton
          label={t('top.text')}
          icon={<Type aria-hidden />}
          hint="Ctrl ,"
          onClick={() => setDialog('settings')}
        />
        <TopBarButton
          label={t('top.shortcuts')}
          icon={<HelpCircle aria-hidden />}
          hint="?"
          onClick={() => setDialog('shortcuts')}
        />
      </TopBar>
      <SaveWarning onExport={() => setDialog('export')} />
      <CompareBar
        {...props.names}
        onSwap={() => swapSides(old, next)}
        stepping={
          isSame
            ? null
            : {
                position: current === null ? null : kept.indexOf(current) + 1,
                count: kept.length,
                isListOpen,
                onStep: (by) => step(by, false),
                onWrite: current === null ? null : () => write(current),
                onList: () => setListOpen((before) => !before),
              }
        }
      >
        <SaveState />
      </CompareBar>
      <div className={styles['body']}>
        <div className={styles['middle']}>
          <SheetContext value={shown}>
            <ComparedText
              ref={text}
              sheet={sheet}
              entries={entries}
              names={heads}
              start={props.start.row}
              isSame={isSame}
              onReveal={onReveal}
              onPlace={onPlace}
            />
          </SheetContext>
        </div>
        {isListOpen && !isSame ? (
          <ChangePanel
            comparison={comparison}
            old={old}
            next={next}
            filter={filter}
            kept={kept}
            current={current}
            isDrawer={isDrawer}
            onFilter={changeFilter}
            onGo={(change) => {
              if (width === 'narrow') setListOpen(false);
              go(change, true);
            }}
            onClose={closeList}
          />
        ) : null}
      </div>
      <Dialogs
        open={dialog}
        library={library}
        report={null}
        scopes={[]}
        files={files}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

function headOf({ title, facts }: ComparedName): string {
  return [title, ...facts].join(' ');
}
