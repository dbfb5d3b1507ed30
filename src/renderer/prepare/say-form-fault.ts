/** What is wrong with a form's file, in plain words for whoever adapts it. */
import type { FormFault } from '../../importing/proposal-form-file.ts';
import type { Translate } from '../i18n/index.ts';

export function sayFormFault(fault: FormFault, t: Translate): string {
  if (fault.code !== 'wrong') return t(`proposal.form.fault.${fault.code}`);
  const problem = t(`proposal.form.problem.${fault.problem}`, asInFile);
  const inField = /^fields\.(\d+)(?:\.(.+))?$/.exec(fault.place);
  if (!inField) return t('proposal.form.wrong', { key: fault.place, problem });
  const number = Number(inField[1]) + 1;
  const key = inField[2];
  if (key === undefined) return t('proposal.form.wrongField', { number, problem });
  return t('proposal.form.wrongInField', { number, key, problem });
}

/** What is written in the file in one way only, in any language. */
const asInFile = { id: 'id', none: 'null', yes: 'true', no: 'false', line: '"line"', text: '"text"' };
