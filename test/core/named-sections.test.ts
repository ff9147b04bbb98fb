import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Analysis, applyEdits, checklistOf, DEFAULT_CONFIG, describeHeading, fingerprintOf, formatMessage, headingStatuses, identitiesOf, openRequired, parseDocument, percentOf, planAction, progressOf, reviewOf } from '../../src/core/index.ts';
import { engine } from '../support/check.ts';

const TEMPLATE = `---
plumbline-template: { id: ours, version: 2 }
---
# {{title}}

## Sign-off
<!-- plumbline: id=sign-off required=standard -->

## Naming
<!-- plumbline: id=naming recommended=standard -->

## Data model
<!-- plumbline: id=data topics=data-model required=standard -->

### Picture of it
<!-- plumbline: id=picture required=standard -->

## Approvals
<!-- plumbline: id=approvals required=standard -->

### Landlord
<!-- plumbline: id=landlord required=standard since=2 -->

## Jokes
<!-- plumbline: id=jokes optional=standard -->
`;

const DATA = '## Data model\n\nA tram has a number as its primary key, a line and a driver.\n';

function analyse(text: string, template = TEMPLATE, name = 'ours'): Analysis {
  const doc = parseDocument(text);
  const { value } = engine.readTemplate(template, 'ours');
  return engine.analyse(doc, { assignment: engine.assign(doc, DEFAULT_CONFIG, undefined, { template: name, stage: 'review' }), template: value, templateIds: ['ours'], config: DEFAULT_CONFIG });
}

/** Titles and severities of the sections that are asked for. */
const leftOut = (text: string, ...more: string[]): string[] => analyse(text, ...more).findings.filter(({ rule }) => rule === 'section-left-out').map(({ message, severity }) => `${String(message.args['title'])} ${severity}`);

