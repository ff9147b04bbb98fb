import type { Connection } from 'vscode-languageserver/browser';
import { type Engine, estimateCapacity, explain, type Host, insertCapacity, planAction, type Rulings, snippets, TERM_AREAS, termPage } from '../core/index.ts';
import type { ServerRequests } from '../protocol.ts';
import { capacity } from './capacity.ts';
import type { Client } from './client.ts';
import type { Checked, Documents } from './documents.ts';
import { effectiveConfiguration } from './effective.ts';
import { helperState } from './helper.ts';
import { REVIEW_TEXT, reviewOfChecked } from './review.ts';
import { headingChoices, sectionChoices } from './sections.ts';
import { findTemplate, newDocument, newTemplate, toTemplateInfo } from './templates.ts';
import { toTextEdits } from './to-lsp.ts';

type Handlers = { readonly [M in keyof ServerRequests]: (params: ServerRequests[M][0]) => Promise<ServerRequests[M][1]> | ServerRequests[M][1] };

interface Deps {
  readonly engine: Engine;
  readonly rulings: Rulings;
  readonly host: Host;
  readonly documents: Documents;
  /** The text of a document as the editor has it. */
  readonly openText: (uri: string) => string | undefined;
  readonly client: () => Client;
  readonly scan: Handlers['plumbline/scan'];
  readonly idle: Handlers['plumbline/idle'];
}

/** Answers the requests of protocol.ts. */
export function answerRequests(connection: Connection, { engine, rulings, host, documents, openText, client, scan, idle }: Deps): void {
  const handlers: Handlers = {
    'plumbline/scan': scan,
    'plumbline/idle': idle,
    'plumbline/ping': () => ({ alive: true }),
    'plumbline/effective': async ({ uri }) => ({ markdown: await effectiveConfiguration(rulings, uri, openText(uri) ?? (await host.read(uri)) ?? '', client().say) }),
    'plumbline/explain': ({ name }) => {
      const markdown = explain(name);
      return markdown === undefined ? null : { markdown };
    },
    'plumbline/terms': () => ({ areas: TERM_AREAS.map(({ title, terms }) => ({ title, terms: terms.map((term) => ({ ...term, page: termPage(term) })) })) }),
    'plumbline/snippets': () => ({ snippets }),
    'plumbline/templates': async ({ folder }) => ({ templates: (await rulings.templatesFor(folder)).map((known) => toTemplateInfo(known, client().say)) }),
    'plumbline/templateText': async ({ reference, folder }) => {
      const known = await findTemplate(rulings, reference, folder);
      return known ? { text: known.text } : null;
    },
    'plumbline/newTemplate': (params) => newTemplate(engine, rulings, params, client().say),
    'plumbline/scaffold': async (params) => ({ text: await newDocument(rulings, params) }),
    'plumbline/sections': async ({ uri }) => {
      const checked = await documents.current(uri);
      return { sections: checked?.analysis ? sectionChoices(checked.analysis) : [] };
    },
    'plumbline/headings': async ({ uri }) => {
      const checked = await documents.current(uri);
      return { headings: checked ? headingChoices(checked.doc) : [] };
    },
    'plumbline/helper': async ({ uri, helper, answers }) => {
      const checked = await documents.current(uri);
      return checked ? helperState(checked, helper, answers, client().say) : null;
    },
    'plumbline/plan': async ({ uri, version, action }) => {
      const checked = await atVersion(uri, version);
      if (!checked) return null;
      // A document that is not yet a design document can only become one.
      const analysis = checked.analysis ?? (action.kind === 'check-as' ? engine.analyse(checked.doc, await rulings.rulingFor(checked.doc, uri)) : undefined);
      return { version, edits: analysis ? toTextEdits(checked.doc, planAction(analysis, action)) : [] };
    },
    'plumbline/review': async ({ uri }) => {
      const checked = await documents.current(uri);
      const review = checked && reviewOfChecked(checked);
      return review ? { version: checked.version, review } : null;
    },
    'plumbline/reviewText': async ({ uri, form }) => {
      const checked = await documents.current(uri);
      const review = checked && reviewOfChecked(checked);
      return review ? { version: checked.version, title: review.title, text: REVIEW_TEXT[form](review, client().say) } : null;
    },
    'plumbline/capacity': ({ answers }) => capacity(answers, client().say),
    'plumbline/insertCapacity': async ({ uri, version, line, answers }) => {
      const checked = await atVersion(uri, version);
      return checked ? { version, edits: toTextEdits(checked.doc, insertCapacity(checked.doc, line, estimateCapacity(answers), checked.analysis?.view)) } : null;
    },
  };
  for (const [method, handle] of Object.entries(handlers)) connection.onRequest(method, handle as (params: unknown) => unknown);

  /** A document, where this is still its version. */
  async function atVersion(uri: string, version: number): Promise<Checked | undefined> {
    const checked = await documents.current(uri);
    return checked?.version === version ? checked : undefined;
  }
}
