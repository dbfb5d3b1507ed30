/** Which parts and sections are printed: one that is chosen brings all in it along. */
import { useTranslation } from 'react-i18next';
import { holdsSection } from '../../domain/report/contents.ts';
import { flattenOutline, type Section } from '../../domain/report/report.ts';
import styles from './ExportDialog.module.css';

export interface SectionChoiceProps {
  readonly outline: readonly Section[];
  /** Ids. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Deeper ones make a list that nobody looks through. */
const deepest = 2;

export function SectionChoice({ outline, chosen, onChoose }: SectionChoiceProps) {
  const { t } = useTranslation();
  const listed = flattenOutline(outline).filter(({ id }) => depthOf(id) <= deepest);
  return (
    <fieldset className={styles['sections']}>
      <legend>{t('export.sections')}</legend>
      {listed.map(({ id, title }) => {
        const isWithin = chosen.some((each) => each !== id && holdsSection(each, id));
        return (
          <label key={id} className={styles['tick']} data-depth={depthOf(id)}>
            <input
              type="checkbox"
              checked={isWithin || chosen.includes(id)}
              disabled={isWithin}
              onChange={({ target }) =>
                onChoose(
                  target.checked
                    ? [...chosen.filter((each) => !holdsSection(id, each)), id]
                    : chosen.filter((each) => each !== id),
                )
              }
            />
            {title}
          </label>
        );
      })}
    </fieldset>
  );
}

function depthOf(id: string): number {
  return id.split('.').length;
}
