import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'actors',
  title: 'Actors',
  question: 'Who uses the system, through which channel, and which other systems call it or consume its data?',
  why: 'A design for "the user" forgets the administrator, the support desk and the partner system. Their screens, permissions and load arrive after launch.',
  purpose: 'Name each role and each system outside, what it wants, and whether it comes through a website, an app or an API.',
  example: `A veterinary practice keeps records of its animals.

| Actor | Channel | Wants to |
| --- | --- | --- |
| pet owner | mobile app | book a visit, read the findings |
| vet | tablet in the surgery | write findings, prescribe |
| front desk | web | plan the day, take payments |
| laboratory | API, another company's service | send results |
| admin | web | manage staff and their rights |`,
  headings: [
      'who takes|is part|involved',
    'audience',
    '^ stakeholders',
    'user stories|story',
    '^ actor|actors',
    'actor|actors $',
    '^ personas|persona',
    'personas $',
    'user role|roles|type|types|persona|personas|class|classes|group|groups|actors',
    '^ roles $',
    '^ roles and actors|users|personas',
    'target user|users|audience|customers',
    'intended users',
    'types of users|user|clients',
    'users and roles|actors|clients|personas|channels|stakeholders',
    'who uses', 'who will|is|are ... use|users|user|for|using|customers',
    '^ clients and users|consumers',
    'consumers and producers|clients',
    'system context',
  ],
  evidence: {
    strong: [
      'seller|sellers|buyer|buyers|driver|drivers|rider|riders|customer|customers|merchant|merchants|host|hosts|guest|guests|author|authors|editor|editors|doctor|doctors|patient|patients|teacher|teachers|student|students|courier|couriers|viewer|viewers|creator|creators can|may|must|should',
      'as a|an ... i want|can|would|need|should',
      'audience is|for|of|are',
      'primary|main|intended|target consumer|consumers|user|users|audience|client|clients',
      'cluster|system|site|project|platform|cloud|database admin|admins|administrator|administrators|operator|operators|provider|providers|owner|owners',
      'server|library|package|client|application|service|app author|authors|maintainer|maintainers|developer|developers|implementer|implementers',
      'type|types|kind|kinds|class|classes|group|groups of user|users|client|clients|actor|actors|customer|customers|consumer|consumers',
      'operator|operators|administrator|administrators|admin|admins|developer|developers|maintainer|maintainers|orchestrator|orchestrators who|using|use|uses|run|runs|would',
      'two|three|four|five|several type|types|kinds|classes|groups of user|users|clients|actors|customers|consumers',
      'user|users|admin|customer role|roles|type|types|group|groups',
      'actor|actors',
      'persona|personas',
      'two|three|four|five|# actors|personas|parties|sides|roles',
      'admin|admins|administrator|administrators|moderator|moderators|operator|operators can|may|must|should|will|want|need|able|manage|manages|approve|approves|configure|configures|review|reviews',
      'end users',
      'support staff|agent|agents|team|desk|engineers',
      'used|consumed|called|operated by ... team|teams|services|admins|administrators|developers|engineers|apps|customers|partners|staff|systems|analysts',
      'internal|external users|clients|teams|consumers|services|customers|developers|callers',
      'mobile|web|desktop|ios|android|tv app|apps|client|clients|application|applications',
      'third party developer|developers|clients|apps|applications|integrators',
      'guest|guests|anonymous|authenticated|registered|unauthenticated|premium|privileged users|user',
      'buyers|sellers|drivers|riders|merchants|couriers|hosts|guests|patients|doctors|students|teachers|advertisers|publishers|creators|viewers and buyers|sellers|drivers|riders|merchants|couriers|hosts|guests|patients|doctors|students|teachers|advertisers|publishers|creators|viewers|customers',
      'cluster|platform|site|database|system admin|admins|administrator|administrators|operator|operators|engineers',
      'application|app developers|developer|owners|owner|teams',
      'primary|secondary|main|target user|users|actor|audience|consumer|consumers|customers',
      'as a|an admin|administrator|operator|developer|customer|driver|rider|seller|buyer|manager|moderator|guest|viewer',
      'back office',
      'partner|partners|vendor|vendors ... call|calls|send|sends|integrate|integrates|consume',
    ],
    passing: [
      'participating|involved|upstream|downstream|external services|systems|components|parties',
      'application|app|customer|client|partner server|servers ... send|sends|post|call|calls|subscribe|request|requests|use|uses',
      'downstream|upstream consumer|consumers|service|services|system|systems|team|teams|client|clients',
      'user agent|agents',
    ],
    weak: ['admin|admins|administrator|administrators', 'customer|customers', 'role|roles', 'operator|operators', 'stakeholder|stakeholders', 'user|users'],
    labels: ['actor|actors', 'persona|personas', 'user roles|types', 'target users', 'channels', 'admin|admins|administrator|administrators', 'consumers'],
    columns: ['actor|actors', 'persona|personas', 'user type|role|roles', 'channel', 'consumer|consumers', 'client type'],
    unlike: [
      'kubernetes|k8s|comparison|logical|topic operator|operators',
      'actor|actors who|in|of ... play|film|movie|cast|appear|sang',
      'actor model|system|framework|runtime|thread|threads|class|ref',
      'actors ... akka|erlang|orleans|ray|mailbox',
      'bad|threat|malicious actor|actors',
      'actor id|user|type|movie|movies|film',
      'iam|service|database|db|replica|leader role|roles',
      'kafka|queue|message|topic|event|group consumer|consumers',
    ],
  },
  guidance: 'One row for each role and each other system. A generic "user" hides who administers, supports, pays for and integrates with the system.',
  starter: `| Actor | Channel | Wants to |
| --- | --- | --- |
| <role or other system> | <website, app or API> | <what it comes for> |`,
  prompts: [
    'Every role is named: end users, administrators, support',
    'Other services that call the system or consume its data are named',
    'The channel of each is stated: website, mobile app or API',
  ],
});
