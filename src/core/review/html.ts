import type { State } from '../content.ts';
import { formatMessage } from '../parsed.ts';
import type { EstimateRow, PointRow, Review, StripRow, TraceLink, TraceRow } from './review.ts';
import { PAGE_STYLE } from './style.ts';
import { countFindings, doneOf, gapsOf, heldTo, isUnserved, KIND_WORDS, plural, STATE_MARKS, STATE_WORDS } from './words.ts';

/** A review as a page of its own, in one file: nothing is loaded, nothing runs. */
export const reviewPage = (review: Review): string => page(`Design review: ${review.title}`, reviewBody(review, { links: false }));

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

/**
 * The body of a review as HTML, all text of the document escaped.
 * @param links whether rows lead to their lines: elements with `data-line`, the line counted from 0. Rows have a `data-key` that stays
 * the same while the text changes, so that what is shown can be patched.
 */
export function reviewBody(review: Review, { links }: { readonly links: boolean }): string {
  const to = links ? linked : plain;
  return [
    `<h1>${escape(review.title)}</h1>`,
    `<p class="about">Held to ${escape(heldTo(review))}.</p>`,
    summary(review),
    strip(review.strip, links),
    part('topics', 'Coverage', coverage(review, to)),
    part('sections', 'Progress by section', sections(review, to)),
    part('tracing', 'What serves what', tracing(review, to)),
    part('estimates', 'Estimates', estimates(review.estimates, to)),
    part('open', 'Open points', openPoints(review, to)),
    part('findings', 'Findings', findings(review, to)),
  ].join('\n');
}

/** Text as HTML shows it, in content and in attributes. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** How a place in the document is written: as a link in the editor, else with its line behind. */
type To = (text: string, line: number | undefined) => string;
const linked: To = (text, line) => (line === undefined ? text : `<a href="#" data-line="${line}">${text}</a>`);
const plain: To = (text, line) => (line === undefined ? text : `${text} <span class="note">(line ${line + 1})</span>`);

const part = (id: string, title: string, content: string): string => `<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${content}\n</section>`;

const mark = (state: State): string => `<span class="mark ${state}" aria-hidden="true">${STATE_MARKS[state]}</span>${STATE_WORDS[state]}`;

interface Row {
  readonly key: string;
  /** Of what the row is about, escaped: its header. */
  readonly header: string;
  readonly className?: string;
  /** The other cells, escaped, in the order of the columns. */
  readonly cells: readonly string[];
}

