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
  it('is told from terse sums in English, which have hardly a small word', async () => {
    const sums = ['Trams: 400', 'Trips per day: 30', 'Trips total: 12,000 per day', 'Passengers: 90 per trip', 'Tracks: 60', 'Doors: 12 per tram', 'Cameras: 4 per tram', 'Picture size: 2 MB', 'Pictures per day: 8', 'Log line size: 80 bytes', 'Log lines per second: 300', 'Door signals: 2 per stop, 60 stops per trip', 'Signals per second: 12,000 × 120 / 86,400 ≈ 17', 'Message size: 200 bytes', 'Storage per day: 290 MB', 'Storage per year: 100 GB', 'Peak: 4× average', 'Needed nodes: 2', 'Growth: 5 % yearly', 'Reads per second: 90', 'Timetable cache: 40 MB', 'Backup storage: 3 copies'];
    const text = `# Depot\n\n${sums.map((sum) => `- ${sum}\n`).join('')}`;
    assert.equal((await analyse(text)).view.verdicts.get('scope')?.state, 'missing');
  });
  it('is told from English notes without a sentence', async () => {
    const { view } = await analyse('# Depot\n\n- trams, tracks, doors\n- panel, switch, gate\n- four trams per track\n');
    assert.equal(view.verdicts.get('scope')?.state, 'missing');
  });
  it('is told from long notes in English with a small word here and there', async () => {
    const notes = ['Drivers book tracks', 'Panels show trams', 'Trams leave with doors shut', 'Drivers can swap trams', 'Depot closes twenty past midnight', 'Lost property, lost tickets', 'Track categories (short, long, curved)', 'Door faults', 'Night trams', 'Snow ploughs', 'Signal box', 'Switch heaters', 'Overhead wires', 'Tickets sold aboard', 'Wheel lathe', 'Sand boxes', 'Brake tests', 'Washing hall', 'Museum trams', 'Paint shop', 'Spare parts', 'Shift swaps', 'Guest drivers', 'Line closures', 'School trams'];
    const { view } = await analyse(`# Depot\n\n${notes.map((note) => `- ${note}\n`).join('')}`);
    assert.equal(view.verdicts.get('scope')?.state, 'missing');
  });
  it('is told from what stands in fences without a language, and not from addresses', async () => {
    const links = Array.from({ length: 12 }, (_, at) => `https://trams.example.org/watch/depot-${at}/switches-and-gates/night\n`).join('\n');
    const notes = 'We want to send the tram to a track that is free. If the gate does not open, the driver has to call the panel.\nThere can be four trams on a track, and each of them is in the list.';
    assert.equal((await analyse(`# Depot\n\n${links}\n\`\`\`\n${notes}\n\`\`\`\n`)).view.verdicts.get('scope')?.state, 'missing');
    assert.equal((await analyse(`# Depot\n\n${links}\n\`\`\`\n${GERMAN}\n\`\`\`\n`)).view.verdicts.get('scope')?.state, 'unread');
  });
});
