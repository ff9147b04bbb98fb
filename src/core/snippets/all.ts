import { topics } from '../topics/index.ts';
import { sectionBody } from '../topics/topic.ts';
import { BUILDING_BLOCKS } from './index.ts';
import { choice, type Snippet, toBody } from './snippet.ts';

export type { Snippet };

const LEVELS = choice(['##', '###', '####']);

/** Every snippet: the section of each topic, then the building blocks. Their prefix is `dd-` and the id. */
export const snippets: readonly Snippet[] = [
  ...topics.map((topic): Snippet => ({ id: topic.id, title: `Section: ${topic.title}`, description: topic.question, body: toBody(`${LEVELS} ${topic.title}\n\n${sectionBody(topic)}`), topics: [topic.id] })),
  ...BUILDING_BLOCKS,
];
