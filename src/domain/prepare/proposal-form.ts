/** What a congress asks for in a proposal: the fields of its form. */

/** A label or a hint in both languages of the interface; what is handed in is in Chinese. */
export interface FormWords {
  readonly zh: string;
  readonly en: string;
}

export interface FormField {
  /** Unique within its form. */
  readonly id: string;
  readonly label: FormWords;
  readonly hint: FormWords;
  /** One line, as of a name, that stands in the table at the head; or a text under a heading of its own. */
  readonly kind: 'line' | 'text';
  readonly isRequired: boolean;
  /** In characters, marks and quotations included and white space not; null where there is no limit. */
  readonly longest: number | null;
  /** Whether it is filled from notes. */
  readonly takesNotes: boolean;
}

export interface ProposalForm {
  readonly id: string;
  readonly name: FormWords;
  readonly title: Pick<FormField, 'label' | 'hint' | 'longest'>;
  /** In the order in which they are filled in and printed. */
  readonly fields: readonly FormField[];
}
