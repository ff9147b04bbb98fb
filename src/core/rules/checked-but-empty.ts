import { isGap } from '../content.ts';
import { message } from '../parsed.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'checked-but-empty',
  summary: 'A prompt is ticked only when the document answers it.',
  why: 'A tick beside an empty section tells the reviewer that somebody looked, when nobody wrote.',
  severity: 'warning',
  examples: {
    bad: '# Seed bank\n\n## Caching\n\n- [x] Expiry, eviction and size are stated\n',
    good: '# Seed bank\n\n## Caching\n\nThe catalogue is cached in Redis, at most 200 MB of it, for one hour; the least used entry goes first.\n\n- [x] Expiry, eviction and size are stated\n',
  },
  *check(view) {
    const prompts = new Map(view.outline.flatMap((entry) => entry.prompts).map((prompt) => [prompt.item.index, prompt]));
    for (let index = 0; index < view.doc.blocks.length; index++) {
      const block = view.doc.blocks[index];
      const item = block?.kind === 'text' && block.item !== undefined ? view.doc.items[block.item] : undefined;
      if (!item?.checkbox?.ticked) continue;
      const fixes = [{ title: message('Untick it'), safe: false, edits: [{ range: item.checkbox.range, text: ' ' }] }];
      const open = prompts.get(item.index)?.topics.find((topic) => view.asked.has(topic) && isGap(view.verdicts.get(topic)?.state ?? 'missing'));
      const state = view.states[item.section];
      if (open !== undefined) {
        const title = view.topics.get(open)?.title ?? open;
        yield { range: item.range, message: message('This is ticked, and {title} is still open. Write it, or take the tick out.', { title }), topic: open, fixes };
      } else if (view.roles[index] === 'prompt' && (state === 'empty' || state === 'placeholder')) {
        const heading = view.doc.sections[item.section]?.heading?.text ?? '';
        yield { range: item.range, message: message('This is ticked, and "{heading}" has no answer yet. Write it, or take the tick out.', { heading }), fixes };
      }
    }
  },
});
