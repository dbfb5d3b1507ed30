/** What the file is for, and then which of the few forms for that. */
import { useTranslation } from 'react-i18next';
import { Choices } from '../ui/Choices.tsx';
import { type FormGroup, formGroups, type NotesForm } from './forms.ts';

export interface FormChoiceProps {
  readonly form: NotesForm;
  readonly onForm: (form: NotesForm) => void;
}

const groups = ['reading', 'tables', 'exchange', 'readers'] as const satisfies readonly FormGroup[];

export function FormChoice({ form, onForm }: FormChoiceProps) {
  const { t } = useTranslation();
  const group = groups.find((each) => formsOf(each).includes(form)) ?? 'reading';
  return (
    <>
      <Choices
        label={t('export.purpose')}
        value={group}
        options={groups.map((value) => ({ value, label: t(`export.groups.${value}`) }))}
        onChange={(chosen) => onForm(formGroups[chosen][0])}
      />
      <Choices
        label={t('export.format')}
        isStacked
        value={form}
        options={formsOf(group).map((value) => ({
          value,
          label: t(`export.forms.${value}`),
          detail: t(`export.uses.${value}`),
        }))}
        onChange={onForm}
      />
    </>
  );
}

function formsOf(group: FormGroup): readonly NotesForm[] {
  return formGroups[group];
}
