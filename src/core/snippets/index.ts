import api from './api.ts';
import dataModel from './data-model.ts';
import decisions from './decisions.ts';
import diagrams from './diagrams.ts';
import directives from './directives.ts';
import messages from './messages.ts';
import operations from './operations.ts';
import qualities from './qualities.ts';
import requirements from './requirements.ts';
import type { Snippet } from './snippet.ts';

/** All building blocks, in the order in which a design document needs them. Snippets of whole sections are made from the topics. */
export const BUILDING_BLOCKS: readonly Snippet[] = [requirements, api, dataModel, messages, diagrams, decisions, operations, qualities, directives].flat();
