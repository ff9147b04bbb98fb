/** Between two changes of the line, and before the first, in milliseconds: a short run shows none. */
const PAUSE = 200;

/**
 * A line on a terminal that says what is going on, written over again and taken away by an empty text. Whoever writes to the terminal takes
 * it away first. `now` is a clock in milliseconds.
 */
export function createStatusLine(write: (text: string) => void, columns: () => number, now: () => number): (text: string) => void {
  let last = now();
  let shown = false;
  return (text) => {
    if (text === '') {
      if (shown) write('\r\x1b[K');
      shown = false;
      return;
    }
    if (now() - last < PAUSE) return;
    last = now();
    shown = true;
    write(`\r\x1b[K${text.slice(0, Math.max(1, columns() - 1))}`);
  };
}
