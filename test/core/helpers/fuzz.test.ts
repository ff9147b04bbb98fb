import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Answers, applyEdits, HELPERS, parseDocument, type Question, runHelper } from '../../../src/core/index.ts';
import { analyse } from '../../support/check.ts';
import { diagramsIn, mermaidProblem } from '../../support/mermaid.ts';
import { DOCUMENTS } from './documents.ts';

/** What people type, and what they had better not. */
const TYPED = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.array(fc.constantFrom('|', '"', '`', '#', ';', '%%', '<b>', '-->', '<!--', '\\', '{', '}', '[', ']', '(', ')', 'end', 'order', ',', ':', '*', '_', '~~~', '```', '&', "'", 'because x', 'create order', ' ', '* *', '在庫', '60'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' ')),
  fc.constantFrom('60', 'Order service', 'create order, list orders', 'Cassandra, because of 9 writes'),
);

describe('helpers under odd answers', () => {
  for (const helper of HELPERS) {
    it(`${helper.id} keeps tables even, diagrams good and the writer's text`, async function () {
      this.timeout(120_000);
      const views = await Promise.all([...DOCUMENTS].filter(([name]) => ['ten-phase', 'written', 'full of SQL', 'a flow', 'numbered, Windows lines'].includes(name)).map(async ([, text]) => (await analyse(text)).view));
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...views), fc.infiniteStream(TYPED), fc.infiniteStream(fc.nat(1000)), async (view, texts, numbers) => {
          const answers = answerAll(view, texts, numbers);
          if (!answers) return;
          const { outcome } = runHelper(helper, view, answers);
          assert.ok(outcome);
          const { doc, roles } = view;
          for (const { range } of outcome.edits) {
            doc.blocks.forEach((block, index) => assert.ok(roles[index] !== 'content' || range.end <= block.range.start || range.start >= block.range.end || range.start === range.end, 'It replaces what the writer wrote.'));
          }
          const text = applyEdits(doc.text, outcome.edits);
          const after = parseDocument(text);
          for (const block of after.blocks) {
            if (block.kind !== 'table') continue;
            for (const { cells } of block.rows) assert.equal(cells.length, block.header.cells.length, text.slice(block.range.start, block.range.end));
          }
          const before = new Set(diagramsIn(doc.text));
          for (const diagram of diagramsIn(text)) if (!before.has(diagram)) assert.equal(await mermaidProblem(diagram), undefined, diagram);
          assert.equal(after.comments.length >= doc.comments.length, true, 'A comment is gone.');
        }),
        { numRuns: 100 },
      );
    });

    function answerAll(view: Parameters<typeof runHelper>[1], texts: fc.Stream<string>, numbers: fc.Stream<number>): Answers | undefined {
      let answers: Answers = {};
      for (let step = 0; step < 60; step++) {
        const { questions, problem, outcome } = runHelper(helper, view, answers);
        if (outcome) return answers;
        assert.equal(problem, undefined);
        const open = questions.find(({ id }) => answers[id] === undefined);
        assert.ok(open);
        const answer = answerTo(open, texts, numbers);
        if (answer === undefined) return undefined;
        answers = { ...answers, [open.id]: answer };
      }
      return undefined;
    }

    function answerTo(question: Question, texts: fc.Stream<string>, numbers: fc.Stream<number>): Answers[string] | undefined {
      const number = numbers.next().value ?? 0;
      if (question.kind === 'pick') return question.choices[number % question.choices.length]?.id;
      if (question.kind === 'pick-many') return question.choices.filter((_choice, at) => (number >> at % 10) % 2 === 1).map(({ id }) => id);
      for (let tries = 0; tries < 20; tries++) {
        const text = texts.next().value ?? '';
        if (text.trim() !== '' && helper.problemOf?.(question.id, text) === undefined) return text;
      }
      return question.value;
    }
  }
});
