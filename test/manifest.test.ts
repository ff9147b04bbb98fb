import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { CONTEXT_KEYS } from '../src/client/commands/ids.ts';

interface Item {
  readonly submenu?: string;
  readonly command?: string;
  readonly when?: string;
}

const root = fileURLToPath(new URL('../', import.meta.url));
const nls = JSON.parse(readFileSync(`${root}package.nls.json`, 'utf8')) as Record<string, string>;
const { contributes, name, publisher } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  name: string;
  publisher: string;
  contributes: {
    commands: { command: string }[];
    menus: Record<string, Item[]>;
    submenus: { id: string; label: string }[];
    views: Record<string, { id: string }[]>;
    viewsWelcome: { view: string; contents: string; when: string }[];
    walkthroughs: { id: string; steps: { id: string; title: string; description: string; media: { markdown: string }; completionEvents: string[] }[] }[];
    'markdown.previewStyles': string[];
  };
};
const commands = new Set(contributes.commands.map(({ command }) => command));
const views = Object.values(contributes.views).flat().map(({ id }) => id);
const textOf = (reference: string): string => nls[reference.slice(1, -1)] ?? '';
/** Commands that texts link to, those of VS Code left out. */
const linked = (text: string): string[] => [...text.matchAll(/\]\(command:([\w.]+)/g)].flatMap(([, id = '']) => (id.startsWith('plumbline.') ? [id] : []));

describe('the manifest', () => {
  it('has a walkthrough of five steps, each with its page and done by doing it', () => {
    const [walkthrough] = contributes.walkthroughs;
    assert.equal(walkthrough?.steps.length, 5);
    for (const { id, title, description, media, completionEvents } of walkthrough.steps) {
      assert.ok(textOf(title) !== '' && existsSync(root + media.markdown), id);
      assert.match(textOf(description), /\]\(command:/);
      assert.deepEqual(linked(textOf(description)).filter((command) => !commands.has(command)), []);
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents) {
        const [kind, what = ''] = event.split(':');
        if (kind === 'onContext') assert.ok(Object.values(CONTEXT_KEYS).some((key) => what === key || what.startsWith(`${key}.`)), event);
        else if (kind === 'onView') assert.ok(views.includes(what), event);
        else assert.ok(kind === 'onCommand' && (commands.has(what) || what.startsWith('markdown.')), event);
      }
    }
  });

  it('says in every empty view what to do next', () => {
    for (const view of views) {
      const texts = contributes.viewsWelcome.filter((welcome) => welcome.view === view).map(({ contents }) => textOf(contents));
      assert.ok(texts.length > 0 && texts.every((text) => linked(text).length > 0), view);
      assert.deepEqual(texts.flatMap(linked).filter((command) => !commands.has(command)), []);
    }
    const tour = decodeURIComponent(/openWalkthrough\?([^)]+)/.exec(textOf('%welcome.nothing%'))?.[1] ?? '');
    assert.equal(JSON.parse(tour), `${publisher}.${name}#${contributes.walkthroughs[0]?.id}`);
  });

  it('offers in menus only commands there are', () => {
    const items = Object.values(contributes.menus).flat();
    assert.deepEqual(items.filter(({ command = '', submenu }) => submenu === undefined && !commands.has(command)), []);
    assert.deepEqual(contributes.submenus.map(({ id }) => id), [...new Set(items.flatMap(({ submenu }) => submenu ?? []))]);
    for (const { id } of contributes.submenus) assert.ok((contributes.menus[id] ?? []).length > 1, id);
    assert.ok(contributes.menus['explorer/context']?.some(({ command }) => command === 'plumbline.newDesignDocHere'));
    assert.ok(contributes.menus['editor/title']?.some(({ command }) => command === 'plumbline.showChecklist'));
  });

  it('has the styles it names', () => assert.deepEqual(contributes['markdown.previewStyles'].filter((path) => !existsSync(root + path)), []));
});
