/** The page on which a proposal is written, which takes no part in the start. */
import { lazy } from 'react';
import { withLaterWords } from '../i18n/index.ts';

export const loadProposal = withLaterWords(() => import('./ProposalPage.tsx'));
export const LaterProposalPage = lazy(loadProposal);
