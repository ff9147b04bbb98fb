import type { State } from '../content.ts';
import { formatMessage, message, type Message } from '../parsed.ts';
import type { ComputedRow, EstimateRow, PointRow, Review, StripRow, TraceLink, TraceRow } from './review.ts';
import { PAGE_STYLE } from './style.ts';
import { countFindings, countGaps, doneOf, heldTo, isUnserved, KIND_WORDS, LEVEL_WORDS, sayGaps, sayQuestions, sayUnowned, SEVERITY_WORDS, STATE_MARKS, STATE_WORDS, VERDICT_WORDS } from './words.ts';

/** A review as a page of its own, in one file and in English, to be passed on: nothing is loaded, nothing runs. */
export const reviewPage = (review: Review): string => page(`Design review: ${review.title}`, reviewBody(review, { links: false, say: formatMessage }));

/** A page of its own with a title and a body that is HTML already. */
export function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>
${PAGE_STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

export interface BodyForm {
  /** Whether rows lead to their lines: elements with `data-line`, the line counted from 0. */
  readonly links: boolean;
  /** Gives a message in the reader's language. */
  readonly say: (message: Message) => string;
}

/**
 * The body of a review as HTML, all text of the document escaped. Rows have a `data-key` that stays the same while the text changes, so that
 * what is shown can be patched.
 */
export function reviewBody(review: Review, { links, say }: BodyForm): string {
  const form: Form = { links, say: (said) => escape(say(said)), to: (text, line) => (line === undefined ? text : links ? `<a href="#" data-line="${line}">${text}</a>` : `${text} <span class="note">(${escape(say(message('line {line}', { line: line + 1 })))})</span>`) };
  const parts: readonly (readonly [string, Message, string])[] = [
    ['topics', message('Coverage'), coverage(review, form)],
    ['sections', message('Progress by section'), sections(review, form)],
    ['tracing', message('What serves what'), tracing(review, form)],
    ['estimates', message('Estimates'), [...estimates(review, form)].join('\n')],
    ['open', message('Open points'), openPoints(review, form)],
    ['findings', message('Findings'), findings(review, form)],
  ];
  return [
    `<h1>${escape(review.title)}</h1>`,
    `<p class="about">${form.say(heldTo(review))}</p>`,
    summary(review, form),
    `<nav aria-label="${form.say(message('Parts of the review'))}"><ul>${parts.map(([id, title]) => `<li><a href="#${id}">${form.say(title)}</a></li>`).join('')}</ul></nav>`,
    strip(review.strip, form),
    ...parts.map(([id, title, content]) => part(id, form.say(title), content)),
  ].join('\n');
}

/** Text as HTML shows it, in content and in attributes. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

interface Form {
  readonly links: boolean;
  /** A message, escaped. */
  readonly say: (message: Message) => string;
  /** A place in the document, escaped already: a link in the editor, else with its line behind. */
  readonly to: (text: string, line: number | undefined) => string;
}

const part = (id: string, title: string, content: string): string => `<section aria-labelledby="${id}">\n<h2 id="${id}" tabindex="-1">${title}</h2>\n${content}\n</section>`;

/** A sign that is seen, before the word that says the same. */
const marked = (className: string, sign: string, word: string): string => `<span class="mark ${className}" aria-hidden="true">${sign}</span>${word}`;

const state = (is: State, { say }: Form): string => marked(is, STATE_MARKS[is], say(STATE_WORDS[is]));

interface Row {
  readonly key: string;
  /** Of what the row is about, escaped: its header. */
  readonly header: string;
  readonly className?: string;
  /** The other cells, escaped, in the order of the columns. */
  readonly cells: readonly string[];
}

type Column = Message | readonly [Message, 'number' | 'word'];

