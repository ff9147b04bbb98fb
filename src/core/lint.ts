import { assign, type Assignment } from './config/assignment.ts';
import { type Config, DEFAULT_CONFIG } from './config/config.ts';
import { blockRoles, isGap, type Boilerplate, sectionState } from './content.ts';
import { withDeclined } from './recognition/declined.ts';
import type { DesignDoc } from './document/model.ts';
import { parseDocument } from './document/parse.ts';
import { startOf } from './document/lines.ts';
import { type Finding, gapSeverity } from './finding.ts';
import { matchOutline, ownState, tiesOf } from './outline.ts';
import { message, type Message } from './parsed.ts';
import { rules as catalogueRules } from './rules/index.ts';
import type { Asked, Report, Rule, View } from './rules/rule.ts';
import { applySuppressions, type Suppressed } from './suppress.ts';
import { boilerplateOf, mergeBoilerplate, readTemplate, sectionsInForce, type Template, type TopicNames } from './templates/template.ts';
import { statedVersion } from './templates/upgrade.ts';
import { createPhrasebook } from './recognition/phrasebook.ts';
import { createRecogniser, type Recogniser, type Verdict } from './recognition/recognise.ts';
import { headingTopics } from './recognition/sections.ts';
import { topics as catalogueTopics } from './topics/index.ts';
import { sectionBody } from './topics/topic.ts';

/** What a document is held to. */
export interface Ruling {
  readonly assignment: Assignment;
  /** The template, or undefined where the one named could not be found or read. */
  readonly template: Template | undefined;
  /** Why the template was found and cannot be used. */
  readonly templateProblem?: Message | undefined;
  /** Ids of the templates there are, for spelling. */
  readonly templateIds: readonly string[];
  readonly config: Config;
  /** Paths of pictures that the document shows and that are not there, as it writes them. */
  readonly missingPictures?: ReadonlySet<string>;
}

/** A document with all that is known about it. */
export interface Analysis {
  readonly doc: DesignDoc;
  readonly ruling: Ruling;
  readonly view: View;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What comments in the document took away, in the order of the text. */
  readonly suppressed: readonly Suppressed[];
}

export type Engine = ReturnType<typeof createEngine>;

