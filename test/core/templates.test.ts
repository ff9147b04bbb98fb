import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { BUILT_IN, createRulings, formatMessage, isGap, parseDocument, scaffold, sectionsInForce, sheetOf, SIZES, topics, type Size, type Template } from '../../src/core/index.ts';
import { analyse, engine } from '../support/check.ts';

const rulings = createRulings(engine, { read: () => Promise.resolve(undefined), listMarkdown: () => Promise.resolve([]), rootOf: () => undefined });
const templates = Object.keys(BUILT_IN).map((id) => {
  const known = rulings.builtInTemplate(id);
  assert.ok(known);
  return known;
});
const byId = new Map(topics.map((topic) => [topic.id, topic]));
const options = { title: 'Tram depot', date: '2026-03-14', author: 'the depot' } as const;

/** Variants to try: none, or each. */
const variantsOf = (template: Template): (string | undefined)[] => (Object.keys(template.variants).length === 0 ? [undefined] : Object.keys(template.variants));

/** A document with every section answered by the examples of its topics, and every prompt ticked. */
function filled(template: Template, reference: string, size: Size, variant: string | undefined): string {
  const front = scaffold(template, { ...options, reference, size, variant }).split('\n---\n')[0] ?? '';
  const sections = sectionsInForce(template, size, variant).map((section) => {
    const answers = section.topics.map((topic) => byId.get(topic)?.example ?? '');
    const prompts = section.prompts.map((prompt) => `- [x] ${prompt.text}`);
    const own = answers.length > 0 ? answers : [`What ${section.title.toLowerCase()} comes to in this depot is said here in a few plain words.`];
    return [`${'#'.repeat(section.depth + 1)} ${section.title}`, ...own, prompts.join('\n')].filter((part) => part !== '').join('\n\n');
  });
  return [`${front.replace('stage: draft', 'stage: review')}\n---\n`, '# Tram depot', ...sections].join('\n\n') + '\n';
}

