import * as vscode from 'vscode';
import type { Level, State } from '../../core/index.ts';
import { t } from '../l10n.ts';
import { stateWords } from '../state-words.ts';

/** How each state is called in front of a reader. */
export const STATE_WORDS: Readonly<Record<State, string>> = stateWords(t);

const LEVEL_WORDS: Readonly<Record<Level, string>> = { required: t('required'), recommended: t('recommended'), optional: t('optional') };

export const describeTopic = (state: State, level: Level | null | undefined): string => (level ? `${LEVEL_WORDS[level]}, ${STATE_WORDS[state]}` : STATE_WORDS[state]);

/** The writer wants to go one step back. */
export const BACK = Symbol('back');

/** Where in a row of steps a question stands; left out where there is only one. */
export interface Place {
  readonly step: number;
  /** Undefined where it is not known yet; then no number is shown. */
  readonly total: number | undefined;
  readonly canGoBack: boolean;
}

export interface PickOptions<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly T[] | Promise<readonly T[]>;
  readonly place?: Place;
  /** The item that has the focus at first. */
  readonly isFirst?: (item: T) => boolean;
  readonly onButton?: (item: T) => void;
  /** Whether it stays while something else is clicked; steps of several do. */
  readonly stays?: boolean;
}

/** Lets the writer choose from a list. Undefined is Esc. */
export async function pick<T extends vscode.QuickPickItem>(options: PickOptions<T>): Promise<T | typeof BACK | undefined> {
  const picker = vscode.window.createQuickPick<T>();
  picker.title = options.title;
  picker.placeholder = options.placeholder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.ignoreFocusOut = options.stays ?? options.place !== undefined;
  place(picker, options.place);
  return ask(picker, async (done, fail) => {
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      if (item) done(item);
    });
    picker.onDidTriggerItemButton(({ item }) => options.onButton?.(item));
    picker.busy = true;
    try {
      picker.items = await options.items;
    } catch (error) {
      fail(error);
    }
    picker.busy = false;
    const first = options.isFirst && picker.items.find(options.isFirst);
    if (first) picker.activeItems = [first];
  });
}

/** Lets the writer tick any of a list, none of them included. Undefined is Esc. */
export async function pickMany<T extends vscode.QuickPickItem>(options: Omit<PickOptions<T>, 'items' | 'isFirst' | 'onButton' | 'stays'> & { readonly items: readonly T[]; readonly isPicked: (item: T) => boolean }): Promise<readonly T[] | typeof BACK | undefined> {
  const picker = vscode.window.createQuickPick<T>();
  picker.title = options.title;
  picker.placeholder = options.placeholder;
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.ignoreFocusOut = options.place !== undefined;
  place(picker, options.place);
  return ask<readonly T[]>(picker, (done) => {
    picker.items = options.items;
    picker.selectedItems = options.items.filter(options.isPicked);
    picker.onDidAccept(() => done([...picker.selectedItems]));
    return Promise.resolve();
  });
}

export interface InputOptions {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  /** The part of the value that is selected, as offsets. */
  readonly selection?: readonly [number, number];
  readonly place?: Place;
  /** What is wrong with a text; undefined where it will do. */
  readonly problemOf: (value: string) => string | undefined | Promise<string | undefined>;
  /** What stands below the line as it is typed, in place of the prompt. */
  readonly promptFor?: (value: string) => Promise<string>;
}

/** Lets the writer type a line; it is accepted when nothing is wrong with it. Undefined is Esc. */
export async function input(options: InputOptions): Promise<string | typeof BACK | undefined> {
  const box = vscode.window.createInputBox();
  box.title = options.title;
  box.prompt = options.prompt;
  box.value = options.value ?? '';
  if (options.selection) box.valueSelection = options.selection;
  box.ignoreFocusOut = true;
  place(box, options.place);
  return ask(box, (done) => {
    box.onDidChangeValue(() => void check(false));
    box.onDidAccept(() => void check(true));
    return tell();

    async function tell(): Promise<void> {
      const { value } = box;
      const prompt = await options.promptFor?.(value.trim());
      if (prompt !== undefined && box.value === value) box.prompt = prompt;
    }

    async function check(isFinal: boolean): Promise<void> {
      const { value } = box;
      // Nothing typed yet is no mistake until it is sent.
      const problem = value.trim() === '' && !isFinal ? undefined : await options.problemOf(value.trim());
      if (box.value !== value) return;
      box.validationMessage = problem ?? '';
      if (!isFinal) await tell();
      if (isFinal && problem === undefined) done(value.trim());
    }
  });
}

/** One question of several. It is passed over while it does not apply. */
export interface Step {
  readonly applies: () => boolean;
  /** Asks, and keeps the answer where the asker finds it. */
  readonly ask: (place: Place) => Promise<'next' | typeof BACK | undefined>;
}

/** Asks one question after the other, and the one before on Back. False is Esc at any of them. */
export async function askSteps(steps: readonly Step[]): Promise<boolean> {
  const asked: number[] = [];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    if (!step?.applies()) {
      at++;
      continue;
    }
    const total = steps.filter((candidate) => candidate.applies()).length;
    const answer = await step.ask({ step: asked.length + 1, total, canGoBack: asked.length > 0 });
    if (answer === undefined) return false;
    if (answer === BACK) at = asked.pop() ?? 0;
    else {
      asked.push(at);
      at++;
    }
  }
  return true;
}

function place(target: vscode.QuickInput & { buttons: readonly vscode.QuickInputButton[] }, where: Place | undefined): void {
  if (!where) return;
  target.step = where.total === undefined ? undefined : where.step;
  target.totalSteps = where.total;
  if (where.canGoBack) target.buttons = [vscode.QuickInputButtons.Back];
}

type Asking = vscode.QuickInput & { readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton> };

/** Shows a quick input until it is answered, and puts it away. */
async function ask<T>(asking: Asking, start: (done: (answer: T) => void, fail: (error: unknown) => void) => Promise<void>): Promise<T | typeof BACK | undefined> {
  try {
    return await new Promise<T | typeof BACK | undefined>((resolve, reject) => {
      asking.onDidTriggerButton((button) => {
        if (button === vscode.QuickInputButtons.Back) resolve(BACK);
      });
      asking.onDidHide(() => resolve(undefined));
      asking.show();
      start(resolve, reject).catch(reject);
    });
  } finally {
    asking.dispose();
  }
}