/** The engine over a catalogue; one is enough for a process. It holds no document. */
export function createEngine(rules: readonly Rule[] = catalogueRules, topics = catalogueTopics) {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const topicIds = topics.map((topic) => topic.id);
  const ruleIds = new Set(rules.map((rule) => rule.id));
  const catalogueBoilerplate = boilerplateOf(parseDocument(topics.map((topic) => sectionBody(topic)).join('\n\n')));
  const recognisers = new WeakMap<Config, Recogniser>();
  const boilerplates = new WeakMap<Template, Boilerplate>();
  const phrasebook = createPhrasebook(topics);
  const names: TopicNames = { ids: topicIds, inHeading: headingTopics(topics, phrasebook) };
  return { topics, rules, topicIds, ruleIds: [...ruleIds], names, assign: assignDocument, recognise, analyse, readTemplate: (text: string, name: string) => readTemplate(text, name, names) };

  /** Decides what rules a document; see config/assignment.ts. */
  function assignDocument(doc: DesignDoc, config: Config, path?: string, overrides?: Parameters<typeof assign>[0]['overrides']): Assignment {
    return assign({ frontMatter: doc.frontMatter, config, path, overrides: overrides ?? {}, topics: topicIds });
  }

  /** What a document covers, template or not: a verdict for every topic of the catalogue. */
  function recognise(doc: DesignDoc, config: Config = DEFAULT_CONFIG): ReadonlyMap<string, Verdict> {
    const roles = blockRoles(doc, catalogueBoilerplate);
    return withDeclined(doc, roles, recogniserFor(config)(doc, roles), names.inHeading);
  }

  /** Holds a document to its template and finds what is wrong. Never throws; a rule that does is reported as itself. */
  function analyse(doc: DesignDoc, ruling: Ruling): Analysis {
    const view = viewOf(doc, ruling);
    if (ruling.assignment.stage === 'archived') return { doc, ruling, view, findings: [], suppressed: [] };
    const asked = rules.filter((rule) => (rule.always || (view.template && !doc.tooLarge)) && (!rule.off || view.assignment.rules[rule.id] !== undefined));
    const found: Finding[] = [];
    const late: Finding[] = [];
    for (const rule of asked) if (!rule.last) runRule(rule, view, [], found);
    for (const rule of asked) if (rule.last) runRule(rule, view, found, late);
    const { kept, suppressed } = applySuppressions(doc, found);
    return { doc, ruling, view, findings: [...kept, ...late].sort(inOrder), suppressed: suppressed.sort((a, b) => inOrder(a.finding, b.finding)) };
  }

  function recogniserFor(config: Config): Recogniser {
    const known = recognisers.get(config);
    if (known) return known;
    const recogniser = createRecogniser(topics, phrasebook, Object.fromEntries(Object.entries(config.topics).map(([topic, { headings }]) => [topic, headings])));
    recognisers.set(config, recogniser);
    return recogniser;
  }

  function boilerplateFor(template: Template): Boilerplate {
    const known = boilerplates.get(template);
    if (known) return known;
    const merged = mergeBoilerplate([boilerplateOf(template.doc), catalogueBoilerplate]);
    boilerplates.set(template, merged);
    return merged;
  }

  function viewOf(doc: DesignDoc, { assignment, template, templateProblem, templateIds, config, missingPictures = new Set() }: Ruling): View {
    const outline = template ? matchOutline(doc, sectionsInForce(template, assignment.size, assignment.variant), assignment.size) : [];
    const asked = new Map<string, Asked>();
    const version = statedVersion(assignment.template) ?? Infinity;
    // The first section that asks counts; one that came later than the document's version only where no other does.
    for (const isLater of [false, true]) {
      outline.forEach((entry, at) => {
        if (entry.template.since > version === isLater) entry.template.topics.forEach((topic) => asked.has(topic) || asked.set(topic, { level: entry.level, at, isLater }));
      });
    }
    const roles = blockRoles(doc, template ? boilerplateFor(template) : catalogueBoilerplate);
    // In a closing checklist the ticks are the content.
    for (const { template: section, section: place } of outline) {
      if (section.kind !== 'checklist' || !place) continue;
      for (let b = place.firstBlock; b < place.endBlock; b++) {
        const block = doc.blocks[b];
        if (block?.kind === 'text' && block.item !== undefined && doc.items[block.item]?.checkbox?.ticked) roles[b] = 'content';
      }
    }
    const verdicts = new Map(withDeclined(doc, roles, recogniserFor(config)(doc, roles, tiesOf(outline)), names.inHeading));
    for (const [topic, reason] of assignment.notApplicable) {
      const verdict = verdicts.get(topic);
      if (verdict && reason !== '' && isGap(verdict.state)) verdicts.set(topic, { ...verdict, state: 'not-applicable' });
    }
    const states = doc.sections.map((section) => (section.heading && section.index !== doc.title?.index ? (section.endIndex > section.index + 1 ? ownState(doc, section, roles, outline) : sectionState(doc, section, roles)) : undefined));
    return { doc, assignment, template, templateProblem, templateIds, outline, version, asked, verdicts, roles, states, topics: byId, auditColumns: config['audit-columns'], missingPictures, ruleIds };
  }
}

/** The one seam at which a rule's failure is caught: it is named, and the other rules go on. */
function runRule(rule: Rule, view: View, found: readonly Finding[], into: Finding[]): void {
  const before = into.length;
  try {
    for (const report of rule.check(view, found)) into.push(...toFinding(rule, report, view));
  } catch (error) {
    into.length = before;
    const text = 'The rule "{rule}" failed on this document: {error}. The other rules are not affected.';
    into.push({ rule: rule.id, range: startOf(view.doc), severity: 'warning', message: message(text, { rule: rule.id, error: error instanceof Error ? error.message : String(error) }), topic: undefined, fixes: [] });
  }
}

function toFinding(rule: Rule, report: Report, { assignment, asked }: View): Finding[] {
  const usual = report.severity ?? (report.level === undefined ? rule.severity : gapSeverity(report.level, assignment.stage));
  const configured = assignment.rules[rule.id];
  const ruled = usual === undefined ? undefined : (configured ?? usual);
  const isLater = report.isLater === true || (report.topic !== undefined && asked.get(report.topic)?.isLater === true);
  const severity = isLater && (ruled === 'error' || ruled === 'warning') ? 'information' : ruled;
  if (severity === undefined || severity === 'off') return [];
  return [{ rule: rule.id, range: report.range, severity, message: report.message, topic: report.topic, fixes: report.fixes ?? [] }];
}

const inOrder = (a: Finding, b: Finding): number => a.range.start - b.range.start || a.range.end - b.range.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
