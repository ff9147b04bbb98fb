import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { rules, topics } from '../src/core/index.ts';
import { COMMAND_IDS } from '../src/client/commands/ids.ts';
import { circleIn } from './support/circle.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  version: string;
  main: string;
  browser: string;
  capabilities: { untrustedWorkspaces: { supported: unknown }; virtualWorkspaces: unknown };
  contributes: { commands: { command: string; title: string }[]; configuration: { properties: Record<string, { description?: string; markdownDescription?: string }> } };
  dependencies?: object;
};
const nls = JSON.parse(read('package.nls.json')) as Record<string, string>;

/** Files of a folder whose text marks them as one of a catalogue. */
const stems = (folder: string, marker: string): string[] => readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts') && read(`${folder}/${name}`).includes(marker)).map((name) => name.slice(0, -3));

describe('the repository', () => {
  it('names each rule and topic as its file', () => {
    assert.deepEqual(stems('src/core/topics', 'export default defineTopic(').sort(), topics.map((topic) => topic.id).sort());
    assert.deepEqual(stems('src/core/rules', 'export default defineRule(').sort(), rules.map((rule) => rule.id).filter((id) => !id.startsWith('missing-')).sort());
  });
  it('has a page for each, and no other', () => {
    const pages = (folder: string): string[] => readdirSync(join(root, folder)).map((name) => name.slice(0, -3)).sort();
    assert.deepEqual(pages('docs/rules'), rules.map((rule) => rule.id).sort());
    assert.deepEqual(pages('docs/topics'), topics.map((topic) => topic.id).sort());
  });
  it('has no file that imports itself by way of others, types included', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const importsOf = (file: string): string[] => [...read(`src/${file}`).matchAll(/^(?:import|export) [^'\n]*from '(\.[^']+)'/gm)].map(([, target = '']) => normalize(join(file, '..', target)));
    const graph = new Map(files.map((file) => [file, importsOf(file)]));
    assert.ok(graph.get('protocol.ts')?.includes('core/index.ts'));
    assert.equal(circleIn(graph), undefined);
    assert.deepEqual(circleIn(new Map([['a', ['b', 'c']], ['b', []], ['c', ['d']], ['d', ['b', 'c']]])), ['c', 'd', 'c']);
  });
  it('contributes the commands it registers', () => {
    assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).sort(), Object.values(COMMAND_IDS).sort());
  });
  it('has a text for every contributed string, and no other', () => {
    const named = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(nls).sort());
    assert.ok(Object.values(manifest.contributes.configuration.properties).every((setting) => setting.description ?? setting.markdownDescription));
  });
  it('declares that it works untrusted and virtual, with one bundle for both hosts and nothing to install', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.equal(manifest.main, manifest.browser);
    assert.equal(manifest.dependencies, undefined);
  });
  it('gives the changelog the version it has', () => assert.match(read('CHANGELOG.md'), new RegExp(`^## ${manifest.version.replaceAll('.', '\\.')}$`, 'm')));
  it('links in its documents only to what is there', () => {
    const dead: string[] = [];
    for (const page of ['README.md', 'docs/architecture.md', 'docs/rules.md', 'docs/topics.md', 'docs/editors.md', 'docs/ci.md']) {
      for (const [, target = ''] of read(page).matchAll(/\]\(([^)#]+)\)/g)) if (!/^https?:/.test(target) && !existsSync(join(root, page, '..', target))) dead.push(`${page}: ${target}`);
    }
    assert.deepEqual(dead, []);
  });
  it('names no machine and no registry', () => {
    const wrong = [/(?:^|[^A-Za-z0-9_.])\/(?:home|Users|root)\/[a-z]/m, /registry\.npmjs\.org|deb\.debian\.org/];
    const files = ['package-lock.json', 'package.json', 'README.md', 'CHANGELOG.md', '.ci/run', '.github/workflows/ci.yml'];
    assert.deepEqual(files.filter((file) => wrong.some((pattern) => pattern.test(read(file)))), []);
  });
});