/** A table with a caption. A column says whether it holds numbers or a word of few, which stay on one line. */
function table({ say }: Form, caption: Message, columns: readonly Column[], rows: readonly Row[]): string {
  const named = columns.map((column) => ('text' in column ? { name: say(column), className: '' } : { name: say(column[0]), className: ` class="${column[1]}"` }));
  const head = named.map(({ name }) => `<th scope="col">${name}</th>`).join('');
  const body = rows.map(({ key, header, className, cells }) => {
    const others = cells.map((cell, at) => `<td data-label="${named[at + 1]?.name ?? ''}"${named[at + 1]?.className ?? ''}>${cell}</td>`).join('');
    return `<tr data-key="${escape(key)}"${header.includes('data-line=') ? ' data-go' : ''}><th scope="row"${className === undefined ? '' : ` class="${className}"`}>${header}</th>${others}</tr>`;
  });
  return `<table>\n<caption>${say(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

/** Keys by a name that may come more than once. */
function keys(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return `${name}:${count}`;
  };
}

function summary(review: Review, { say }: Form): string {
  const { percent, progress, questions, unowned, suppressed } = review;
  const wrong = review.estimates.filter(({ verdict }) => verdict === 'wrong').length;
  const aims = [...review.requirements, ...review.qualities];
  const unserved = aims.filter(isUnserved).length;
  const lines: Message[][] = [
    [message('{done} of {total} prompts and topics done', { done: progress.done, total: progress.total })],
    countGaps(review),
    [...countFindings(review.findings), ...(suppressed.length === 0 ? [] : [message('{count} suppressed', { count: suppressed.length })])],
    ...(unserved === 0 ? [] : [[message('{count} of {total} requirements and qualities that nothing was found to serve', { count: unserved, total: aims.length })]]),
    ...(wrong === 0 ? [] : [[wrong === 1 ? message('1 wrong estimate') : message('{count} wrong estimates', { count: wrong })]]),
    ...(questions.length + unowned.length === 0 ? [] : [[sayQuestions(questions.length), sayUnowned(unowned.length)]]),
  ];
  const shown = lines.map(([first, ...rest]) => `<li>${[...(first ? [`<strong>${say(first)}</strong>`] : []), ...rest.map(say)].join(', ')}</li>`);
  return `<div class="summary">\n${ring(percent, say(message('{percent} percent done', { percent })))}\n<ul>\n${shown.join('\n')}\n</ul>\n</div>`;
}

const ring = (percent: number, label: string): string =>
  `<svg class="ring" viewBox="0 0 36 36" role="img" aria-label="${label}"><circle class="track" cx="18" cy="18" r="15.5"></circle><circle class="done" cx="18" cy="18" r="15.5" pathLength="100" stroke-dasharray="${percent} 100" transform="rotate(-90 18 18)"></circle><text x="18" y="20.5">${percent} %</text></svg>`;

/** How a section of the strip is shown: one that is written but holds gaps is in between. */
const heat = ({ state, gaps }: StripRow): string => (state === 'covered' && gaps > 0 ? 'partly' : state);

const heatWords = (row: StripRow): Message => (heat(row) === 'partly' ? message('covered, with {gaps}', { gaps: sayGaps(row.gaps) }) : STATE_WORDS[row.state]);

/** The document from top to bottom as a band, each section as wide as its share; the list below says the same in words. */
function strip(rows: readonly StripRow[], { links, say }: Form): string {
  if (rows.length === 0) return `<p class="note">${say(message('The document has no sections yet.'))}</p>`;
  let at = 0;
  const bars = rows.map((row) => {
    const width = Math.max(0.5, 100 * row.share);
    const bar = `<rect class="${heat(row)}" x="${at.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"${links ? ` data-line="${row.line}"` : ''}><title>${escape(row.title)}: ${say(heatWords(row))}</title></rect>`;
    at += width;
    return bar;
  });
  const next = keys();
  const names = rows.map((row) => `<li data-key="${escape(next(row.title))}">${marked(heat(row), heat(row) === 'partly' ? STATE_MARKS.thin : STATE_MARKS[row.state], escape(row.title))} <span class="note">${Math.round(100 * row.share)} %, ${say(heatWords(row))}</span></li>`);
  const label = say(message('The document by section, each as wide as its share of the text; the list below names them'));
  return `<figure>\n<svg class="strip" viewBox="0 0 ${at.toFixed(2)} 10" preserveAspectRatio="none" role="img" aria-label="${label}">${bars.join('')}</svg>\n<figcaption>\n<p class="note">${say(message('Share of the text and state of each section'))}</p>\n<ul class="strip-names">\n${names.join('\n')}\n</ul>\n</figcaption>\n</figure>`;
}

function coverage({ topics }: Review, form: Form): string {
  const { links, say, to } = form;
  const rows = topics.map((row): Row => {
    const places = row.evidence.map(({ line, text }) => `<li>${to(escape(text), line)}</li>`).join('');
    const level = row.level === undefined ? message('not asked for') : LEVEL_WORDS[row.level];
    return { key: `topic:${row.topic}`, header: to(escape(row.title), links ? row.evidence[0]?.line : undefined), cells: [say(level), state(row.state, form), places === '' ? '' : `<ul>${places}</ul>`] };
  });
  if (rows.length === 0) return `<p>${say(message('No topic is asked for.'))}</p>`;
  return table(form, message('Topics that the template asks for, and others that are covered'), [message('Topic'), [message('Level'), 'word'], [message('State'), 'word'], message('Evidence')], rows);
}

function sections({ sections }: Review, form: Form): string {
  const { say, to } = form;
  const next = keys();
  const least = Math.min(...sections.map(({ depth }) => depth));
  const rows = sections.map(({ title, depth, level, line, progress, percent }): Row => ({
    key: next(`section:${title}`),
    className: `depth-${Math.min(3, depth - least)}`,
    header: to(escape(title), line),
    cells: [say(LEVEL_WORDS[level]), line === undefined ? say(message('not there')) : '', ...(progress.total === 0 ? ['', ''] : [say(doneOf(progress)), `${percent} %`])],
  }));
  if (rows.length === 0) return `<p>${say(message('No section is asked for.'))}</p>`;
  return table(form, message('Sections of the template, each with what lies below it'), [message('Section'), [message('Level'), 'word'], message('In the document'), [message('Done'), 'number'], [message('Share'), 'number']], rows);
}

function tracing({ goals, requirements, qualities }: Review, form: Form): string {
  const tables = [
    trace(form, goals, message('Goals'), message('Each goal, and the requirements that serve it'), message('No goals were found; goals stand in a list or table under a heading such as "Goals".')),
    trace(form, requirements, message('Functional requirements'), message('Each requirement, and the parts of the design that serve it'), message('No functional requirements were found; they stand in a list or table under a heading such as "Functional requirements".')),
    trace(form, qualities, message('Qualities'), message('Each quality, and where the design works it out'), message('No quality requirements were found; they stand in a list or table under a heading such as "Non-functional requirements".')),
  ];
  const guesses = [...goals, ...requirements, ...qualities].some(({ served }) => served.some(({ links }) => links.some(({ by }) => by === 'terms')));
  const note = message('What is marked with ~ was found by shared words and can be wrong; name the id, such as FR-1, where the design serves it, and it is sure.');
  return [...tables, ...(guesses ? [`<p class="note">${form.say(note)}</p>`] : [])].join('\n');
}

function trace(form: Form, rows: readonly TraceRow[], title: Message, caption: Message, none: Message): string {
  const { say, to } = form;
  const heading = `<h3>${say(title)}</h3>\n`;
  const [first] = rows;
  if (!first) return `${heading}<p class="note">${say(none)}</p>`;
  const next = keys();
  const body = rows.map((row): Row => {
    const name = row.id === undefined ? row.text : `${row.id} ${row.text}`;
    const cells = row.served.map(({ links }) => (links.length === 0 ? '' : `<ul>${links.map((link) => `<li>${toLink(link, form)}</li>`).join('')}</ul>`));
    return { key: next(`aim:${row.id ?? row.text}`), header: to(escape(name), row.line), cells: [...cells, isUnserved(row) ? marked('missing', STATE_MARKS.missing, say(message('nothing found'))) : marked('covered', STATE_MARKS.covered, say(message('served')))] };
  });
  return heading + table(form, caption, [title, ...first.served.map(({ kind }) => KIND_WORDS[kind]), [message('Served'), 'word']], body);
}

function toLink({ name, line, by, shared }: TraceLink, { say, to }: Form): string {
  if (by === 'id') return to(escape(name), line);
  const why = say(message('Both speak of: {words}', { words: shared.map((word) => word.replace(/^\+/, '')).join(', ') }));
  return `<span class="guess" title="${why}"><span aria-hidden="true">~ </span><span class="hidden">${say(message('probably'))} </span></span>${to(escape(name), line)}`;
}

const VERDICT_MARKS = { ok: '✓', rounded: '≈', wrong: '✗' } as const;

function* estimates({ estimates, computed }: Review, form: Form): Iterable<string> {
  if (estimates.length + computed.length === 0) yield `<p>${form.say(message('No calculation was found that can be done again.'))}</p>`;
  if (estimates.length > 0) yield claims(estimates, form);
  if (computed.length > 0) yield blocks(computed, form);
}

function claims(rows: readonly EstimateRow[], form: Form): string {
  const next = keys();
  const body = rows.map(({ line, text, stated, computed, verdict }) => ({ key: next('estimate'), header: form.to(escape(text), line), cells: [escape(stated), escape(computed), marked(verdict, VERDICT_MARKS[verdict], form.say(VERDICT_WORDS[verdict]))] }));
  return table(form, message('Calculations in the text, done again'), [message('Calculation'), message('Stated'), message('Gives'), [message('Verdict'), 'word']], body);
}

function blocks(rows: readonly ComputedRow[], form: Form): string {
  const { say, to } = form;
  const next = keys();
  const body = rows.map(({ line, name, formula, value, isInput }) => ({ key: next(`computed:${name}`), header: to(escape(name), line), cells: [isInput ? `${escape(formula)} <span class="note">(${say(message('input'))})</span>` : escape(formula), value === undefined ? marked('wrong', VERDICT_MARKS.wrong, say(message('cannot be computed'))) : escape(value)] }));
  return table(form, message('Estimate blocks, computed'), [message('Name'), message('Calculation'), message('Gives')], body);
}

function openPoints({ questions, weaknesses, unowned }: Review, form: Form): string {
  const { say, to } = form;
  const nobody = marked('missing', STATE_MARKS.missing, say(message('nobody')));
  const owner = ({ owner }: PointRow): string => (owner === undefined ? nobody : escape(owner));
  const note = ({ note }: PointRow): string => escape(note ?? '');
  return [
    points('question', questions, message('Questions'), message('What is not decided yet'), [message('Question'), message('Owner'), message('Needed by')], (row) => [owner(row), note(row)], message('No open question is listed.')),
    points('weakness', weaknesses, message('Weaknesses'), message('What stays as it is for now'), [message('Weakness'), message('Why or when')], (row) => [note(row)], message('No weakness is listed.')),
    points('unowned', unowned, message('Decisions without an owner'), message('Decisions for which nobody is named'), [message('Decision'), message('Owner')], (row) => [owner(row)], message('No decision was found that nobody answers for.')),
  ].join('\n');

  function points(key: string, rows: readonly PointRow[], title: Message, caption: Message, columns: readonly Message[], cells: (row: PointRow) => string[], none: Message): string {
    const next = keys();
    const body = rows.map((row) => ({ key: next(key), header: to(escape(row.text), row.line), cells: cells(row) }));
    return `<h3>${say(title)}</h3>\n${body.length === 0 ? `<p>${say(none)}</p>` : table(form, caption, columns, body)}`;
  }
}

const SEVERITY_MARKS = { error: '✗', warning: '!', information: 'i', hint: '·' } as const;

function findings(review: Review, form: Form): string {
  const { say, to } = form;
  const next = keys();
  const open = review.findings.map(({ line, rule, severity, message: said }) => ({ key: next(`finding:${rule}`), header: to(say(said), line), cells: [marked(severity, SEVERITY_MARKS[severity], say(SEVERITY_WORDS[severity])), escape(rule)] }));
  const hushed = review.suppressed.map(({ line, rule, message: said, reason }) => ({ key: next(`suppressed:${rule}`), header: to(say(said), line), cells: [escape(rule), reason === '' ? marked('missing', STATE_MARKS.missing, say(message('none'))) : escape(reason)] }));
  return [
    open.length === 0 ? `<p>${say(message('There are no findings.'))}</p>` : table(form, message('What a reviewer would ask for'), [message('Finding'), [message('Severity'), 'word'], message('Rule')], open),
    `<h3>${say(message('Suppressed'))}</h3>`,
    hushed.length === 0 ? `<p>${say(message('No finding is suppressed.'))}</p>` : table(form, message('Findings that a comment in the document takes away'), [message('Finding'), message('Rule'), message('Reason given')], hushed),
  ].join('\n');
}
