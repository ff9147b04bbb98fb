import type { Connection, Diagnostic } from 'vscode-languageserver/browser';
import { type Analysis, type ConfigFile, type DesignDoc, type KnownTemplate, lineStartsOf, type Rulings } from '../core/index.ts';
import type { Client } from './client.ts';
import type { Checked } from './documents.ts';
import { toDiagnostic } from './to-lsp.ts';

interface Deps {
  readonly connection: Connection;
  readonly rulings: Rulings;
  readonly isOpen: (uri: string) => boolean;
  readonly client: () => Client;
}

/** Puts into Problems what is wrong: with documents, open or not, with configurations and with templates. */
export function createProblems({ connection, rulings, isOpen, client }: Deps) {
  /** Configurations as last shown. */
  const configurations = new Map<string, ConfigFile | undefined>();
  /** Templates that are not open, as last shown. */
  const templates = new Map<string, KnownTemplate | undefined>();
  return { faultsOf, publish, publishClosed, publishFiles, readConfigurations, readTemplates, closed: (uri: string): void => void templates.delete(uri) };

  /** What is wrong with an open document where it is a template. */
  async function faultsOf({ uri, doc }: Checked): Promise<Diagnostic[]> {
    return (await rulings.isTemplate(uri, doc)) ? templateFaults(uri, doc) : [];
  }

  /** Shows the findings of an open document, and what is wrong with it as a template. */
  async function publish({ uri, version, doc, analysis }: Checked, faults: readonly Diagnostic[]): Promise<void> {
    await connection.sendDiagnostics({ uri, version, diagnostics: [...findingsOf(doc, analysis), ...faults] });
  }

  /** Likewise of a file that is not open. */
  async function publishClosed(uri: string, doc: DesignDoc | undefined, analysis: Analysis | undefined): Promise<void> {
    const findings = doc ? findingsOf(doc, analysis) : [];
    const known = rulings.templateFiles().get(uri);
    const faults = known ? await templateFaults(uri, { text: known.text, lineStarts: lineStartsOf(known.text) }) : [];
    if (!isOpen(uri)) await connection.sendDiagnostics({ uri, diagnostics: [...findings, ...faults] });
  }

  /** Shows what is wrong with configurations, in those files, and with templates, wherever one was read anew. */
  async function publishFiles(): Promise<void> {
    for (const [uri, file] of rulings.configFiles()) {
      if (file === configurations.get(uri)) continue;
      configurations.set(uri, file);
      const lined = file && { text: file.text, lineStarts: lineStartsOf(file.text) };
      const diagnostics = lined ? file.problems.map(({ range, message }) => toDiagnostic(lined, { rule: 'invalid-configuration', range, severity: 'error', message, topic: undefined, fixes: [] }, client().say)) : [];
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    await publishTemplates();
  }

  /** Of templates that are not open; an open one is shown as it is in the editor. Each may depend on the others. */
  async function publishTemplates(): Promise<void> {
    const files = new Map([...rulings.templateFiles()].filter(([uri]) => !isOpen(uri)));
    if ([...files].every(([uri, known]) => templates.has(uri) && templates.get(uri) === known)) return;
    for (const [uri, known] of files) templates.set(uri, known);
    for (const uri of files.keys()) await publishClosed(uri, undefined, undefined);
  }

  /** Reads configurations that came, changed or went, for what is wrong with one is said whether or not a document asks for it. */
  async function readConfigurations(uris: readonly string[]): Promise<void> {
    for (const uri of uris) await rulings.configFor(uri);
    if (uris.length > 0) await publishFiles();
  }

  /** Likewise templates, of those that were shown. */
  async function readTemplates(uris: readonly string[]): Promise<void> {
    const shown = uris.filter((uri) => templates.has(uri));
    for (const uri of shown) await rulings.templateAt(uri);
    if (shown.length > 0) await publishTemplates();
  }

  function findingsOf(doc: DesignDoc, analysis: Analysis | undefined): Diagnostic[] {
    return analysis?.findings.map((finding) => toDiagnostic(doc, finding, client().say)) ?? [];
  }

  async function templateFaults(uri: string, doc: Pick<DesignDoc, 'text' | 'lineStarts'>): Promise<Diagnostic[]> {
    const problems = await rulings.templateProblems(uri, doc.text);
    return problems.map(({ range, message }) => toDiagnostic(doc, { rule: 'invalid-template', range, severity: 'warning', message, topic: undefined, fixes: [] }, client().say));
  }
}
