/** Of which documents notes are taken. */
import { useTranslation } from 'react-i18next';
import { Choices } from '../ui/Choices.tsx';
import type { ExportScope } from './ExportDialog.tsx';

export interface ScopeChoiceProps {
  readonly scopes: readonly ExportScope[];
  readonly value: ExportScope['name'];
  readonly onChange: (name: ExportScope['name']) => void;
}

export function ScopeChoice({ scopes, value, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation();
  if (scopes.length < 2) return null;
  return (
    <Choices
      label={t('export.scope')}
      value={value}
      options={scopes.map(({ name, notes }) => ({
        value: name,
        label: t(`export.${name}`, { count: notes.length }),
      }))}
      onChange={onChange}
    />
  );
}
