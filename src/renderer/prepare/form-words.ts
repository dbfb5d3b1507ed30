/** What a form says, in the language of the interface. */
import { useTranslation } from 'react-i18next';
import type { Field } from '../../domain/prepare/fill-fields.ts';
import type { FormWords } from '../../domain/prepare/proposal-form.ts';

export function useFormWords(): (words: FormWords) => string {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? ({ en }) => en : ({ zh }) => zh;
}

/** Of a field, also one that the form does not know. */
export function useFieldLabel(): (field: Field) => string {
  const say = useFormWords();
  return ({ part, form }) => (form ? say(form.label) : part.heading);
}

/** Of the title's field; no part can have it, since their ids have no such sign. */
export const titleField = '@title';

/** Of the element that has a field's first control, by the id of its part. */
export function elementOfField(part: string): string {
  return `field-${part}`;
}
