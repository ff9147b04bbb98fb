import deepDive from '../../../templates/deep-dive.md';
import designDoc from '../../../templates/design-doc.md';
import fiveStep from '../../../templates/five-step.md';
import sevenStep from '../../../templates/seven-step.md';
import tenPhase from '../../../templates/ten-phase.md';
import twoWay from '../../../templates/two-way.md';

/** Texts of the built-in templates by id, the full document first. */
export const BUILT_IN: Readonly<Record<string, string>> = {
  'design-doc': designDoc,
  'five-step': fiveStep,
  'seven-step': sevenStep,
  'ten-phase': tenPhase,
  'two-way': twoWay,
  'deep-dive': deepDive,
};
