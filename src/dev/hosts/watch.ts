import { parseEvent, type TestEvent } from './events.ts';
import type { RunRecord } from './judge.ts';

/** Where a host puts what it hears of a run. */
export interface Watch {
  /** Console output, of any number of lines. */
  output(text: string): void;
  exit(code: number): void;
  closed(): void;
  /** The record, once the run has ended in one way or another. Never rejects. */
  readonly record: Promise<RunRecord>;
}

/** Collects the events of one run. Only the run's own events break the silence: a host's chatter does not. */
export function watchRun(options: { readonly silenceMs: number; readonly onEvent?: (event: TestEvent) => void; readonly onOther?: (line: string) => void }): Watch {
  const events: TestEvent[] = [];
  let resolve: (record: RunRecord) => void = () => undefined;
  const record = new Promise<RunRecord>(resolveRecord => (resolve = resolveRecord));
  const end = (ending: RunRecord['ending'], code?: number): void => {
    clearTimeout(timer);
    resolve({ events, ending, ...(code === undefined ? {} : { code }) });
  };
  let timer = setTimeout(() => end('silence'), options.silenceMs);

  return {
    output(text) {
      for (const line of text.split('\n')) {
        const event = parseEvent(line);
        if (!event) {
          if (line.trim()) options.onOther?.(line);
          continue;
        }
        events.push(event);
        options.onEvent?.(event);
        clearTimeout(timer);
        timer = setTimeout(() => end('silence'), options.silenceMs);
      }
    },
    exit: code => end('exit', code),
    closed: () => end('closed'),
    record,
  };
}

/** Turns chunks of a stream, which end anywhere, into calls with whole lines. */
export function byLine(onLine: (line: string) => void): (chunk: Buffer | string) => void {
  const decoder = new TextDecoder(); // a chunk may end within a character too
  let rest = '';
  return chunk => {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  };
}
