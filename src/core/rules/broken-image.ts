import { picturesOf } from '../design/pictures.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'broken-image',
  summary: 'Every picture that the document shows from a file beside it is there.',
  why: 'A reviewer who sees an empty frame where the architecture should be reviews the rest without it. The file is often on one machine only, and nobody there notices.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Architecture\n\n![The booking service between harbour and bank](pictures/overview.png)\n',
    good: '# Ferry tickets\n\n## Architecture\n\n```mermaid\nflowchart LR\n  harbour[Harbour] --> booking[Booking service] --> bank[Bank]\n```\n',
  },
  *check(view) {
    if (view.missingPictures.size === 0) return;
    const pictures = picturesOf(view.doc);
    const broken = pictures.filter(({ path }) => view.missingPictures.has(path));
    const [first] = broken;
    if (!first) return;
    // A document that was taken out of its folder lacks all of them.
    if (broken.length > 2 && broken.length === pictures.length) {
      const text = 'None of the {count} pictures is there, from "{path}" on. Put the files beside the document, or correct the paths.';
      yield { range: first.diagram.range, topic: 'diagram', message: message(text, { count: broken.length, path: first.path }) };
      return;
    }
    for (const { diagram, path } of broken) yield { range: diagram.range, topic: 'diagram', message: message('The picture "{path}" is not there. Add the file beside the document, or correct the path.', { path }) };
  },
});
