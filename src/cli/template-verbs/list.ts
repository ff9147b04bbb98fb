import { type KnownTemplate, type Level, sectionsInForce, type Size, SIZES } from '../../core/index.ts';
import { toJson } from '../formats/json.ts';
import { type TemplateRow, templatesPretty } from '../formats/templates-pretty.ts';
import { Refusal } from '../refusal.ts';
import { createSession } from '../session.ts';
import { toPath, toShown, toUri } from '../uri.ts';
import type { Verb } from './verb.ts';

/** Lists the templates there are: the team's own first. */
export const list: Verb = {
  usage: '[--format pretty or json]',
  about: "the team's own templates, from the folder that .plumbline.yaml names, then those that come with Plumbline",
  options: ['format'],
  async run(io, { format = 'pretty' }, [stray]) {
    if (stray !== undefined) throw new Refusal(`template list takes no "${stray}".`);
    const session = createSession(io);
    const folder = toUri(io.cwd);
    await session.configFor(`${folder}/new.md`);
    const known = await session.rulings.templatesFor(folder);
    for (const { uri, text, parsed } of known) if (uri !== undefined) session.reportProblems(toPath(uri), text, parsed.problems);
    const rows = known.map((template) => rowOf(template, template.uri === undefined ? null : toShown(io.cwd, toPath(template.uri))));
    io.stdout(format === 'json' ? toJson(rows) : templatesPretty(rows, io));
    return session.exit(0);
  },
};

function rowOf({ parsed: { value: template } }: KnownTemplate, file: string | null): TemplateRow {
  const topics: Record<string, Partial<Record<Size, Level>>> = {};
  for (const size of SIZES) {
    for (const section of sectionsInForce(template, size, undefined)) {
      const level = section.levels[size];
      if (level === undefined) continue;
      // The first section that asks for a topic decides, as in a document.
      for (const topic of section.topics) (topics[topic] ??= {})[size] ??= level;
    }
  }
  return {
    id: template.id,
    title: template.title,
    version: template.version,
    description: template.description,
    file,
    minutes: template.minutes ?? null,
    variants: Object.keys(template.variants),
    sections: template.sections.map(({ id, title, depth, levels }) => ({ id, title, depth, levels })),
    topics,
  };
}
