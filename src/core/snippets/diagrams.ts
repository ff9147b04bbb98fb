import { technologyNames, type Role } from '../knowledge/technologies.ts';
import { choice, toBody, type Snippet } from './snippet.ts';

const pick = (...roles: readonly Role[]): string => choice(technologyNames(...roles));

/** Blocks that show the parts and how they work together. */
const SNIPPETS: readonly Snippet[] = [
  {
    id: 'component-table',
    title: 'Components with technologies',
    description: 'The usual components with a choice of technologies for each; delete the rows that are not needed.',
    topics: ['architecture', 'storage-choice', 'caching', 'messaging'],
    body: toBody(`
| Component | Technology | What it does here | State | Why this one |
| --- | --- | --- | --- | --- |
| Client | {{web|mobile|web and mobile|other services}} | <what users do in it> | none | <reason> |
| CDN | ${pick('cdn')} | <files and pages served from the edge> | copies | <reason> |
| API gateway | ${pick('gateway')} | signs callers in, limits, routes | none | <reason> |
| Load balancer | ${pick('balancer')} | spreads requests, checks health | none | <reason> |
| <service> | <language or framework> | <its one responsibility> | {{stateless|stateful}} | <reason> |
| Primary database | ${pick('sql', 'nosql')} | <entities> | source of truth | <reason> |
| Cache | ${pick('cache')} | <what is read most> | copies | <reason> |
| Search | ${pick('search')} | <what is searched> | copies, <how far behind> | <reason> |
| Object store | ${pick('objects')} | <files> | source of truth | <reason> |
| Message queue | ${pick('queue')} | <work that nobody waits for> | until processed | <reason> |
| Payments | ${pick('payments')} | <what is charged> | outside | <reason> |
| Monitoring | ${pick('metrics', 'logs', 'traces')} | <what is watched> | copies | <reason> |`),
  },
  {
    id: 'flowchart',
    title: 'Architecture (Mermaid flowchart)',
    description: 'Clients, gateway, services, stores and queue; asynchronous links are dashed.',
    topics: ['architecture', 'diagram', 'data-flow', 'service-communication'],
    body: toBody(`
\`\`\`mermaid
flowchart LR
  client["{{Web and mobile clients}}"] --> cdn["CDN"]
  client --> gateway["API gateway"]
  gateway --> balancer["Load balancer"]
  balancer --> service["{{Order service}}"]
  service --> cache[("{{Redis}}")]
  service --> database[("{{PostgreSQL}}")]
  service -. "{{order.placed}}" .-> queue[/"{{Kafka}}"/]
  queue -.-> worker["{{Mail worker}}"]
  worker --> external["{{Mail provider}}"]
  database -. "changes" .-> search[("{{Search index}}")]
\`\`\`

Solid links are synchronous, dashed ones asynchronous.`),
  },
  {
    id: 'sequence',
    title: 'Request flow (Mermaid sequence)',
    description: 'One request through cache, database and queue, with the failure path.',
    topics: ['data-flow', 'diagram', 'detailed-design'],
    body: toBody(`
\`\`\`mermaid
sequenceDiagram
  autonumber
  actor user as {{Customer}}
  participant api as {{Order service}}
  participant cache as Cache
  participant db as Database
  participant queue as Queue
  user->>api: {{POST /orders}}
  api->>cache: {{look up the price}}
  alt not in the cache
    api->>db: {{read the price}}
    api->>cache: {{store it for 5 min}}
  end
  api->>db: {{insert the order}}
  api-)queue: {{order.placed}}
  api-->>user: {{201 with the order}}
  opt {{the database does not answer}}
    api-->>user: {{503 with Retry-After}}
  end
\`\`\``),
  },
  {
    id: 'er-diagram',
    title: 'Entity-relationship diagram (Mermaid)',
    description: 'Entities with keys, and one relation of each cardinality.',
    topics: ['data-model', 'relationships', 'primary-key', 'diagram'],
    body: toBody(`
\`\`\`mermaid
erDiagram
  {{CUSTOMER}} ||--|| {{PROFILE}} : "{{has}}"
  {{CUSTOMER}} ||--o{ {{ORDER}} : "{{places}}"
  {{ORDER}} }o--|| {{ADDRESS}} : "{{goes to}}"
  {{ORDER}} }o--o{ {{PRODUCT}} : "{{contains}}"
  {{ORDER}} {
    uuid id PK
    uuid {{customer_id}} FK
    text {{status}}
    timestamp created_at
    uuid created_by
    timestamp updated_at
    uuid updated_by
  }
\`\`\``),
  },
  {
    id: 'class-diagram',
    title: 'Class diagram (Mermaid)',
    description: 'The internals of a component: an interface, two implementations and what uses them.',
    topics: ['detailed-design', 'extensibility', 'diagram'],
    body: toBody(`
\`\`\`mermaid
classDiagram
  class {{OrderService}} {
    +place(cart) Order
    +cancel(orderId) void
  }
  class {{PaymentGateway}} {
    %% an interface, so that a provider can be exchanged
    +charge(amount, key) Receipt
  }
  {{OrderService}} --> {{PaymentGateway}} : {{charges through}}
  {{PaymentGateway}} <|.. {{CardGateway}}
  {{PaymentGateway}} <|.. {{FakeGateway}}
\`\`\``),
  },
  {
    id: 'component-diagram',
    title: 'Component diagram (Mermaid)',
    description: 'Services as UML components with the interfaces they offer and the stores they own; asynchronous links are dashed.',
    topics: ['architecture', 'service-communication', 'diagram'],
    body: toBody(`
\`\`\`mermaid
flowchart TB
  subgraph orders["«component» {{Orders}}"]
    ordersApi(("{{order API}}")) --- ordersService["{{Order service}}"]
    ordersService --> ordersStore[("{{orders}}")]
  end
  subgraph stock["«component» {{Stock}}"]
    stockApi(("{{stock API}}")) --- stockService["{{Stock service}}"]
    stockService --> stockStore[("{{stock}}")]
  end
  subgraph mail["«component» {{Mail}}"]
    mailInbox(("{{order events}}")) --- mailService["{{Mail worker}}"]
  end
  ordersService -->|"{{gRPC: reserve}}"| stockApi
  ordersService -.->|"{{message: order.placed}}"| mailInbox
\`\`\`

A circle is an interface that the component offers; each store belongs to one component.`),
  },
];

export default SNIPPETS;
