/** Reads the form of a proposal from its file, which another congress can replace by its own. */
import * as v from 'valibot';
import type { ProposalForm } from '../domain/prepare/proposal-form.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { proposalFormSchema } from './proposal-form-schema.ts';

const format = 'yiyue-proposal-form';
const version = 1;

/** What is wrong with a file that is to be a form. */
export type FormFault =
  | { readonly code: 'no-json' }
  /** It is JSON, but no form. */
  | { readonly code: 'other-file' }
  /** Made for a later version of the app. */
  | { readonly code: 'newer' }
  /** `place` names the value by its keys: `fields.2.label.zh`. */
  | { readonly code: 'wrong'; readonly place: string; readonly problem: FormProblem };

export type FormProblem =
  | 'missing'
  | 'no-words'
  | 'too-long'
  | 'no-id'
  | 'no-yes-or-no'
  | 'no-length'
  | 'no-kind'
  | 'id-twice'
  | 'other';

const headSchema = v.object({ format: v.literal(format), version: v.number() });

export function parseProposalForm(json: string): Result<ProposalForm, FormFault> {
  let value: unknown;
  try {
    // Some editors put a byte order mark before it.
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return failure({ code: 'no-json' });
  }
  const head = v.safeParse(headSchema, value);
  if (!head.success) return failure({ code: 'other-file' });
  if (head.output.version > version) return failure({ code: 'newer' });
  const parsed = v.safeParse(proposalFormSchema, value);
  if (parsed.success) return success(parsed.output);
  const [issue] = parsed.issues;
  return failure({ code: 'wrong', place: v.getDotPath(issue) ?? '', problem: problemOf(issue) });
}

/** The file of a form, for another congress to begin with. */
export function writeProposalForm(form: ProposalForm): string {
  return `${JSON.stringify({ format, version, ...form }, null, 2)}\n`;
}

function problemOf({ type, received }: v.BaseIssue<unknown>): FormProblem {
  if (received === 'undefined') return 'missing';
  return problems[type] ?? 'other';
}

/** By the kind of what a value fails, as valibot names it. */
const problems: Readonly<Record<string, FormProblem>> = {
  string: 'no-words',
  min_length: 'missing',
  max_length: 'too-long',
  regex: 'no-id',
  boolean: 'no-yes-or-no',
  number: 'no-length',
  safe_integer: 'no-length',
  min_value: 'no-length',
  picklist: 'no-kind',
  check: 'id-twice',
};
