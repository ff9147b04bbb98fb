import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { begin, MINUTE, nextPhase, planPhases } from '../../src/client/interview-clock.ts';
import { type Practice, practiceLine, practiceOf, practicePage, readHistory, withPractice } from '../../src/client/interview-report.ts';
import type { ChecklistRow, DesignState } from '../../src/protocol.ts';

const START = 1_700_000_000_000;
const DAY = 24 * 60 * MINUTE;

const topic = (label: string, level: ChecklistRow['level'], state: ChecklistRow['state'], children: ChecklistRow[] = []): ChecklistRow => ({ id: `topic:${label}`, kind: 'topic', label, range: undefined, ...(level ? { level } : {}), ...(state ? { state } : {}), progress: { done: 0, total: 1 }, children });

const DESIGN: DesignState = {
  template: { id: 'five-step', title: 'Five steps', version: 1 },
  stage: 'draft',
  size: 'standard',
  title: 'Depot',
  progress: { done: 3, total: 9 },
  percent: 33,
  open: [],
  headings: [],
  flagged: [], results: [],
  phases: [
    {
      id: 'section:ask',
      kind: 'phase',
      label: 'Ask',
      range: undefined,
      progress: { done: 0, total: 1 },
      children: [topic('Scope', 'required', 'covered'), topic('Actors', 'recommended', 'missing'), topic('Load', 'optional', 'missing'), topic('Assumptions', 'required', 'thin', [topic('Caching', 'required', 'missing')]), topic('Cost', 'required', 'not-applicable'), topic('Indexes', 'required', 'empty')],
    },
  ],
};

const plan = planPhases([{ id: 'ask', title: 'Ask', minutes: 10, checkpoints: [] }, { id: 'draw', title: 'Draw | show', minutes: 15, checkpoints: [] }, { id: 'dive', title: 'Dive', minutes: 20, checkpoints: [] }], 45 * MINUTE);
const held = (at: number): Practice => practiceOf(nextPhase(begin({ uri: 'file:///w/a.md', title: 'Depot', template: 'Five steps', planned: 45 * MINUTE, phases: plan }, at), at + 12.5 * MINUTE), DESIGN, at + 20 * MINUTE);
const dateText = (at: number): string => `day ${(at - START) / DAY}`;

describe('the summary of an interview', () => {
  it('holds what each phase took against its plan, and phases that were not reached', () => {
    assert.equal(
      practicePage(held(START), [], dateText),
      [
        '# Interview: Depot',
        '',
        'day 0, template Five steps: 20:00 of 45 min.',
        '',
        '## Phases',
        '',
        '| Phase | Planned | Spent | Difference |',
        '| --- | --- | --- | --- |',
        '| Ask | 10 min | 12:30 | +2:30 |',
        '| Draw \\| show | 15 min | 7:30 | -7:30 |',
        '| Dive | 20 min | not reached |  |',
        '| **Whole** | 45 min | 20:00 | -25:00 |',
        '',
        '## Coverage',
        '',
        '33 % done: 2 of 6 topics covered. The largest gaps:',
        '',
        '- Caching (required, missing)',
        '- Indexes (required, empty)',
        '- Assumptions (required, thin)',
        '- Actors (recommended, missing)',
        '',
        '## Practice so far',
        '',
        '| When | Document | Spent | Planned | Done |',
        '| --- | --- | --- | --- | --- |',
        '| **day 0** | Depot | 20:00 | 45 min | 33 % |',
        '',
      ].join('\n'),
    );
  });

  it('says when nothing is open, and when the document could not be read', () => {
    const practice = held(START);
    assert.match(practicePage({ ...practice, coverage: { percent: 100, asked: 6, covered: 6, gaps: [] } }, [], dateText), /100 % done: 6 of 6 topics covered\. Nothing that the template asks for is open\./);
    const unread = practiceOf(begin({ uri: 'x', title: 'Depot', template: 'Five steps', planned: 30 * MINUTE, phases: plan }, START), undefined, START + MINUTE);
    assert.match(practicePage(unread, [], dateText), /could not be read/);
    assert.equal(practiceLine(unread), '1:00 of 30 min');
  });

  it('shows the practice with the same template over time, the newest first', () => {
    const history = [held(START + 2 * DAY), { ...held(START + DAY), template: 'Seven steps' }, held(START)];
    const page = practicePage(held(START), history, dateText);
    assert.deepEqual(page.match(/\| (?:\*\*)?day \d/g), ['| day 2', '| **day 0']);
    const many = Array.from({ length: 12 }, (_, day) => held(START + day * DAY));
    assert.match(practicePage(held(START + 12 * DAY), many, dateText), /And 3 before\.\n$/);
  });

  it('is one line in a list', () => assert.equal(practiceLine(held(START)), '20:00 of 45 min, 33 % done'));
});

describe('the history of interviews', () => {
  it('keeps the newest hundred, each once', () => {
    let history: Practice[] = [];
    for (let day = 0; day < 120; day++) history = withPractice(history, held(START + day * DAY));
    assert.deepEqual([history.length, history[0]?.at, history.at(-1)?.at], [100, START + 119 * DAY, START + 20 * DAY]);
    assert.equal(withPractice(history, held(START + 119 * DAY)).length, 100);
  });
  it('survives being stored, without what cannot be read', () => {
    const stored: unknown = JSON.parse(JSON.stringify([held(START), { format: 0 }, null, 7]));
    assert.deepEqual(readHistory(stored), [held(START)]);
    assert.deepEqual([readHistory(undefined), readHistory('x')], [[], []]);
  });
});
