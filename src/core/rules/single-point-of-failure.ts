import { headersOf } from '../design/headers.ts';
import { plainText } from '../document/plain-text.ts';
import { message } from '../parsed.ts';
import { type Mechanism, unanswered } from './mechanisms.ts';
import { defineRule } from './rule.ts';
import { writtenTables } from './written.ts';

const SURVIVES = /\b(?:fail(?:s|ed|ing)?[- ]?over|failback|stand-?bys?|replic\w{1,6}|redundan\w{1,4}|backups?|multi[- ]az|availability zones?|two zones|second (?:region|zone|instance|node)|restart\w{0,3}|leader election|elect\w{1,4}|self[- ]heal\w{0,3}|auto[- ]?scal\w{1,4}|high(?:ly)?[- ]availab\w{1,5}|clusters?|clustered|quorum|takes over|take over|single points? of failure|spof|managed|stateless|horizontal\w{0,2}|multiple instances|more instances|several instances)\b/i;

const MECHANISM: Mechanism = {
  used: /\b(?:runs?|running|lives?|hosted|deployed|installed|sits?|stored|kept)\s(?:\w{1,14}\s){0,2}on (?:just |only )?(?:one|a single)\s(?:\w{1,14}\s)?(?:server|machine|instance|node|vm|host|box)\b|\b(?:there is|we (?:run|use|have|keep)) (?:just |only |exactly )?(?:one|a single)\s(?:\w{1,14}\s){0,2}(?:server|machine|instance|node|database|load balancer|broker|scheduler|worker)\b/i,
  unless: /\b(?:no|not|cannot|can't|never|enough|avoid\w{0,3}|instead|would|could|if|until|today|currently|prototype|test|development|each|every|per|at first|initially|start\w{0,3}|fits?)\b|\?/i,
  answer: SURVIVES,
  times: 1,
};

const COMPONENT = /^(?:components?|services?|parts?|names?|systems?|nodes?)$/i;
const COUNT = /^(?:instances?|number of instances|count|replicas?|copies|how many|nodes)$/i;

export default defineRule({
  id: 'single-point-of-failure',
  summary: 'What there is one of has something that takes over, or a reason why its failure can be borne.',
  why: 'One machine is down for hours about once a year. If everything goes through it, so is everything, and the availability that was promised cannot be kept.',
  severity: 'information',
  examples: {
    bad: '# Ferry tickets\n\n## Architecture\n\n| Component | Does | Instances |\n| --- | --- | --- |\n| web server | answers browsers | 3 |\n| booking store | keeps all bookings | 1 |\n',
    good: '# Ferry tickets\n\n## Architecture\n\n| Component | Does | Instances |\n| --- | --- | --- |\n| web server | answers browsers | 3 |\n| booking store | keeps all bookings | 1, with a standby that takes over in 30 s |\n',
  },
  *check(view) {
    for (const block of writtenTables(view)) {
      const headers = headersOf(block);
      const component = headers.findIndex((header) => COMPONENT.test(header));
      const count = headers.findIndex((header) => COUNT.test(header));
      if (component < 0 || count < 0) continue;
      for (const { cells } of block.rows) {
        const name = cells[component];
        const row = cells.map((cell) => cell.text).join(' | ');
        if (!name || name.text === '' || !/^(?:1|one|single)\b(?![.,]\d)/i.test(plainText(cells[count]?.text ?? '')) || SURVIVES.test(row) || /\b(?:batch|job|cron|offline|nightly|can (?:be down|wait)|not critical|accepted)\b/i.test(row)) continue;
        yield { range: name.range, topic: 'availability', message: tell(plainText(name.text)) };
      }
    }
    const found = unanswered(view, MECHANISM);
    if (found) yield { range: found.range, topic: 'availability', message: tell(found.name) };
  },
});

const tell = (name: string) => message('"{name}": there is one, and nothing takes over when it fails. Name the standby and how long it takes, or say why the outage can be borne.', { name });