/** A table with a caption; columns whose name ends in `#` hold numbers, in `!` a word of few. */
function table(caption: string, columns: readonly string[], rows: readonly Row[]): string {
  const names = columns.map((column) => column.replace(/[#!]$/, ''));
  const head = names.map((name) => `<th scope="col">${escape(name)}</th>`).join('');
  const body = rows.map(({ key, header, className, cells }) => {
    const others = cells.map((cell, at) => `<td data-label="${escape(names[at + 1] ?? '')}"${CLASSES[columns[at + 1]?.at(-1) ?? ''] ?? ''}>${cell}</td>`).join('');
    return `<tr data-key="${escape(key)}"${header.includes('data-line=') ? ' data-go' : ''}><th scope="row"${className === undefined ? '' : ` class="${className}"`}>${header}</th>${others}</tr>`;
  });
  return `<table>\n<caption>${escape(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

const CLASSES: Readonly<Record<string, string>> = { '#': ' class="number"', '!': ' class="word"' };

/** Keys by a name that may come more than once. */
function keys(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return `${name}:${count}`;
  };
}

function summary(review: Review): string {
  const { percent, progress, questions, unowned, estimates } = review;
  const gaps = gapsOf(review);
  const required = gaps.filter(({ level }) => level === 'required').length;
  const wrong = estimates.filter(({ verdict }) => verdict === 'wrong').length;
  const unserved = [...review.requirements, ...review.qualities].filter(isUnserved).length;
  const lines = [
    `<strong>${doneOf(progress)}</strong> prompts and topics done`,
    `<strong>${plural(gaps.length, 'gap')}</strong>${gaps.length === 0 ? '' : `, ${required} of them required`}`,
    `<strong>${countFindings(review.findings)}</strong>${review.suppressed.length === 0 ? '' : `, ${review.suppressed.length} suppressed`}`,
    ...(unserved === 0 ? [] : [`<strong>${unserved}</strong> of ${review.requirements.length + review.qualities.length} requirements that nothing is found to serve`]),
    ...(wrong === 0 ? [] : [`<strong>${plural(wrong, 'wrong estimate')}</strong>`]),
    ...(questions.length + unowned.length === 0 ? [] : [`<strong>${plural(questions.length, 'open question')}</strong>, ${plural(unowned.length, 'decision')} without an owner`]),
  ];
  return `<div class="summary">\n${ring(percent, `${percent} percent done`)}\n<ul>\n${lines.map((line) => `<li>${line}</li>`).join('\n')}\n</ul>\n</div>`;
}

const ring = (percent: number, label: string): string =>
  `<svg class="ring" viewBox="0 0 36 36" role="img" aria-label="${escape(label)}"><circle class="track" cx="18" cy="18" r="15.5"></circle><circle class="done" cx="18" cy="18" r="15.5" pathLength="100" stroke-dasharray="${percent} 100" transform="rotate(-90 18 18)"></circle><text x="18" y="20.5">${percent} %</text></svg>`;

/** How a section of the strip is shown: one that is written but holds gaps is in between. */
const heat = ({ state, gaps }: StripRow): string => (state === 'covered' && gaps > 0 ? 'partly' : state);

const heatWords = (row: StripRow): string => (heat(row) === 'partly' ? `covered, ${plural(row.gaps, 'gap')} in it` : STATE_WORDS[row.state]);

/** The document from top to bottom as a band, each section as wide as its share; the list below says the same in words. */
function strip(rows: readonly StripRow[], links: boolean): string {
  if (rows.length === 0) return '<p class="note">The document has no sections yet.</p>';
  let at = 0;
  const bars = rows.map((row) => {
    const width = Math.max(0.5, 100 * row.share);
    const bar = `<rect class="${heat(row)}" x="${at.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"${links ? ` data-line="${row.line}"` : ''}><title>${escape(`${row.title}: ${heatWords(row)}`)}</title></rect>`;
    at += width;
    return bar;
  });
  const next = keys();
  const names = rows.map((row) => `<li data-key="${escape(next(row.title))}"><span class="mark ${heat(row)}" aria-hidden="true">${heat(row) === 'partly' ? STATE_MARKS.thin : STATE_MARKS[row.state]}</span>${escape(row.title)} <span class="note">${Math.round(100 * row.share)} %, ${heatWords(row)}</span></li>`);
  return `<figure>\n<svg class="strip" viewBox="0 0 ${at.toFixed(2)} 10" preserveAspectRatio="none" role="img" aria-label="The document by section, each as wide as its share of the text; the list below names them">${bars.join('')}</svg>\n<figcaption>\n<p class="note">Share of the text and state of each section</p>\n<ul class="strip-names">\n${names.join('\n')}\n</ul>\n</figcaption>\n</figure>`;
}

function coverage({ topics }: Review, to: To): string {
  const rows = topics.map(({ topic, title, state, level, evidence }): Row => {
    const places = evidence.map(({ line, text }) => `<li>${to(escape(text), line)}</li>`).join('');
    return { key: `topic:${topic}`, header: to(escape(title), to === linked ? evidence[0]?.line : undefined), cells: [level ?? 'not asked for', mark(state), places === '' ? '' : `<ul>${places}</ul>`] };
  });
  return rows.length === 0 ? '<p>No topic is asked for.</p>' : table('Topics that the template asks for, and others that are covered', ['Topic', 'Level!', 'State!', 'Evidence'], rows);
}

function sections({ sections }: Review, to: To): string {
  const next = keys();
  const least = Math.min(...sections.map(({ depth }) => depth));
  const rows = sections.map(({ title, depth, level, line, progress, percent }): Row => ({ key: next(`section:${title}`), className: `depth-${Math.min(3, depth - least)}`, header: to(escape(title), line), cells: [level, line === undefined ? 'not there' : '', ...(progress.total === 0 ? ['', ''] : [doneOf(progress), `${percent} %`])] }));
  return rows.length === 0 ? '<p>No section is asked for.</p>' : table('Sections of the template, each with what lies below it', ['Section', 'Level!', 'In the document', 'Done#', 'Share#'], rows);
}

function tracing({ goals, requirements, qualities }: Review, to: To): string {
  const tables = [
    trace('Goals', 'Each goal, and the requirements that serve it', goals, to, 'No goals were found; goals stand in a list or table under a heading such as "Goals".'),
    trace('Functional requirements', 'Each requirement, and the parts of the design that serve it', requirements, to, 'No functional requirements were found; they stand in a list or table under a heading such as "Functional requirements".'),
    trace('Qualities', 'Each quality, and where the design works it out', qualities, to, 'No quality requirements were found; they stand in a list or table under a heading such as "Non-functional requirements".'),
  ];
  const guesses = [...goals, ...requirements, ...qualities].some(({ served }) => served.some(({ links }) => links.some(({ by }) => by === 'terms')));
  return [...tables, ...(guesses ? ['<p class="note">What is marked with ~ was found by shared words and can be wrong; name the id, such as FR-1, where the design serves it, and it is sure.</p>'] : [])].join('\n');
}

function trace(title: string, caption: string, rows: readonly TraceRow[], to: To, none: string): string {
  const heading = `<h3>${title}</h3>\n`;
  const [first] = rows;
  if (!first) return `${heading}<p class="note">${escape(none)}</p>`;
  const next = keys();
  const body = rows.map((row): Row => {
    const name = row.id === undefined ? row.text : `${row.id} ${row.text}`;
    const cells = row.served.map(({ links }) => (links.length === 0 ? '' : `<ul>${links.map((link) => `<li>${toLink(link, to)}</li>`).join('')}</ul>`));
    return { key: next(`aim:${row.id ?? row.text}`), header: to(escape(name), row.line), cells: [...cells, isUnserved(row) ? '<span class="mark missing" aria-hidden="true">✗</span>nothing found' : '<span class="mark covered" aria-hidden="true">✓</span>served'] };
  });
  return heading + table(caption, [title, ...first.served.map(({ kind }) => KIND_WORDS[kind]), 'Served!'], body);
}

const toLink = ({ name, line, by, shared }: TraceLink, to: To): string => (by === 'id' ? to(escape(name), line) : `<span class="guess" title="${escape(`Both speak of: ${shared.map((word) => word.replace(/^\+/, 'to ')).join(', ')}`)}"><span aria-hidden="true">~ </span><span class="hidden">probably </span></span>${to(escape(name), line)}`);

const VERDICT_MARKS = { ok: '✓', rounded: '≈', wrong: '✗' } as const;

function estimates(rows: readonly EstimateRow[], to: To): string {
  if (rows.length === 0) return '<p>No calculation was found that can be done again.</p>';
  const next = keys();
  return table('Calculations in the text, done again', ['Calculation', 'Stated', 'Gives', 'Verdict!'], rows.map(({ line, text, stated, computed, verdict }) => ({ key: next('estimate'), header: to(escape(text), line), cells: [escape(stated), escape(computed), `<span class="mark ${verdict}" aria-hidden="true">${VERDICT_MARKS[verdict]}</span>${verdict}`] })));
}

function openPoints({ questions, weaknesses, unowned }: Review, to: To): string {
  const points = (title: string, caption: string, columns: readonly string[], rows: readonly PointRow[], cells: (row: PointRow) => string[], none: string): string => {
    const next = keys();
    return `<h3>${title}</h3>\n${rows.length === 0 ? `<p>${none}</p>` : table(caption, columns, rows.map((row) => ({ key: next(title), header: to(escape(row.text), row.line), cells: cells(row) })))}`;
  };
  const owner = ({ owner }: PointRow): string => (owner === undefined ? '<span class="mark missing" aria-hidden="true">✗</span>nobody' : escape(owner));
  return [
    points('Questions', 'What is not decided yet', ['Question', 'Owner', 'Needed by'], questions, (row) => [owner(row), escape(row.note ?? '')], 'No open question is listed.'),
    points('Weaknesses', 'What stays as it is for now', ['Weakness', 'Why or when'], weaknesses, (row) => [escape(row.note ?? '')], 'No weakness is listed.'),
    points('Decisions without an owner', 'Decisions for which nobody is named', ['Decision', 'Owner'], unowned, (row) => [owner(row)], 'No decision was found that nobody answers for.'),
  ].join('\n');
}

const SEVERITY_MARKS = { error: '✗', warning: '!', information: 'i', hint: '·' } as const;

function findings({ findings, suppressed }: Review, to: To): string {
  const next = keys();
  const open = table(`What a reviewer would ask for: ${countFindings(findings)}`, ['Finding', 'Severity!', 'Rule'], findings.map(({ line, rule, severity, message }) => ({ key: next(`finding:${rule}`), header: to(escape(formatMessage(message)), line), cells: [`<span class="mark ${severity}" aria-hidden="true">${SEVERITY_MARKS[severity]}</span>${severity}`, escape(rule)] })));
  const hushed = table('Findings that a comment in the document takes away', ['Finding', 'Rule', 'Reason given'], suppressed.map(({ line, rule, message, reason }) => ({ key: next(`suppressed:${rule}`), header: to(escape(formatMessage(message)), line), cells: [escape(rule), reason === '' ? '<span class="mark missing" aria-hidden="true">✗</span>none' : escape(reason)] })));
  return `${findings.length === 0 ? '<p>There are no findings.</p>' : open}\n<h3>Suppressed</h3>\n${suppressed.length === 0 ? '<p>No finding is suppressed.</p>' : hushed}`;
}
