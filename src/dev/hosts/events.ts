// The lines in which a test run tells the runner what happens. Used on both sides, so it imports nothing.

export type TestEvent =
  | { readonly kind: 'list'; readonly tests: readonly string[] }
  | { readonly kind: 'start'; readonly test: string }
  | { readonly kind: 'pass'; readonly test: string; readonly ms: number }
  | { readonly kind: 'fail'; readonly test: string; readonly message: string }
  | { readonly kind: 'skip'; readonly test: string }
  | { readonly kind: 'end' };

const MARK = '@plumbline-test ';

/** An event as one line of console output. */
export const formatEvent = (event: TestEvent): string => MARK + JSON.stringify(event);

/** The event in a line of output, which may have a host's own text around it; undefined for every other line. */
export function parseEvent(line: string): TestEvent | undefined {
  const at = line.indexOf(MARK);
  if (at < 0) return undefined;
  const json = line.slice(at + MARK.length, line.lastIndexOf('}') + 1);
  try {
    return JSON.parse(json) as TestEvent;
  } catch {
    return undefined; // a torn line: the test it spoke of then has no result, which fails the run
  }
}
