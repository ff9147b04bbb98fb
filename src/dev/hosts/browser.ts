import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { inPackage, root } from './paths.ts';

// They work as root and offline. The last one: as soon as a page is changed on its way (`page.route`), Chromium
// refuses its WebSockets to 127.0.0.1 otherwise.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
];

const ON_PATH = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'chromium', 'chromium-browser'];

const ADVICE = 'Install Google Chrome, Microsoft Edge or Chromium (Debian: apt-get install chromium), or name one in PLUMBLINE_BROWSER.';

/** Starts a headless browser: the one PLUMBLINE_BROWSER names, an installed one, else on Linux x64 the one from npm. */
export async function launchBrowser(): Promise<Browser> {
  const tried: string[] = [];
  for (const candidate of candidates()) {
    try {
      return await chromium.launch({ ...candidate.options(), headless: true, args: FLAGS });
    } catch (error) {
      tried.push(`- ${candidate.name}: ${firstLines(error)}`);
    }
  }
  throw new Error(['No browser could be started.', ...tried, ADVICE].join('\n'));
}

interface Candidate {
  readonly name: string;
  readonly options: () => LaunchOptions;
}

function candidates(): Candidate[] {
  const named = process.env['PLUMBLINE_BROWSER'];
  // A browser asked for by name is the only one tried: another would hide that it does not work.
  if (named) return named === 'npm' ? [npmChromium] : [{ name: named, options: () => ({ executablePath: named }) }];

  // Playwright finds an installed Chrome or Edge by itself, but leaves temp folders behind where there is none; on Linux
  // the search path tells as well.
  if (process.platform !== 'linux') return ['chrome', 'msedge'].map(channel => ({ name: channel, options: () => ({ channel }) }));
  const installed = ON_PATH.flatMap(findOnPath).map(path => ({ name: path, options: () => ({ executablePath: path }) }));
  return [...installed, ...(process.arch === 'x64' ? [npmChromium] : [])];
}

const npmChromium: Candidate = {
  name: '@sparticuz/chromium',
  options() {
    const dir = unpackNpmChromium();
    const executablePath = join(dir, 'chromium');
    return { executablePath, env: { ...process.env, ...libraryPath(executablePath, dir), ...fontConfig(dir) } };
  },
};

/**
 * The folder with the browser of `@sparticuz/chromium`, unpacked on first use. The package itself unpacks to a fixed
 * place in the temp folder and takes a half-written file there for a whole one, so it unpacks in a child process whose
 * temp folder is ours, and the result is moved into place when complete.
 */
function unpackNpmChromium(): string {
  const { version } = JSON.parse(readFileSync(inPackage('@sparticuz/chromium/package.json'), 'utf8')) as { version: string };
  const dir = inPackage(`.cache/plumbline/chromium-${version}`);
  if (existsSync(dir)) return dir;

  const staging = `${dir}.${process.pid}`;
  mkdirSync(staging, { recursive: true });
  const script = `
    import { inflate } from '@sparticuz/chromium';
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']) await inflate(${JSON.stringify(inPackage('@sparticuz/chromium/bin/'))} + name);
  `;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env: { ...process.env, TMPDIR: staging }, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    renameSync(staging, dir);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(dir)) throw error; // else another run was faster
  }
  return dir;
}

/** Where the machine lacks NSS, NSPR or Expat, the copies that come with the package stand in. */
function libraryPath(executable: string, dir: string): Record<string, string> {
  if (missingLibraries(executable, {}).length === 0) return {};
  const own = { LD_LIBRARY_PATH: [join(dir, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter) };
  const missing = missingLibraries(executable, own);
  if (0 < missing.length) throw new Error(`it needs ${missing.join(', ')}, which this machine lacks.`);
  return own;
}

function missingLibraries(executable: string, env: Record<string, string>): string[] {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8', env: { ...process.env, ...env } });
  return [...(stdout ?? '').matchAll(/^[ \t]*(\S+) => not found/gm)].map(match => match[1] ?? '');
}

/** Where the machine has no fonts, pictures would have no text: the package brings one family. */
function fontConfig(dir: string): Record<string, string> {
  const system = ['/usr/share/fonts', '/usr/local/share/fonts'];
  if (system.some(path => existsSync(path) && 0 < readdirSync(path).length)) return {};
  const path = join(dir, 'plumbline-fonts.conf');
  writeFileSync(path, `<?xml version="1.0"?>\n<fontconfig><dir>${join(dir, 'fonts')}</dir><cachedir>${join(dir, 'fonts-cache')}</cachedir></fontconfig>\n`);
  return { FONTCONFIG_FILE: path };
}

function findOnPath(name: string): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map(folder => join(folder, name)).filter(path => existsSync(path)).slice(0, 1);
}

const firstLines = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join(' ');
