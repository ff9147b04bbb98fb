import { isGap, type State } from '../content.ts';
import { formatMessage } from '../parsed.ts';
import { escape as html, page } from './html.ts';
import { escape as markdown, table } from './markdown.ts';
import type { Review, TopicRow } from './review.ts';
import { countFindings, gapsOf, sayGaps, STATE_MARKS, STATE_WORDS } from './words.ts';

/** A document with its review; `name` is the path as given. */
export interface Reviewed {
  readonly name: string;
  readonly review: Review;
}

interface AskedTopic {
  readonly topic: string;
  readonly title: string;
  readonly asking: number;
  /** The documents that ask for it and lack it. */
  readonly lacking: readonly string[];
}

/** The topics that any document asks for and that is not optional there, in the order in which they first come. */
function askedTopics(all: readonly Reviewed[]): AskedTopic[] {
  const asked = new Map<string, AskedTopic & { asking: number; lacking: string[] }>();
  for (const { name, review } of all) {
    for (const row of review.topics) {
      if (!isAsked(row)) continue;
      const known = asked.get(row.topic) ?? { topic: row.topic, title: row.title, asking: 0, lacking: [] };
      known.asking++;
      if (isGap(row.state)) known.lacking.push(name);
      asked.set(row.topic, known);
    }
  }
  return [...asked.values()];
}

const isAsked = ({ level }: TopicRow): boolean => level === 'required' || level === 'recommended';

const summaryOf = (all: readonly Reviewed[]): string => {
  const done = all.reduce((sum, { review }) => sum + review.percent, 0) / Math.max(1, all.length);
  return `${all.length === 1 ? '1 design document' : `${all.length} design documents`}, ${Math.floor(done)} % done on average, ${formatMessage(sayGaps(all.reduce((sum, { review }) => sum + gapsOf(review).length, 0)))}`;
};

const findingsOf = ({ findings }: Review): string => countFindings(findings).map(formatMessage).join(', ');

const stateOf = (state: State): string => formatMessage(STATE_WORDS[state]);

/** Several documents as one page: how far each is, and who lacks what. */
export function overviewPage(all: readonly Reviewed[]): string {
  const topics = askedTopics(all);
  const documents = all.map(({ name, review }) => {
    const gaps = gapsOf(review).map(({ title }) => html(title)).join(', ');
    return `<tr><th scope="row">${html(name)}</th><td data-label="Title">${html(review.title)}</td><td data-label="Stage">${html(review.stage)}</td><td data-label="Done" class="number">${review.percent} %</td><td data-label="Findings">${findingsOf(review)}</td><td data-label="Gaps">${gaps === '' ? 'none' : gaps}</td></tr>`;
  });
  const heads = topics.map(({ title }) => `<th scope="col" class="turned"><span>${html(title)}</span></th>`).join('');
  const rows = all.map(({ name, review }) => {
    const states = new Map(review.topics.filter(isAsked).map(({ topic, state }) => [topic, state]));
    const cells = topics.map(({ topic }) => {
      const state = states.get(topic);
      return state === undefined ? '<td></td>' : `<td><span class="mark ${state}" aria-hidden="true">${STATE_MARKS[state]}</span><span class="hidden">${stateOf(state)}</span></td>`;
    });
    return `<tr><th scope="row">${html(name)}</th>${cells.join('')}</tr>`;
  });
  const legend = Object.entries(STATE_MARKS).map(([state, mark]) => `${mark} ${stateOf(state as State)}`).join(', ');
  return page(
    'Design documents by topic',
    `<h1>Design documents by topic</h1>
<p class="about">${summaryOf(all)}.</p>
<section aria-labelledby="documents">
<h2 id="documents">Documents</h2>
<table>
<caption>How far each document is, and what it lacks</caption>
<thead><tr><th scope="col">Document</th><th scope="col">Title</th><th scope="col">Stage</th><th scope="col">Done</th><th scope="col">Findings</th><th scope="col">Gaps</th></tr></thead>
<tbody>
${documents.join('\n')}
</tbody>
</table>
</section>
<section class="scroll" aria-labelledby="topics" tabindex="0">
<h2 id="topics">Who lacks what</h2>
<table class="matrix">
<caption>State of each topic that a document asks for; ${html(legend)}; blank where it does not ask</caption>
<thead><tr><th scope="col">Document</th>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`,
  );
}

/** Several documents in short, as Markdown: a row for each, and the topics that are lacking, the most often first. */
export function overviewMarkdown(all: readonly Reviewed[]): string {
  const lacking = askedTopics(all).filter((topic) => topic.lacking.length > 0).sort((a, b) => b.lacking.length - a.lacking.length);
  return [
    `## Design documents by topic\n\n${summaryOf(all)}.\n`,
    table('Documents', ['Document', 'Stage', 'Done', 'Findings', 'Required gaps'], all.map(({ name, review }) => [markdown(name), review.stage, `${review.percent} %`, findingsOf(review), gapsOf(review).filter(({ level }) => level === 'required').map(({ title }) => markdown(title)).join(', ') || 'none'])),
    table('Who lacks what', ['Topic', 'Lacking', 'Documents'], lacking.map(({ title, asking, lacking: names }) => [markdown(title), `${names.length} of ${asking}`, names.map(markdown).join(', ')])),
  ].filter((part) => part !== '').join('\n');
}
