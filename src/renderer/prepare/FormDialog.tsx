/** Which form a proposal fills: the one that comes with the app, or another congress's from a file. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalForm } from '../../domain/prepare/proposal-form.ts';
import { parseProposalForm, writeProposalForm } from '../../importing/proposal-form-file.ts';
import { saveFile } from '../desktop/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { showToast } from '../ui/toasts.ts';

import styles from './FormDialog.module.css';
import { useFormWords } from './form-words.ts';
import { openProposalForm } from './proposal-forms.ts';
import { sayFormFault } from './say-form-fault.ts';

export interface FormDialogProps {
  readonly form: ProposalForm;
  readonly onForm: (form: ProposalForm) => void;
  readonly onClose: () => void;
}

/** In bytes: a form is a few KB. */
const largest = 1_000_000;

export default function FormDialog({ form, onForm, onClose }: FormDialogProps) {
  const { t } = useTranslation();
  const say = useFormWords();
  const inputId = useId();
  const [chosen, setChosen] = useState<ProposalForm | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const choose = (next: ProposalForm | null, words: string) => {
    setChosen(next);
    setFault(next ? null : words);
  };
  const read = async (file: File) => {
    const text = file.size > largest ? null : await file.text().catch(() => null);
    if (text === null) return choose(null, t('proposal.form.fault.unreadable'));
    const parsed = parseProposalForm(text);
    if (parsed.ok) choose(parsed.value, '');
    else choose(null, sayFormFault(parsed.error, t));
  };
  const save = async () => {
    const bytes = new TextEncoder().encode(writeProposalForm(form));
    const outcome = await saveFile({ name: `${t('proposal.form.fileName')}.json`, bytes });
    if (outcome.state === 'saved') showToast(t('done.exported', { place: outcome.place }));
    if (outcome.state === 'failed') choose(null, t(`export.${outcome.code}`));
  };
  const shown = chosen ?? form;
  return (
    <Dialog title={t('proposal.form.title')} shape="centre" onClose={onClose}>
      <p className={styles['about']}>{t('proposal.form.about')}</p>
      <section className={styles['form']} aria-live="polite">
        <h3>{t(chosen ? 'proposal.form.chosen' : 'proposal.form.present', { name: say(shown.name) })}</h3>
        <p>{shown.fields.map(({ label }) => say(label)).join(t('proposal.form.separator'))}</p>
        {chosen ? <p className={styles['kept']}>{t('proposal.form.keptAll')}</p> : null}
      </section>
      {fault === null ? null : (
        <section className={styles['fault']} role="alert">
          <h3>{t('proposal.form.refused')}</h3>
          <p>{fault}</p>
          <p>{t('proposal.form.refusedNext')}</p>
        </section>
      )}
      <div className={styles['ways']}>
        <label className={styles['file']} htmlFor={inputId}>
          {t('proposal.form.choose')}
          <input
            id={inputId}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void read(file);
              event.target.value = '';
            }}
          />
        </label>
        <Button
          onClick={() =>
            void openProposalForm().then((own) => choose(own, t('proposal.form.fault.unreadable')))
          }
        >
          {t('proposal.form.default')}
        </Button>
        <Button onClick={() => void save()}>{t('proposal.form.save')}</Button>
      </div>
      <div className={styles['actions']}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          isPrimary
          disabled={chosen === null}
          onClick={() => {
            if (chosen) onForm(chosen);
            onClose();
          }}
        >
          {t('proposal.form.use')}
        </Button>
      </div>
    </Dialog>
  );
}
