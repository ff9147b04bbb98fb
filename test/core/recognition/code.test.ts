import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDocument } from '../../../src/core/index.ts';
import { engine } from '../../support/check.ts';

const stateOf = (topic: string, language: string, code: string): string | undefined =>
  engine.recognise(parseDocument(`# Tram depot\n\n## The yard\n\nTrams stand in the yard at night.\n\n\`\`\`${language}\n${code}\n\`\`\`\n`)).get(topic)?.state;

describe('code', () => {
  it('of what a user sets is an interface', () => {
    assert.equal(stateOf('api', 'yaml', 'kind: Yard\nmetadata:\n  name: north\nspec:\n  tracks: 12\n  washing: nightly'), 'covered');
    assert.equal(stateOf('api', 'go', 'type YardSpec struct {\n  Tracks int `json:"tracks"`\n  Washing string `json:"washing,omitempty"`\n}'), 'covered');
  });
  it('of what is run is none', () => {
    assert.equal(stateOf('api', 'yaml', 'kind: Deployment\nmetadata:\n  name: yard\nreplicas: 2'), 'missing');
    assert.equal(stateOf('api', 'yaml', 'yard:\n  image: depot/yard\n  ports: [8080]'), 'missing');
  });
  it('of a structure is a data model where it holds values', () => {
    assert.equal(stateOf('data-model', 'go', '// A tram is stored once, and its table has a foreign key.\ntype Tram struct {\n  ID uint64\n  Line string\n}'), 'covered');
    assert.equal(stateOf('data-model', 'kotlin', '// A tram is stored once, and its table has a foreign key.\ndata class Tram(val id: Long, val line: String)'), 'covered');
  });
  it('of a record speaks for a data model, of a line of settings it does not', () => {
    assert.equal(shapesIn('{\n  "tram": 12,\n  "line": "north",\n  "washed": true\n}'), 3);
    assert.equal(shapesIn('{ "tram": 12, "line": "north" }'), 0);
  });
  it('of a structure is none where it holds parts or methods', () => {
    const parts = 'type Yard struct {\n  washing WashingHall\n  signals *SignalBox\n}';
    const methods = 'interface Yard {\n  boolean enter(String line, long tram);\n  String leave(long tram);\n}';
    for (const code of [parts, methods]) assert.equal(shapesIn(code), 0);
    assert.equal(shapesIn('type Tram struct {\n  ID uint64\n  Line string\n}'), 3);
  });
});

const shapesIn = (code: string): number | undefined => engine.recognise(parseDocument(`# Tram depot\n\n## The yard\n\nTrams stand in the yard at night.\n\n\`\`\`go\n${code}\n\`\`\`\n`)).get('data-model')?.points;
