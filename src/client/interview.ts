import * as vscode from 'vscode';
import type { DesignState } from '../protocol.ts';
import { CONTEXT_KEYS } from './commands/ids.ts';
import { dueNotice, type Interview, nextPhase, pause, readClock, type Reading, restore, resume, told } from './interview-clock.ts';
import { type Practice, practiceOf, readHistory, withPractice } from './interview-report.ts';

/** The practice interview that runs in this window, if one does, and those that are over. */
export interface Interviews extends vscode.Disposable {
  readonly running: Interview | undefined;
  /** What the clock shows now; undefined where no interview runs. */
  read(): Reading | undefined;
  /** An interview began, went on, stood or ended, or a second of one has passed. */
  readonly onDidChange: vscode.Event<void>;
  /** The time of a phase, or the whole time, is up. Fired once for each. */
  readonly onDidRunOut: vscode.Event<'phase' | 'whole'>;
  start(interview: Interview): void;
  pause(): void;
  resume(): void;
  /** Goes on to the next phase and gives what the clock then shows. */
  next(): Reading | undefined;
  /** Ends the interview and keeps it. `design` is the document as it stands, where it could be read. */
  stop(design: DesignState | undefined): Promise<Practice | undefined>;
  /** Interviews that are over, the newest first. */
  history(): readonly Practice[];
}

/** Where the running interview is kept, for this workspace, and those that are over, for all. */
const RUNNING = 'interview.running';
const HISTORY = 'interview.history';

const TICK = 1_000;

export function createInterviews({ workspaceState, globalState }: Pick<vscode.ExtensionContext, 'workspaceState' | 'globalState'>): Interviews {
  const changes = new vscode.EventEmitter<void>();
  const ends = new vscode.EventEmitter<'phase' | 'whole'>();
  let running = restore(workspaceState.get(RUNNING), Date.now());
  let timer: ReturnType<typeof setInterval> | undefined;
  follow();

  return {
    get running() {
      return running;
    },
    read: () => running && readClock(running, Date.now()),
    onDidChange: changes.event,
    onDidRunOut: ends.event,
    start: become,
    pause: () => become(running && pause(running, Date.now())),
    resume: () => become(running && resume(running, Date.now())),
    next() {
      become(running && nextPhase(running, Date.now()));
      return running && readClock(running, Date.now());
    },
    async stop(design) {
      if (!running) return undefined;
      const practice = practiceOf(running, design, Date.now());
      become(undefined);
      await globalState.update(HISTORY, withPractice(history(), practice));
      return practice;
    },
    history,
    dispose() {
      clearInterval(timer);
      vscode.Disposable.from(changes, ends).dispose();
    },
  };

  function history(): Practice[] {
    return readHistory(globalState.get(HISTORY));
  }

  /** Keeps the interview in its new state, before anything else can happen to the window. */
  function become(interview: Interview | undefined): void {
    running = interview;
    void workspaceState.update(RUNNING, running);
    follow();
    changes.fire();
  }

  function follow(): void {
    const isPaused = running !== undefined && readClock(running, Date.now()).isPaused;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.interviewRuns, running !== undefined && !isPaused);
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.interviewPaused, isPaused);
    clearInterval(timer);
    if (running && !isPaused) timer = setInterval(tick, TICK);
  }

  function tick(): void {
    const due = running && dueNotice(running, Date.now());
    if (running && due) {
      become(told(running, due));
      ends.fire(due);
    } else changes.fire();
  }
}
