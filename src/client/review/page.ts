// Runs in the review panel. It shows what it is given and says which line was asked for; it decides nothing.
import type { FromPage, ToPage } from './messages.ts';
import { patchChildren } from './patch.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): { readonly from: string; readonly top: number } | undefined; setState(state: { readonly from: string; readonly top: number }): void };

const editor = acquireVsCodeApi();
const main = document.querySelector('main');
const scroller = document.scrollingElement;
/** The document that is shown, and whether anything is. */
let from: string | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'show') show(data);
  else findRow(data.key)?.click();
});
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest('#export')) return editor.postMessage({ kind: 'export' });
  const part = event.target.closest('nav a[href^="#"]')?.getAttribute('href');
  if (part) {
    event.preventDefault();
    document.querySelector<HTMLElement>(part)?.focus(); // scrolls as well, and Tab goes on from there
    return;
  }
  // A text that is being selected in a row is not a press of it.
  if (!event.target.closest('[data-line]') && !getSelection()?.isCollapsed) return;
  const place = event.target.closest('[data-line]') ?? event.target.closest('tr[data-go]')?.querySelector('th [data-line]');
  if (!place) return;
  event.preventDefault();
  editor.postMessage({ kind: 'go', line: Number(place.getAttribute('data-line')) });
});
document.addEventListener('scroll', () => from !== undefined && editor.setState({ from, top: scroller?.scrollTop ?? 0 }), { passive: true });
editor.postMessage({ kind: 'ready' });

function show({ html, version, from: next }: Extract<ToPage, { kind: 'show' }>): void {
  if (!main) return;
  const wanted = document.createElement('template');
  wanted.innerHTML = html;
  const isOther = from !== next;
  // A panel that was hidden begins anew and goes back to where it was.
  const top = isOther ? (from === undefined && editor.getState()?.from === next ? (editor.getState()?.top ?? 0) : 0) : undefined;
  from = next;
  document.body.toggleAttribute('data-empty', next === '');
  const anchor = anchorOf(main);
  patchChildren(main, wanted.content);
  if (!scroller) return;
  if (top !== undefined) scroller.scrollTop = top;
  else if (anchor?.element.isConnected) scroller.scrollTop += anchor.element.getBoundingClientRect().top - anchor.top;
  editor.postMessage({ kind: 'shown', version, rows: [...main.querySelectorAll('tr[data-key]')].map((row) => row.getAttribute('data-key') ?? '') });
}

/** What stays where it is on the screen while things come and go above it: what has the focus, else the first row in view. */
function anchorOf(main: Element): { readonly element: Element; readonly top: number } | undefined {
  const isInView = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  };
  const focused = document.activeElement;
  const element = focused && main.contains(focused) && isInView(focused) ? focused : [...main.querySelectorAll('tr[data-key], h2')].find(isInView);
  return element && { element, top: element.getBoundingClientRect().top };
}

function findRow(key: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('tr[data-key]')].find((row) => row.getAttribute('data-key') === key);
}
