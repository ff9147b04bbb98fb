// node:assert does not exist in a web worker; these three are what the suite needs.

/** Fails unless `value` is truthy. */
export function ok(value: unknown, message = `Expected something truthy, got ${show(value)}.`): asserts value {
  if (!value) throw new Error(message);
}

/** Fails unless both are the same, or look the same as JSON. */
export function equal(actual: unknown, expected: unknown, message = ''): void {
  if (Object.is(actual, expected) || show(actual) === show(expected)) return;
  throw new Error(`${message && `${message} `}Expected ${show(expected)}, got ${show(actual)}.`);
}

/** Fails unless `text` matches. */
export function matches(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`Expected ${String(pattern)} to match ${show(text)}.`);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
