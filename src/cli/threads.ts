import { checkFile } from './check.ts';
import type { Io } from './io.ts';
import { Refusal } from './refusal.ts';
import { createSession, type Session } from './session.ts';
import type { CheckOptions, Outcome, Task, Thread, Told } from './thread.ts';

/** Measured with documents of 11 KB on two processors: 100 are checked sooner by one thread, because each has to start; from 200 on two are ahead. */
const PAYS_FROM = 200;

/** Files that are handed over at once: many, so that handing over costs nothing, and few, so that no thread is left with the rest. */
const CHUNK = 16;

/** More threads than this need more memory than they save time. */
const MOST = 8;

/** Checks files in order; on several threads where that pays, with the same answers. */
export async function checkFiles(session: Session, files: readonly string[], options: CheckOptions): Promise<readonly Outcome[]> {
  const { io } = session;
  const count = files.length < PAYS_FROM ? 0 : Math.min(io.processors, MOST);
  return count < 2 ? checkHere(session, files, options) : checkOnThreads(session, files, count, () => io.startThread(options));
}

async function checkHere(session: Session, files: readonly string[], options: CheckOptions): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    session.io.status(`Checking ${index + 1} of ${files.length}: ${file}`);
    outcomes.push(await checkFile(session, file, options));
  }
  return outcomes;
}

async function checkOnThreads(session: Session, files: readonly string[], count: number, start: () => Thread): Promise<Outcome[]> {
  const tasks = files.map((file): Task => ({ file, found: session.wasFound(file) }));
  const chunks = Array.from({ length: Math.ceil(tasks.length / CHUNK) }, (_, at) => tasks.slice(at * CHUNK, (at + 1) * CHUNK));
  const told: Told[] = [];
  const share = sharing();
  const threads = Array.from({ length: count }, start);
  let next = 0;
  try {
    await Promise.all(threads.map(work));
  } finally {
    threads.forEach((thread) => thread.end());
  }
  for (const { said, failed, refusal } of told) {
    if (refusal !== undefined) throw new Refusal(refusal);
    session.relay(said, failed);
  }
  return told.flatMap(({ outcomes }) => outcomes);

  async function work(thread: Thread): Promise<void> {
    for (let chunk = chunks[next]; chunk; chunk = chunks[next]) {
      const at = next++;
      session.io.status(`Checking ${at * CHUNK + 1} of ${files.length}: ${chunk[0]?.file ?? ''}`);
      told[at] = withShared(await thread.check(chunk), share);
    }
  }
}

/** Gives each text that comes more than once, such as the message of a rule, one place in memory: a thread sends it anew with each finding. */
function sharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found === undefined) known.set(text, text);
    return found ?? text;
  };
}

function withShared(told: Told, share: (text: string) => string): Told {
  const outcomes = told.outcomes.map((outcome) => ({
    ...outcome,
    found: outcome.found.map(({ row, identity, fixes }) => ({
      row: { ...row, file: outcome.file, rule: share(row.rule), message: share(row.message) },
      identity: { ...identity, rule: share(identity.rule), section: identity.section.map(share) },
      fixes,
    })),
  }));
  return { ...told, outcomes };
}

/** The other end: checks what it is handed. What a session says once, it says once for the whole thread. */
export function createChecker(io: Io, options: CheckOptions): (tasks: readonly Task[]) => Promise<Told> {
  let said: string[] = [];
  const session = createSession({ ...io, stdout: () => {}, stderr: (text) => void said.push(text), status: () => {} });
  return async (tasks) => {
    said = [];
    const outcomes: Outcome[] = [];
    try {
      for (const { file, found } of tasks) {
        if (found) session.expect(file);
        outcomes.push(await checkFile(session, file, options));
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { outcomes, said, failed: true, refusal: error.message };
    }
    return { outcomes, said, failed: session.hasFailed() };
  };
}
