/** A field with a text of its own: words and quotations below each other, and always room to write on at the end. */
import { Quote } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../domain/prepare/fill-fields.ts';
import { allOf } from '../../domain/prepare/missing.ts';
import { wordsOf } from '../../domain/prepare/take-notes.ts';
import { FieldBlock } from './FieldBlock.tsx';
import { elementOfField, useFieldLabel, useFormWords } from './form-words.ts';
import { LengthCount } from './LengthCount.tsx';
import styles from './Proposal.module.css';
import type { ProposalVerbs } from './proposal-verbs.ts';

export interface TextFieldProps {
  readonly field: Field;
  readonly verbs: ProposalVerbs;
  readonly onChoose: (part: string) => void;
  readonly onJump: (block: string) => void;
}

export function TextField({ field, verbs, onChoose, onJump }: TextFieldProps) {
  const { t } = useTranslation();
  const say = useFormWords();
  const label = useFieldLabel()(field);
  const ids = { heading: useId(), hint: useId(), count: useId() };
  const { part, form } = field;
  const last = part.blocks.at(-1);
  /** What is written at the end becomes a block of this id with its first character. */
  const room = useMemo(() => wordsOf('', crypto.randomUUID()), [last?.id]);
  const blocks = last?.kind === 'words' ? part.blocks : [...part.blocks, room];
  const firstWords = blocks.find(({ kind }) => kind === 'words');
  return (
    <section className={styles['text']} aria-labelledby={ids.heading}>
      <div className={styles['label']}>
        <h2 id={ids.heading}>{label}</h2>
        {form?.isRequired ? <span className={styles['required']}>{t('proposal.required')}</span> : null}
        <LengthCount id={ids.count} text={allOf(part)} longest={form?.longest ?? null} />
      </div>
      <p className={styles['hint']} id={ids.hint}>
        {form ? say(form.hint) : t('proposal.notInForm')}
      </p>
      <div className={styles['blocks']}>
        {blocks.map((block, index) => (
          <FieldBlock
            key={block.id}
            block={block}
            field={label}
            number={index + 1}
            elementId={block === firstWords ? elementOfField(part.id) : null}
            describedBy={`${ids.hint} ${ids.count}`}
            isAlone={blocks.length === 1}
            isRoom={block === room}
            onType={(text) => verbs.write(part.id, wordsOf(text, block.id))}
            onStep={(by) => verbs.stepBlock(block.id, by)}
            onRemove={() => verbs.removeBlock(block.id)}
            onJump={() => onJump(block.id)}
          />
        ))}
      </div>
      {form?.takesNotes === false ? null : (
        <button
          type="button"
          className={styles['take']}
          aria-label={t('proposal.fromNotesFor', { field: label })}
          onClick={() => onChoose(part.id)}
        >
          <Quote aria-hidden />
          {t('proposal.fromNotes')}
        </button>
      )}
    </section>
  );
}