describe('the built-in templates', () => {
  it('are six', () => assert.deepEqual(Object.keys(BUILT_IN), ['design-doc', 'five-step', 'seven-step', 'ten-phase', 'two-way', 'deep-dive']));

  for (const { reference, parsed } of templates) {
    const { value: template, problems } = parsed;
    describe(template.id, () => {
      it('is read without a problem', () => assert.deepEqual(problems.map((problem) => formatMessage(problem.message)), []));
      it('gives its phases minutes that add up', () => {
        const minutes = template.sections.filter((section) => section.depth === 1).reduce((sum, section) => sum + (section.minutes ?? 0), 0);
        assert.equal(minutes, template.minutes);
      });
      it('asks for each topic once, and each prompt once', () => {
        const asked = template.sections.flatMap((section) => section.topics);
        assert.deepEqual(asked.filter((topic, at) => asked.indexOf(topic) !== at), []);
        const prompts = template.sections.flatMap((section) => section.prompts.map((prompt) => prompt.text));
        assert.deepEqual(prompts.filter((prompt, at) => prompts.indexOf(prompt) !== at), []);
      });
      for (const size of SIZES) {
        for (const variant of variantsOf(template)) {
          const name = [size, variant].filter(Boolean).join(', ');
          it(`${name}: scaffolded and left alone, it is flagged for every required topic`, async () => {
            const text = scaffold(template, { ...options, reference, size, variant }).replace('stage: draft', 'stage: review');
            assert.doesNotMatch(text, /\{\{|<!-- plumbline:/);
            const { view, findings } = await analyse(text);
            const unflagged: string[] = [];
            for (const [topic, { level }] of view.asked) {
              if (level !== 'required') continue;
              assert.ok(isGap(view.verdicts.get(topic)?.state ?? 'missing'), `${topic} counts as ${view.verdicts.get(topic)?.state}`);
              const parent = byId.get(topic)?.parent;
              const sections = new Set([...(view.verdicts.get(topic)?.sections ?? []), ...(parent === undefined ? [] : (view.verdicts.get(parent)?.sections ?? []))]);
              const isFlagged = findings.some((finding) => finding.topic === topic || finding.topic === parent || view.doc.sections.some((section) => sections.has(section.index) && finding.range.start >= section.range.start && finding.range.end <= section.range.end));
              if (!isFlagged) unflagged.push(topic);
            }
            assert.deepEqual(unflagged, []);
            assert.deepEqual(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule), []);
          });
          it(`${name}: filled with sample answers, it is clean`, async () => {
            const { findings, view } = await analyse(filled(template, reference, size, variant));
            assert.deepEqual(findings.map((finding) => `${finding.rule}: ${formatMessage(finding.message)}`), []);
            assert.deepEqual([...view.asked.keys()].filter((topic) => isGap(view.verdicts.get(topic)?.state ?? 'missing')), []);
          });
        }
      }
    });
  }
});

describe('a template of the team', () => {
  const read = (text: string) => engine.readTemplate(text, 'ours');
  it('may be any Markdown file', () => {
    const { value, problems } = read('# RFC\n\n## Summary\n\n## API\n\n### Rollback plan\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(value.sections.map(({ id, depth, topics: tied, levels }) => [id, depth, tied.length > 0, levels.standard]), [['summary', 1, false, 'recommended'], ['api', 1, true, 'recommended'], ['rollback-plan', 2, true, 'recommended']]);
  });
  const wrong: [what: string, text: string, expected: string, at: string][] = [
    ['an unknown topic', '# T\n\n## A\n<!-- plumbline: topics=indices -->\n', 'There is no topic "indices". Did you mean "indexes"?', 'topics=indices'],
    ['an unknown key', '# T\n\n## A\n<!-- plumbline: requird=standard -->\n', '"requird" is not a key of a section. Did you mean "required"?', 'requird=standard'],
    ['an unknown size', '# T\n\n## A\n<!-- plumbline: required=standart -->\n', '"standart" is not a size; sizes are small, standard and large. Did you mean "standard"?', 'required=standart'],
    ['two sections with one id', '# T\n\n## A\n<!-- plumbline: id=x -->\n\n## B\n<!-- plumbline: id=x -->\n', 'Two sections have the id "x". Give each its own, in "<!-- plumbline: id=... -->".', 'B'],
    ['a version that is no whole number', '---\nplumbline-template:\n  version: 1.5\n---\n# T\n\n## A\n', '"version" has to be a whole number above 0.', '1.5'],
    ['a variant of unknown sections', '---\nplumbline-template:\n  variants: { up: [a, bb] }\n---\n# T\n\n## A\n', 'The variant "up" names a section "bb" that the template does not have.', '[a, bb]'],
    ['no section', '# T\n\nText.\n', 'The template has no section. Add a heading below its title for each section a document should have.', '#'],
    ['broken YAML', '---\nplumbline-template: {a: [}\n---\n# T\n\n## A\n', '', ''],
  ];
  for (const [what, text, expected, at] of wrong) {
    it(`says where it has ${what}`, () => {
      const { problems } = read(text);
      assert.ok(problems.length >= 1);
      const [problem] = problems;
      assert.ok(problem);
      if (expected === '') assert.match(formatMessage(problem.message), /^The front matter is not valid YAML: /);
      else assert.deepEqual([formatMessage(problem.message), text.slice(problem.range.start, problem.range.end)], [expected, at]);
    });
  }
  it('replaces three names, and leaves other braces alone', () => {
    const { value } = read('# {{title}}\n\n## By {{author}} on {{date}}\n\n{{other}} {{ title }}\n');
    const text = scaffold(value, { ...options, title: '$& {{date}}', reference: 'ours@1', size: 'standard' });
    assert.match(text, /# \$& \{\{date\}\}\n\n## By the depot on 2026-03-14\n\n\{\{other\}\} \{\{ title \}\}\n$/);
    assert.equal(parseDocument(text).frontMatter?.problems.length, 0);
  });
});

describe('estimate blocks of the templates', () => {
  /** What a writer puts into the blanks. */
  const ANSWERS: readonly (readonly [RegExp, string])[] = [
    [/<day, season or event>/g, 'season'],
    [/<requests per second at peak>/g, '200 requests/s'],
    [/<milliseconds of CPU per request>/g, '5 ms'],
    [/<price>/g, '$0.02'],
    [/<size[^>]*>/g, '2 KB'],
    [/<number>/g, '40'],
  ];
  for (const { parsed } of templates) {
    const { doc, id } = parsed.value;
    it(`${id}: say nothing while they are blank, and compute when they are filled in`, () => {
      const blank = sheetOf(doc);
      assert.ok(blank.blocks.length > 0);
      assert.deepEqual(blank.problems.map((problem) => formatMessage(problem.message)), []);
      const text = ANSWERS.reduce((filledIn, [pattern, answer]) => filledIn.replace(pattern, answer), doc.text);
      const { estimates, problems } = sheetOf(parseDocument(text));
      assert.deepEqual(problems.map((problem) => formatMessage(problem.message)), []);
      assert.deepEqual(estimates.filter(({ value }) => value === undefined).map(({ name }) => name), []);
    });
  }
});
