import * as vscode from 'vscode';
import type { CapacityAnswers, CapacityQuestion } from '../../core/index.ts';
import type { CapacityInfo } from '../../protocol.ts';
import { applyPlan, goToLine, insertedLine, UserError } from '../edits.ts';
import { t } from '../l10n.ts';
import type { Server } from '../server.ts';
import { type Deps, type DocumentArguments, registerCommand, targetMarkdown } from './command.ts';
import { COMMAND_IDS } from './ids.ts';
import { askSteps, BACK, input, pick, type Place, type Step } from './steps.ts';

type Id = CapacityQuestion['id'];

/** An answer for each question that is not to be asked, as it would be typed: `users: '1M'`. */
type CapacityArguments = DocumentArguments & Record<Id, string>;

const titleOf = (question: CapacityQuestion): string => t('Estimate Capacity: {question}', { question: question.title });

/** Asks for users, load and sizes, shows what they come to as one answers, and inserts an estimate block with a summary. Nothing changes before the last answer. */
export const registerEstimateCapacity = (deps: Deps): vscode.Disposable =>
  registerCommand<CapacityArguments>(deps, COMMAND_IDS.estimateCapacity, async (args) => {
    const { server } = deps;
    const document = await targetMarkdown(deps, args);
    const line = lineFor(document);
    const { uri: _uri, ...given } = args;
    const { questions, problems } = await capacity(server, given);
    for (const [id, problem] of Object.entries(problems)) throw new UserError(`${questions.find((question) => question.id === id)?.title ?? id}: ${problem}`);
    const answers: Partial<Record<Id, string>> = { ...given };
    const steps = questions.map(
      (question): Step => ({
        applies: () => given[question.id] === undefined,
        async ask(place) {
          const answer = await askFor(server, question, answers, place);
          if (answer === undefined || answer === BACK) return answer;
          answers[question.id] = answer;
          return 'next';
        },
      }),
    );
    if (!(await askSteps(steps))) return;
    await insert(server, document, line, answers);
  });

const capacity = (server: Server, answers: CapacityAnswers): Promise<CapacityInfo> => server.request('plumbline/capacity', { answers });

/** The line of the cursor; the last one where the document is in no editor. */
function lineFor(document: vscode.TextDocument): number {
  const editor = vscode.window.visibleTextEditors.find((candidate) => candidate.document === document);
  return editor?.selection.active.line ?? document.lineCount - 1;
}

type PresetItem = vscode.QuickPickItem & { readonly answer?: string };

async function askFor(server: Server, question: CapacityQuestion, answers: CapacityAnswers, place: Place): Promise<string | typeof BACK | undefined> {
  if (question.presets.length > 0) {
    const items: readonly PresetItem[] = [...question.presets.map(({ answer, detail }) => ({ answer, label: answer, detail })), { label: t('Another...'), detail: t('Type it. {prompt}', { prompt: question.prompt }) }];
    const current = answers[question.id] ?? question.usual;
    const chosen = await pick({ title: titleOf(question), placeholder: question.prompt, items, place, isFirst: ({ answer }) => answer === current });
    if (chosen === undefined || chosen === BACK) return chosen;
    if (chosen.answer !== undefined) return chosen.answer;
  }
  const value = answers[question.id] ?? question.usual;
  return input({
    title: titleOf(question),
    prompt: question.prompt,
    value,
    selection: [0, value.length],
    place,
    problemOf: async (answer) => (answer === '' ? undefined : (await capacity(server, { ...answers, [question.id]: answer })).problems[question.id]),
    async promptFor(answer) {
      const { results } = await capacity(server, { ...answers, [question.id]: answer });
      return t('{question}. This comes to: {results}.', { question: question.prompt.replace(/[.]$/, ''), results: results.map(({ name, value: result }) => `${name} ${result}`).join('; ') });
    },
  });
}

/** Inserts the estimate as one step that can be undone, into the version that it was planned for. */
async function insert(server: Server, document: vscode.TextDocument, line: number, answers: CapacityAnswers): Promise<void> {
  const uri = document.uri.toString();
  const inserted = insertedLine(await applyPlan(document, (version) => server.request('plumbline/insertCapacity', { uri, version, line, answers })));
  if (inserted !== undefined) await goToLine(document, inserted);
}
