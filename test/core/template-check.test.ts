import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { BUILT_IN, createEngine, formatMessage } from '../../src/core/index.ts';
import { checkTemplate } from '../../src/core/templates/check.ts';
import { copyTemplate } from '../../src/core/templates/copy.ts';

const engine = createEngine();

const faults = (text: string, others: readonly (readonly [string, string])[] = []): string[] => checkTemplate(engine.readTemplate(text, 'ours'), { topics: engine.topicIds, others: new Map(others) }).map(({ range, message }) => `${text.slice(range.start, range.end)}: ${formatMessage(message)}`);

describe('a template checked', () => {
  for (const [id, text] of Object.entries(BUILT_IN)) {
    it(`is without a fault: ${id}, and a copy of it`, () => {
      assert.deepEqual(faults(text), []);
      const copy = copyTemplate(text, { id: 'our-own', title: 'Ours: new' });
      assert.deepEqual(faults(copy), []);
      const { value } = engine.readTemplate(copy, 'x');
      assert.deepEqual([value.id, value.title, value.version, value.sections.length], ['our-own', 'Ours: new', 1, engine.readTemplate(text, 'x').value.sections.length]);
    });
  }

  it('finds a name that means two sections', () => {
    assert.deepEqual(faults('# T\n\n## Data\n<!-- plumbline: id=a required=large -->\n\n## Storage\n<!-- plumbline: id=b required=large was="Data, Stores" -->\n\n## Shelves\n<!-- plumbline: id=c required=large was=Stores -->\n\n## Boxes\n<!-- plumbline: id=d required=large was=boxes -->\n'), [
      'was="Data, Stores": "Data" is also a name of the section "Data", so a document that has it may mean either.',
      'was=Stores: "Stores" is also a name of the section "Storage", so a document that has it may mean either.',
      'was=boxes: "boxes" is what the section is called now, and no earlier name.',
    ]);
  });

  it('finds a level that nothing can come of', () => {
    assert.deepEqual(faults('# T\n\n## Data\n<!-- plumbline: id=a required=large -->\n\n### Keys\n<!-- plumbline: id=b topics=primary-key required=small,large -->\n\n### Notes\n<!-- plumbline: id=c recommended=small,large -->\n\n### Gone\n<!-- plumbline: id=d optional="" -->\n'), [
      'required=small,large: "Keys" requires primary-key for small, where "Data" around it is left out: no document can answer it. Give "Data" a level there.',
      'recommended=small,large: "Notes" has a level for small, where "Data" around it is left out, and so it is too.',
      'Gone: "Gone" has no level in any size, so no document gets it. Say, for example, "required=standard,large".',
    ]);
  });

  it('adds up minutes', () => {
    const text = (whole: number, data: number, keys: number): string => `---\nplumbline-template:\n  minutes: ${whole}\n---\n# T\n\n## Data\n<!-- plumbline: id=a required=large minutes=${data} -->\n\n### Keys\n<!-- plumbline: id=b required=large minutes=${keys} -->\n\n## Rest\n<!-- plumbline: id=c required=large minutes=10 -->\n`;
    assert.deepEqual(faults(text(30, 20, 20)), []);
    assert.deepEqual(faults(text(45, 20, 5)), ['45: The phases take 30 minutes together, and the template says 45.']);
    assert.deepEqual(faults(text(30, 20, 21)), ['minutes=20: The sections of "Data" take 21 minutes together, and it says 20.']);
  });

  it('knows the ids of others', () => {
    const text = '---\nplumbline-template:\n  id: ours\n---\n# T\n\n## Data\n';
    assert.deepEqual(faults(text, [['theirs', 'x.md']]), []);
    assert.deepEqual(faults(text, [['ours', 'x.md']]), ['ours: "ours" is the id of x.md too, so a document cannot tell them apart. Give each its own.']);
  });
});
