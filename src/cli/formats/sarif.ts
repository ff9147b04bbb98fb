import { explain, fingerprintOf, rules, type Severity } from '../../core/index.ts';
import { toUri } from '../uri.ts';
import type { Found, Region, Report } from './report.ts';

const LEVEL = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<Severity, string>;

/** Paths count from here, so that a log made on one machine can be shown on another. */
const ROOT = '%SRCROOT%';

/** SARIF 2.1.0, for code scanning and the viewers of editors. */
export function sarif({ found, version, inRepository }: Report): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Plumbline', version, semanticVersion: version, rules: rules.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        results: found.map(toResult),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;

  function toResult({ row, identity, fixes }: Found): object {
    const artifactLocation = locationOf(inRepository(row.file));
    const section = identity.section.join(' / ');
    return {
      ruleId: row.rule,
      ruleIndex: rules.findIndex((rule) => rule.id === row.rule),
      level: LEVEL[row.severity],
      message: { text: row.message },
      locations: [{ physicalLocation: { artifactLocation, region: toRegion(row) }, ...(section === '' ? {} : { logicalLocations: [{ fullyQualifiedName: section }] }) }],
      partialFingerprints: { 'plumbline/v1': fingerprintOf(identity) },
      ...(fixes.length === 0 ? {} : { fixes: fixes.map(({ title, edits }) => ({ description: { text: title }, artifactChanges: [{ artifactLocation, replacements: edits.map((edit) => ({ deletedRegion: toRegion(edit), insertedContent: { text: edit.text } })) }] })) }),
    };
  }
}

function toRule({ id, summary, why, severity }: (typeof rules)[number]): object {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${summary} ${why}`, markdown: explain(id) ?? why },
    defaultConfiguration: { level: LEVEL[severity] },
  };
}

const toRegion = ({ line, column, endLine, endColumn }: Region): object => ({ startLine: line, startColumn: column, endLine, endColumn });

/** `inRepository` gives an absolute path for what lies outside, which no base changes. */
const locationOf = (path: string): object => (/^(?:\/|[A-Za-z]:)/.test(path) ? { uri: toUri(path) } : { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT });
