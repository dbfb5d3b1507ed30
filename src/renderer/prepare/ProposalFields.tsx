/** A proposal's form, filled in: its title, the fields of one line, and those with a text. */
import { useTranslation } from 'react-i18next';
import { type Field, fieldsOf, lineOf } from '../../domain/prepare/fill-fields.ts';
import { wordsOf } from '../../domain/prepare/take-notes.ts';
import type { Proposal } from '../../domain/prepare/writing.ts';
import { titleField, useFieldLabel, useFormWords } from './form-words.ts';
import { LineField } from './LineField.tsx';
import styles from './Proposal.module.css';
import type { ProposalVerbs } from './proposal-verbs.ts';
import { TextField } from './TextField.tsx';

export interface ProposalFieldsProps {
  readonly proposal: Proposal;
  readonly verbs: ProposalVerbs;
  readonly onChoose: (part: string) => void;
  readonly onJump: (block: string) => void;
}

/** In characters: what stands beside other fields in one row. */
const shortLine = 50;

export function ProposalFields({ proposal, verbs, onChoose, onJump }: ProposalFieldsProps) {
  const { t } = useTranslation();
  const say = useFormWords();
  const labelOf = useFieldLabel();
  const { title } = proposal.form;
  const fields = fieldsOf(proposal);
  const line = (field: Field) => {
    const { part, form } = field;
    const [block] = part.blocks;
    return (
      <LineField
        key={part.id}
        id={part.id}
        label={labelOf(field)}
        hint={form ? say(form.hint) : ''}
        value={lineOf(part)}
        longest={form?.longest ?? null}
        isRequired={form?.isRequired ?? false}
        size={(form?.longest ?? Number.POSITIVE_INFINITY) > shortLine ? 'long' : 'short'}
        onType={(text) => verbs.write(part.id, wordsOf(text, block?.id ?? crypto.randomUUID()))}
      />
    );
  };
  return (
    <div className={styles['sheet']}>
      <h1 className={styles['formName']}>{say(proposal.form.name)}</h1>
      <LineField
        id={titleField}
        label={say(title.label)}
        hint={say(title.hint)}
        value={proposal.title}
        longest={title.longest}
        isRequired
        size="title"
        onType={verbs.title}
      />
      <div className={styles['lines']} role="group" aria-label={t('proposal.people')}>
        {fields.filter(({ isLine }) => isLine).map(line)}
      </div>
      {fields
        .filter(({ isLine }) => !isLine)
        .map((field) => (
          <TextField key={field.part.id} field={field} verbs={verbs} onChoose={onChoose} onJump={onJump} />
        ))}
    </div>
  );
}
