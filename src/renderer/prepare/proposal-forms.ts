/** The form that proposals are begun with: fetched from the app itself, so that another congress can replace the file. */
import type { ProposalForm } from '../../domain/prepare/proposal-form.ts';
import { parseProposalForm } from '../../importing/proposal-form-file.ts';

/** Null when it can't be had, or is no form. */
export async function openProposalForm(): Promise<ProposalForm | null> {
  try {
    const response = await fetch('proposal-forms/default.json');
    const form = parseProposalForm(await response.text());
    return form.ok ? form.value : null;
  } catch {
    return null;
  }
}
