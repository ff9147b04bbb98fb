import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'architecture',
  title: 'Architecture',
  question: 'Which major parts is the system made of, what does each do, and how do they work together?',
  why: 'Readers who do not share a picture of the parts review different systems, and find out when the parts have to meet.',
  purpose: 'Name each component with its one job, what it talks to and over what, from the client to the stores, with the external services.',
  example: `A tram line tells its passengers when to run.

| Component | Does | Talks to |
| --- | --- | --- |
| phone app | shows the next trams | API gateway over HTTPS |
| API gateway | authenticates, limits, routes | arrival service over gRPC |
| arrival service | works out arrivals from positions | Redis cache, timetable database |
| position consumer | takes positions off the message queue | Redis cache |

The client asks the gateway, which calls the arrival service; that reads from the cache and falls back to the database.`,
  headings: ['building block view', 'architecture|architectural', 'high level design|architecture|overview|diagram|system|view|solution|approach', '^ hld', 'system design|overview|architecture|components|diagram|context', 'component|components $', '^ component|components|microservices|services', 'components overview|diagram|and|breakdown|design', 'design overview|proposal|summary|details', '^ design $', '^ proposed|overall|general|basic|initial|technical|final design|solution|architecture|system', 'solution overview|architecture|design', 'building blocks', 'microservice|microservices|services $', 'service definition|definitions|breakdown|architecture', '^ proposal $', '^ overview $', 'container diagram|view', 'major|main|core|key components|services|parts', '^ implementation $'],
  evidence: {
    strong: [
      'client|clients|app|browser|user|users ... gateway|balancer|backend',
      'api gateway',
      'web|application|app|api|backend server|servers ... database|db|cache|queue|service',
      'service|services ... responsible|handles|handle|calls|talks|communicates|manages|provides|consumes|reads|writes|stores|processes|generates|exposes',
      'microservice|microservices',
      'consists|composed|comprised|made of|up ... components|services|parts|modules|layers|nodes',
      'high level design|architecture|diagram',
      'following|main|major|core|key components|services|parts|modules',
      'architecture ... diagram|consists|includes|comprises|is|shows|below|uses|based|overview',
      'component|module|layer|subsystem|controller|agent|daemon|operator|scheduler ... responsible|handles|watches|manages|runs|communicates|interacts|provides|receives|sends',
      'frontend|front end ... backend|server|api|service',
      'driven|microservices|layered|monolithic|serverless|hexagonal architecture|approach|design',
      'control|data plane',
      'reverse proxy',
      'client|server|backend communicates|talks|sends|connects|calls',
      'sits|sit|placed|stands between|behind|before|in|on ... client|clients|server|servers|backend|proxy|nodes|services|service|layer|top|front',
      'talks|talk|speaks|communicates|communicate to|with|over|via',
      'split*|separat*|decompos*|broken|break|divided ... service|services|components|modules|layers|microservices|subsystems',
      'system|service|design|core|platform|solution|backend|application|app|engine consists|composed|comprises|built|made',
      'stateless|stateful service|services|server|servers|worker|workers|app|api|application',
      'introduce|introduces|introducing|add|adds|adding|new|deploy|separate|dedicated ... component|components|service|services|controller|module|layer|daemon|sidecar|microservice',
      'loaded|hosted|run|runs|running|deployed|packaged|implemented|built as|in a|an|the ... process|plugin|sidecar|service|container|daemon|binary|module|lambda|pod|library',
      'hub and spoke',
      'peer to peer',
      'modular|distributed monolith',
      'single page app|application',
      'between ... sits|stands a|an|the',
      'service|services|server|servers|worker|workers|app|api|nodes are|is stateless',
      'add|adds|put|puts|place|insert|introduce ... broker|proxy|queue|gateway|cache|adapter|layer|balancer|service ... between|before|behind|front',
      'backend|frontend|server|service|system|app|api|client is|are written|implemented|built in|with|on|using',
      'web|application|data|presentation|business|service tier|tiers',
      'central|dedicated|separate|edge|local|chat|presence|media|web server|service|servers|services',
    ],
    passing: [
      'modules|services|components|layers|nodes|workers depend|share|interact|talk|run',
      'is|are responsible for',
      'hands|passes|forwards|dispatches|delegates|routes ... to the',
      'adapter|abstraction|isolation|orchestration|integration layer',
      'subscribes|feeds|buffers|uploads|exposes|owns ... to|the|changes|events',
      'one|single|same|own|separate process|binary|container|host|machine',
    ],
    weak: ['architecture', 'component|components', 'service|services', 'gateway', 'backend|frontend'],
    labels: ['^ api|load|web|app gateway|balancer|server', 'service $', 'server|servers $', '^ components|architecture', '^ client|database|worker|workers $', 'gateway $', 'worker|consumer|producer|scheduler|controller $'],
    columns: ['component|components', 'service|services|module', 'responsibility|responsibilities', 'talks to'],
    shapes: ['diagram'],
    unlike: ['system design problem|problems|question|questions|interview|interviews|concepts|basics', 'customer|room service|services', 'terms of service', 'level|quality of service'],
  },
  guidance: 'Name the parts from the client to the stores, each with its one job and what it talks to: client, CDN, gateway, services, database, cache, queue where slow work needs one, external services. Draw them.',
  starter: `| Component | Does | Talks to, over |
| --- | --- | --- |
| <client> | <one job> | <next part, protocol> |
| <service> | <one job> | <store, queue or service> |
| <store> | <what it keeps> | |`,
  prompts: ['Each component has one stated job', 'Every link between components says what goes over it', 'External services and what happens without them are named'],
});
