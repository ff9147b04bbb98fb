import { didYouMean, type KnownTemplate, type Level, sectionsInForce, type Size, SIZES } from '../../core/index.ts';
import { defineCommand } from '../command.ts';
import { toJson } from '../formats/json.ts';
import { type TemplateRow, templatesPretty } from '../formats/templates-pretty.ts';
import { Refusal } from '../refusal.ts';
import { createSession } from '../session.ts';
import { toPath, toShown, toUri } from '../uri.ts';

const TO_COME = ['from', 'check', 'copy'];

export default defineCommand({
  name: 'template',
  summary: 'the templates there are',
  usage: 'list [--format pretty or json]',
  about: "Lists the templates: the team's own, from the folder that .plumbline.yaml names, then those that come with Plumbline.",
  options: { format: { type: 'string', value: 'F', choices: ['pretty', 'json'], help: 'form of the answer' } },
  async run(io, { format = 'pretty' }, [verb, stray]) {
    if (verb === undefined) throw new Refusal('template needs to know what to do: plumbline template list');
    if (TO_COME.includes(verb)) throw new Refusal(`"template ${verb}" is not built yet.`);
    if (verb !== 'list') throw new Refusal(`there is no "template ${verb}".${didYouMean(verb, ['list', ...TO_COME])}`);
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
});

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
