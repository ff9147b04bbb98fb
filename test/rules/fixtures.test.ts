import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { type Analysis, isGap, rules } from '../../src/core/index.ts';
import { SAID_WITH } from '../../src/core/rules/occasions.ts';
import { annotate, stripNotes } from '../support/annotations.ts';
import { analyse, engine } from '../support/check.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const folders = readdirSync(here).filter((name) => statSync(join(here, name)).isDirectory());

/** Parts the documents of a fixture that holds several. */
const NEXT = '<!-- next document -->\n';

/** Annotated fixtures, `test/rules/<rule>/<behaviour>.md`: notes under the text say which findings of the rule are expected. `UPDATE=1` rewrites them. */
describe('fixtures', () => {
  for (const folder of folders) {
    for (const file of readdirSync(join(here, folder))) {
      it(`${folder}/${file}`, async () => {
        const path = join(here, folder, file);
        const fixture = readFileSync(path, 'utf8');
        const documents = await Promise.all(fixture.split(NEXT).map(async (document) => {
          const analysis = switchedOn(await analyse(stripNotes(document)), folder);
          return annotate({ ...analysis, findings: analysis.findings.filter((finding) => finding.rule === folder) });
        }));
        const actual = documents.join(NEXT);
        if (process.env['UPDATE']) writeFileSync(path, actual);
        else assert.equal(actual, fixture);
      });
    }
  }

  it('every rule with a file of its own has at least two', () => {
    const lacking = rules.filter((rule) => !rule.id.startsWith('missing-')).filter((rule) => !folders.includes(rule.id) || readdirSync(join(here, rule.id)).length < 2);
    assert.deepEqual(lacking.map((rule) => rule.id), []);
  });

  it('look-alikes come in tens, and none is a fault', () => {
    const files = folders.filter((folder) => readdirSync(join(here, folder)).includes('look-alikes.md') && !folder.startsWith('missing-'));
    const texts = files.map((folder) => readFileSync(join(here, folder, 'look-alikes.md'), 'utf8'));
    assert.ok(files.length > 30);
    for (const [index, text] of texts.entries()) assert.deepEqual([text.split(NEXT).length >= 10, stripNotes(text) === text], [true, true], files[index]);
  });

  it('of a rule that is off by default say nothing until it is configured', async () => {
    const [rule] = rules.filter(({ off }) => off);
    assert.ok(rule);
    const { findings } = await analyse(rule.examples.bad);
    assert.deepEqual(findings.filter((finding) => finding.rule === rule.id), []);
  });

  it('a wrong expectation fails', async () => {
    const fixture = '# Seed bank\n\n## Caching\n^^^^^^^^^^ empty-section: Nothing.\n';
    const analysis = await analyse(stripNotes(fixture));
    assert.notEqual(annotate(analysis), fixture);
  });
});

describe('examples of rules', () => {
  for (const rule of rules) {
    it(rule.id, async () => {
      const bad = switchedOn(await analyse(rule.examples.bad), rule.id).findings.filter((finding) => finding.rule === rule.id);
      const good = switchedOn(await analyse(rule.examples.good), rule.id).findings.filter((finding) => finding.rule === rule.id);
      // A topic that the full document does not ask for, or whose parent is a gap, is silent there, and so is one that is said with another.
      const topic = /^missing-(.*)/.exec(rule.id)?.[1];
      const silent = topic !== undefined && !speaksIn(await analyse(rule.examples.bad), topic);
      assert.deepEqual([bad.length, good.length], [silent ? 0 : 1, 0]);
    });
  }
});

/** The same analysis, with the rule asked even if it is off by default. */
function switchedOn(analysis: Analysis, rule: string): Analysis {
  const { doc, ruling } = analysis;
  if (!rules.find(({ id }) => id === rule)?.off) return analysis;
  return engine.analyse(doc, { ...ruling, assignment: { ...ruling.assignment, rules: { [rule]: 'information' } } });
}

function speaksIn({ view }: Awaited<ReturnType<typeof analyse>>, topic: string): boolean {
  const asked = view.asked.get(topic);
  const parent = SAID_WITH[topic] ?? view.topics.get(topic)?.parent;
  if (!asked || asked.level === 'optional') return false;
  return parent === undefined || !view.asked.has(parent) || !isGap(view.verdicts.get(parent)?.state ?? 'missing');
}
