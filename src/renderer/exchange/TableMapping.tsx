/** Which column of a table is what: guessed, shown with three rows, and corrected by selects. */
import { useTranslation } from 'react-i18next';
import type { ColumnMapping, NoteField } from '../../domain/interchange/note-columns.ts';
import styles from './exchange.module.css';
import type { TableSummary } from './import-protocol.ts';

export interface TableMappingProps {
  readonly name: string;
  readonly table: TableSummary;
  readonly onMap: (mapping: ColumnMapping) => void;
}

/** What can be chosen; the others are only in tables of our own, whose names are known. */
const offered = ['quote', 'text', 'document', 'author', 'stance', 'tags', 'colour', 'created'] as const;

export function TableMapping({ name, table, onMap }: TableMappingProps) {
  const { t } = useTranslation();
  const { header, examples, mapping, rows } = table;
  const choose = (column: number, field: NoteField | '') => {
    const others = Object.entries(mapping).filter(([known, at]) => at !== column && known !== field);
    onMap({ ...Object.fromEntries(others), ...(field === '' ? {} : { [field]: column }) });
  };
  const fieldOf = (column: number) => offered.find((field) => mapping[field] === column) ?? '';
  return (
    <section className={styles['card']} aria-label={t('import.mapping', { name })}>
      <h3>{t('import.mapping', { name })}</h3>
      <p className={styles['quiet']}>{t('import.mappingExplain', { count: rows })}</p>
      <div className={styles['tableScroll']}>
        <table className={styles['mapping']}>
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.meaning')}</th>
              <th scope="col">{t('import.examples')}</th>
            </tr>
          </thead>
          <tbody>
            {header.map((title, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, and stay in place.
              <tr key={column}>
                <th scope="row">{title === '' ? t('import.columnAt', { at: column + 1 }) : title}</th>
                <td>
                  <select
                    aria-label={t('import.meaningOf', {
                      name: title || t('import.columnAt', { at: column + 1 }),
                    })}
                    value={fieldOf(column)}
                    onChange={(event) =>
                      choose(column, offered.find((field) => field === event.target.value) ?? '')
                    }
                  >
                    <option value="">{t('import.notTaken')}</option>
                    {offered.map((field) => (
                      <option key={field} value={field}>
                        {t(`import.field.${field}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td className={styles['examples']}>
                  {examples.map((row, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file stay in place.
                    <span key={at}>{row[column] ?? ''}</span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
