/** Takes notes away: which of them, and in what form. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Author } from '../../domain/notes/note.ts';
import type { DocumentOrigin } from '../../domain/report/front-matter.ts';
import type { Report } from '../../domain/report/report.ts';
import { removalsOf } from '../../importing/removals.ts';
import { canMakePdf } from '../desktop/index.ts';
import { useBin } from '../storage/bin.ts';
import { useCarries } from '../storage/live.ts';
import { readPerson } from '../storage/person.ts';
import { ChoiceFilter } from './ChoiceFilter.tsx';
import { chooseAll, chooseNotes, facetsOf, isChoiceEmpty } from './choose-notes.ts';
import { useDocumentsAtHand } from './documents-at-hand.ts';
import styles from './ExportDialog.module.css';
import type { ExportScope } from './ExportDialog.tsx';
import { ExportFoot } from './ExportFoot.tsx';
import { exportFile, printOrder } from './export-file.ts';
import { FormChoice } from './FormChoice.tsx';
import { firstNotes } from './first-notes.ts';
import { bearsPerson, extensions, type NotesForm } from './forms.ts';
import { datedName, meetingOf } from './name-file.ts';
import { noPassphrase, PassphraseFields } from './PassphraseFields.tsx';
import PersonDialog from './PersonDialog.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import type { NotesOrder } from './protocol.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import type { Exporting } from './use-export.ts';
import { usePreview } from './use-preview.ts';

export interface NotesExportProps {
  readonly exporting: Exporting;
  readonly reports: readonly Report[];
  readonly source: DocumentOrigin['source'];
  /** At least one, the likeliest first. */
  readonly scopes: readonly ExportScope[];
  readonly onClose: () => void;
}

const previewed = 12;

export function NotesExport({ exporting, reports, source, scopes, onClose }: NotesExportProps) {
  const { t } = useTranslation();
  const carries = useCarries();
  const bin = useBin();
  const [form, setForm] = useState<NotesForm>('docx');
  const [scopeName, setScopeName] = useState(scopes[0]?.name ?? 'all');
  const [choice, setChoice] = useState(chooseAll);
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [isAsked, setAsked] = useState(false);

  const scope = scopes.find(({ name }) => name === scopeName) ?? scopes[0];
  const { notes: inScope, bookmarks: marksInScope } = scope ?? nothing;
  const facets = useMemo(() => facetsOf(inScope), [inScope]);
  const chosen = useMemo(() => chooseNotes(inScope, marksInScope, choice), [inScope, marksInScope, choice]);
  const { notes, bookmarks, privateNotes } = chosen;
  const made = useMemo(() => [...notes, ...bookmarks], [notes, bookmarks]);
  const documents = useDocumentsAtHand(made, reports, source);

  const order = useMemo(
    (): NotesOrder => ({
      what: 'notes',
      form,
      documents: documents.open,
      bookmarks,
      // Only of all documents: whoever takes the notes of one version wants those that were made on it.
      carries: scopeName === 'all' ? (carries ?? []) : [],
      removals: [],
      person: null,
      passphrase: null,
      meeting: meetingOf(
        made,
        documents.open.map(({ report }) => report),
      ),
      exported: new Date().toISOString(),
    }),
    [form, documents, bookmarks, carries, scopeName, made],
  );
  const wish = useMemo(() => {
    const first = firstNotes(
      notes,
      order.documents.map(({ report }) => report.id),
      previewed,
    );
    const used = new Set(first.map(({ report }) => report));
    const few = order.documents.filter(({ report }) => used.has(report.id));
    return first.length === 0
      ? null
      : { notes: first, order: { ...order, documents: few, bookmarks: [], carries: [] } };
  }, [order, notes]);
  const preview = usePreview(exporting.desk, wish);

  const isPrinted = form === 'pdf' && !canMakePdf();
  const words = form === 'yiyue' ? passphrase.words : null;
  const write = (person: Author | null) =>
    exporting.run(async (listening) => {
      const exported = new Date().toISOString();
      const complete: NotesOrder = {
        ...order,
        documents: await documents.whenOpen(),
        // What is chosen says nothing of other notes, removed ones among them.
        removals:
          person && isChoiceEmpty(choice) && scopeName === 'all' ? removalsOf(bin ?? [], exported) : [],
        person,
        passphrase: words,
        exported,
      };
      const name = datedName(`${order.meeting}${t('export.fileName')}`, exported, extensions[form]);
      const file = { desk: exporting.desk, order: complete, notes };
      return isPrinted
        ? await printOrder(file, listening)
        : await exportFile({ ...file, name, isPdf: form === 'pdf' }, listening);
    });
  const go = async () => {
    if (!bearsPerson(form)) return write(null);
    const person = await readPerson();
    if (person) write(person);
    else setAsked(true);
  };

  const obstacle =
    made.length === 0
      ? t(inScope.length + marksInScope.length === 0 ? 'export.empty' : 'export.nothingChosen')
      : words === ''
        ? t('export.passphraseMissing')
        : words !== null && words !== passphrase.again
          ? t('export.passphraseDiffers')
          : '';
  return (
    <>
      <div className={styles['panes']}>
        <div className={styles['choices']}>
          <FormChoice form={form} onForm={setForm} />
          {form === 'yiyue' ? <PassphraseFields passphrase={passphrase} onChange={setPassphrase} /> : null}
          <ScopeChoice scopes={scopes} value={scopeName} onChange={setScopeName} />
          {inScope.length > 1 ? (
            <details className={styles['narrowing']}>
              <summary>
                {isChoiceEmpty(choice) ? t('export.narrow') : t('export.narrowed', { count: notes.length })}
              </summary>
              <ChoiceFilter facets={facets} choice={choice} onChoice={setChoice} />
            </details>
          ) : null}
          {privateNotes > 0 ? (
            <label className={styles['tick']}>
              <input
                type="checkbox"
                checked={choice.withPrivate}
                onChange={({ target }) => setChoice({ ...choice, withPrivate: target.checked })}
              />
              {t('export.withPrivate', { count: privateNotes })}
            </label>
          ) : null}
        </div>
        <PreviewPane preview={preview} remark={t(`export.loses.${form}`)} />
      </div>
      <ExportFoot
        exporting={exporting}
        obstacle={obstacle}
        label={isPrinted ? t('export.printPdf') : t('export.go')}
        onGo={() => void go()}
        onClose={onClose}
      />
      {isAsked ? (
        <PersonDialog
          onNamed={(person) => {
            setAsked(false);
            write(person);
          }}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}

const nothing = { notes: [], bookmarks: [] };