describe('a section of the template that no topic stands for', () => {
  it('is asked for where it is missing: the required ones always, recommended ones of documents laid out alike', () => {
    assert.deepEqual(leftOut('# Depot\n\nTrams.\n'), ['Sign-off warning', 'Landlord warning']);
    assert.deepEqual(leftOut(`# Depot\n\n${DATA}\n## Approvals\n\n### Landlord\n\nSigned by the city in May of this year.\n`), ['Sign-off warning', 'Naming information', 'Picture of it warning']);
  });

  it('is there under its heading alone, and what it holds counts', () => {
    const text = (body: string): string => `# Depot\n\n## Sign-off\n\n${body}\n\n${DATA}`;
    const sign = 'The head of the works signed this design on the second of May.';
    const percent = (body: string): number => percentOf(progressOf(analyse(text(body)).view));
    assert.deepEqual(leftOut(text(sign)), ['Landlord warning', 'Picture of it warning']);
    assert.equal(percent('Signed.'), percent(sign));
    assert.equal(percent('Signed.') > percent(''), true);
    assert.equal(percent('TODO'), percent(''));
    assert.equal(percent('Not applicable: nobody owns the yard.'), percent(sign));
  });

  it('is asked for below a section for topics only where that is there without it, and never where it groups others', () => {
    assert.deepEqual(analyse('# Depot\n\nTrams.\n').findings.map(({ rule }) => rule), ['missing-data-model', 'section-left-out', 'section-left-out']);
    const below = leftOut(`# Depot\n\n${DATA}`);
    assert.deepEqual(below, ['Sign-off warning', 'Landlord warning', 'Picture of it warning']);
    assert.deepEqual(leftOut(`# Depot\n\n${DATA}`, TEMPLATE.replace('id=picture required', 'id=picture recommended')), ['Sign-off warning', 'Landlord warning']);
  });

  it('is information where the template has it since a later version than the document follows', () => {
    assert.deepEqual(leftOut('# Depot\n\nTrams.\n', TEMPLATE, 'ours@1'), ['Sign-off warning', 'Landlord information']);
  });

  it('is all there is to go by in a template without topics', () => {
    const template = '# {{title}}\n\n## Weather\n\n## Menu\n\n## Guests\n\n## Music\n';
    assert.deepEqual(leftOut('# Feast\n', template), ['Weather information', 'Menu information', 'Guests information', 'Music information']);
    assert.equal(percentOf(progressOf(analyse('# Feast\n', template).view)), 0);
  });

  it('is inserted by itself and with all the others, and then asks for nothing but its text', () => {
    const text = `# Depot\n\n${DATA}`;
    const one = applyEdits(text, planAction(analyse(text), { kind: 'insert-template-section', section: 'sign-off' }));
    assert.equal(one, `# Depot\n\n## Sign-off\n\n${DATA}`);
    assert.deepEqual(applyEdits(text, planAction(analyse(text), { kind: 'insert-template-section', section: 'nowhere' })), text);
    const declined = applyEdits(text, planAction(analyse(text), { kind: 'decline-template-section', section: 'landlord', reason: 'the yard\nis ours ' }));
    assert.equal(declined, `# Depot\n\n${DATA}\n## Approvals\n\n### Landlord\n\nNot applicable: the yard is ours\n`);
    assert.deepEqual(leftOut(declined), ['Sign-off warning', 'Naming information', 'Picture of it warning']);
    assert.equal(applyEdits(declined, planAction(analyse(declined), { kind: 'decline-template-section', section: 'landlord', reason: 'again' })), declined);
    const all = applyEdits(text, planAction(analyse(text), { kind: 'insert-all' }));
    assert.deepEqual(all.match(/^#+ .*/gm), ['# Depot', '## Sign-off', '## Naming', '## Data model', '### Picture of it', '## Approvals', '### Landlord']);
    assert.deepEqual(analyse(all).findings.map(({ rule }) => rule), ['empty-section', 'empty-section', 'empty-section', 'empty-section']);
  });

  it('is inserted in the order of the template among sections for topics, and before an appendix', () => {
    const all = (text: string): string[] | null => applyEdits(text, planAction(analyse(text), { kind: 'insert-all' })).match(/^#+ .*/gm);
    assert.deepEqual(all('# Depot\n'), ['# Depot', '## Sign-off', '## Naming', '## Data model', '## Approvals', '### Landlord']);
    assert.deepEqual(all('# Depot\n\n## Yard\n\nTrams.\n\n## Hall\n\nDoors.\n\n# Appendix\n\nPlans.\n'), ['# Depot', '## Yard', '## Hall', '## Sign-off', '## Naming', '## Data model', '## Approvals', '### Landlord', '# Appendix']);
  });

  it('is answered by a pointer to another page, and a group of optional sections is asked for itself', () => {
    assert.deepEqual(leftOut('# Depot\n\n## Sign-off\n\nSee [the page of the landlord](landlord.md).\n'), ['Landlord warning']);
    const optional = TEMPLATE.replace('id=landlord required=standard since=2', 'id=landlord optional=standard');
    assert.deepEqual(leftOut('# Depot\n\nTrams.\n', optional), ['Sign-off warning', 'Approvals warning']);
  });

  it('keeps its identity wherever it is shown', () => {
    const keys = (text: string): string[] => {
      const analysis = analyse(text);
      return identitiesOf(analysis).map(fingerprintOf).filter((key) => key.startsWith('section-left-out'));
    };
    assert.deepEqual(keys('# Depot\n\nTrams.\n'), ['section-left-out:sign-off:0', 'section-left-out:landlord:0']);
    assert.deepEqual(keys('# Depot\n\n## Jokes\n\nTrams.\n'), keys('# Depot\n\nTrams.\n'));
  });

  it('has a row that shows its state, and can be inserted where it is missing', () => {
    const rows = checklistOf(analyse('# Depot\n\n## Data model\n\n## Approvals\n\n### Landlord\n\nSoon.\n').view);
    assert.deepEqual(rows.map(({ label, state, insertable, progress }) => [label, state, insertable, progress.done, progress.total]), [
      ['Sign-off', 'missing', 'sign-off', 0, 1],
      ['Naming', 'missing', 'naming', 0, 1],
      ['Data model', undefined, undefined, 0, 2],
      ['Approvals', undefined, undefined, 1, 1],
      ['Jokes', undefined, undefined, 0, 0],
    ]);
  });

  it('is named where it would come, among what is open, and in the review', () => {
    const analysis = analyse('# Depot\n\n## Sign-off\n\nSigned.\n\n## Data model\n\n## Approvals\n');
    const { view } = analysis;
    const said = headingStatuses(view).map((status) => [status.text, describeHeading(status).map(formatMessage).join(', ')]);
    assert.deepEqual(said, [['Depot', 'missing: Naming'], ['Sign-off', ''], ['Data model', 'empty, missing: Picture of it'], ['Approvals', 'missing: Landlord']]);
    assert.deepEqual(openRequired(view), ['Data Model', 'Picture of it', 'Landlord']);
    assert.deepEqual(reviewOf(analysis).topics.map(({ topic, title, state, evidence }) => [topic, title, state, evidence.map(({ line }) => line)]), [
      ['data-model', 'Data Model', 'empty', [6]],
      ['section:sign-off', 'Sign-off', 'covered', [2]],
      ['section:naming', 'Naming', 'missing', []],
      ['section:picture', 'Picture of it', 'missing', []],
      ['section:landlord', 'Landlord', 'missing', []],
    ]);
  });
});
