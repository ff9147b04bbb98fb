import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyse } from '../support/check.ts';

const GERMAN = 'Die Fahrpläne liegen eine Stunde lang im Speicher und werden verworfen, sobald ein neuer Fahrplan veröffentlicht wird. Jede Bahn hat eine Nummer, eine Linie und einen Zustand; auf einem Gleis stehen höchstens vier Bahnen. Die Werkstatt meldet den Zustand der Türen alle zehn Minuten an die Leitstelle, die daraus eine Liste der Störungen macht. Kein Bahnhof ist davon ausgenommen, auch nicht die Endhaltestelle im Norden der Stadt, an der nachts gebaut wird.';

describe('a text in another language', () => {
  it('is not said to lack what cannot be read in it', async () => {
    const { view, findings } = await analyse(`# Depot\n\n## Aufbau\n\n${GERMAN}\n`);
    assert.equal(view.verdicts.get('scope')?.state, 'unread');
    const about = findings.filter((finding) => finding.rule.startsWith('missing-'));
    assert.ok(about.length > 0 && about.every(({ severity }) => severity === 'information'));
  });
  it('is still read where it speaks code, and where a heading is known', async () => {
    const { view } = await analyse(`# Depot\n\n${GERMAN}\n\n\`\`\`sql\nCREATE TABLE bahnen (nummer INT PRIMARY KEY);\nCREATE INDEX bahnen_linie ON bahnen (linie);\n\`\`\`\n\n## Caching\n\n${GERMAN}\n`);
    assert.deepEqual(['indexes', 'caching', 'scope'].map((topic) => view.verdicts.get(topic)?.state), ['covered', 'covered', 'unread']);
  });
  it('is told from English notes without a sentence', async () => {
    const { view } = await analyse('# Depot\n\n- trams, tracks, doors\n- panel, switch, gate\n- four trams per track\n');
    assert.equal(view.verdicts.get('scope')?.state, 'missing');
  });
});
