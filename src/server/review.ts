import { type Review, reviewBody, reviewMarkdown, reviewOf, reviewPage, stemOf } from '../core/index.ts';
import type { ReviewForm } from '../protocol.ts';
import type { Checked } from './documents.ts';
import type { Say } from './translate.ts';

/** A design doc as a reviewer judges it; undefined for any other file. */
export const reviewOfChecked = ({ uri, analysis }: Checked): Review | undefined => (analysis?.view.template ? reviewOf(analysis, stemOf(uri)) : undefined);

/** A review as text in the form that is asked for. */
export const REVIEW_TEXT: Readonly<Record<ReviewForm, (review: Review, say: Say) => string>> = {
  panel: (review, say) => reviewBody(review, { links: true, say }),
  html: (review) => reviewPage(review),
  markdown: (review) => reviewMarkdown(review),
};
