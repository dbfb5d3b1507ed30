/** What a proposal still lacks: each entry leads to its field. */
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../domain/prepare/fill-fields.ts';
import { type Missing, missingOfProposal } from '../../domain/prepare/missing.ts';
import type { Proposal } from '../../domain/prepare/writing.ts';
import { elementOfField, titleField, useFieldLabel, useFormWords } from './form-words.ts';
import styles from './ProposalChecks.module.css';

export function MissingList({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation();
  const say = useFormWords();
  const labelOf = useFieldLabel();
  const missing = missingOfProposal(proposal);
  const labels = new Map(fieldsOf(proposal).map((field) => [field.part.id, labelOf(field)]));
  const words = (each: Missing): string => {
    const field = 'part' in each ? (labels.get(each.part) ?? '') : say(proposal.form.title.label);
    const over = 'over' in each ? each.over : 0;
    return over > 0 ? t('proposal.tooLong', { field, over }) : t('proposal.isEmpty', { field });
  };
  return (
    <section className={styles['section']} aria-labelledby="proposal-missing">
      <h2 id="proposal-missing">{t('proposal.missing')}</h2>
      <p className={styles['summary']} data-done={missing.length === 0} role="status">
        {missing.length === 0 ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
        {missing.length === 0
          ? t('proposal.complete')
          : t('proposal.missingCount', { count: missing.length })}
      </p>
      {missing.length === 0 ? null : (
        <ul className={styles['missing']}>
          {missing.map((each) => (
            <li key={`${each.code} ${'part' in each ? each.part : ''}`}>
              <button type="button" onClick={() => goToMissing(each)}>
                {words(each)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Puts the focus into the field that something is missing in. */
export function goToMissing(missing: Missing): void {
  const element = document.getElementById(elementOfField('part' in missing ? missing.part : titleField));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
