import { defineTopic } from './topic.ts';

export default defineTopic({
  id: 'durability-retention',
  title: 'Durability and Retention',
  question: 'How much data may be lost, how long is each kind kept, and what happens to it then?',
  why: 'Data that must not be lost needs a restored backup to prove it, and data that nobody deletes grows until it is the largest cost.',
  purpose: 'Give the durability target and the tolerable loss, backups with their restore, and for each kind of data how long it is kept, archived and deleted.',
  example: `A blood bank's records.

| Data | May be lost | Backup | Kept | Then |
| --- | --- | --- | --- | --- |
| donations | nothing acknowledged | write-ahead log to a second site, daily snapshot, restore tried each month | 30 years | archived to cold storage after 2 |
| temperatures of fridges | 1 minute | none | 90 days | deleted by TTL |
| sessions | all | none | 1 hour | expire |

Durability target of donations: 99.999999999 % a year.`,
  headings: ['durability|durable', 'retention', '^ backup|backups and|strategy|policy|plan|schedule|storage|restore|retention|$', 'backup|backups $', 'backup|backups and|strategy|policy|plan|procedure', 'archiv*', 'data lifecycle|retention|durability|expiration|expiry|deletion|cleanup|purging', 'ttl', 'expiration|expiry', 'purging|cleanup', 'clean up', 'garbage collection', 'data loss', 'cold storage', 'snapshot|snapshots $', 'snapshot|snapshots and|policy|retention|schedule', 'persistence', 'restore'],
  evidence: {
    strong: [
      'serialized|serialised|written|flushed|saved|dumped to disk',
      'persist|persisted|persistence ... restarts|restart|reboots',
      'survive|survives|surviving ... restart|restarts|reboot|reboots',
      'across|between restart|restarts|reboot|reboots',
      'minimum|maximum age|lifetime',
      'clean|cleans|cleaned|cleaning|purge|purges up|of ... old|oldest|expired|stale',
      'hard deletes|delete|deleted|deletion',
      'deleted|removed|purged|erased when|once|on ... account|user|customer|deleted|deletion|closed',
      'grace period',
      'expire|expires|unused|deleted at|after|by',
      'long|longer term storage|retention|archive|archival',
      'delete|deletes|deleted|deletion|remove|removed|removal ... grace|delay|delayed|after ... period|days|minutes|hours',
      'backup|backups|backed ... daily|hourly|weekly|restore|database|data|regular|up|snapshot|snapshots',
      'back up',
      'data retention|durability|loss|lifecycle',
      'retention period|policy|policies|of|time|for',
      'retain|retained|keep|kept|store|stored|persist|persisted ... for # days|day|years|year|months|month|hours|weeks',
      'kept|retained|stored|keep|deleted|expire|expires|expired|purged|removed|archived ... after # days|day|years|year|months|month|hours|minutes',
      'ttl|expire*|expiry ... of|after|set|#|days|hours|record|records|link|links|data|automatically|delete',
      'archived|archiving|archival|archive ... old|cold|storage|data|s3|glacier|after',
      'cold|glacier|archival storage|tier|data',
      'delete|deleted|purge|purged|purging|clean|cleanup|remove ... old|expired|stale|job|period*|automatically',
      'durable|durability|durably',
      'write ahead log|logging',
      'wal',
      'fsync',
      'point in time recovery',
      'snapshot|snapshots ... taken|every|periodic*|backup|restore|daily|database',
      'not lose|lost data|messages|any|events',
      'no data loss',
      'never|not|without be|losing|lose lost|data|any',
      'persist|persisted|persistent ... disk|storage|volume|durable|data|before|to|database',
      'rpo',
      'soft delete|deleted',
      'expiration|expiry time|date|policy|timestamp',
      'ttl',
      'garbage collect|collection|collected',
      'log compaction',
      'delete|deletes|deleted|purge|purges|purged|remove|removes|removed|drop|drops|dropped|wipe|wipes|wiped ... day|days|week|weeks|month|months|year|years after|later',
      'not been read|used|accessed|touched|opened|updated|viewed for|in ... days|weeks|months|year|years',
      'dump|dumps|dumped ... nightly|night|daily|weekly|hourly|taken|shipped|uploaded',
      'fsynced|fsyncs',
      'acknowledged|accepted|committed|confirmed ... lost|survive|survives|survived',
      'restore|restored|recover|recovered|undelete|undeleted for|within|up ... days|weeks|months',
      'dropped|deleted|removed|purged|pruned|archived|moved|go|goes ... days|weeks|months|years|year old',
      'snapshot|snapshots|backup|backups|dump|dumps is|are|gets|get copied|kept|shipped|uploaded|tested|rehearsed|encrypted|stored|retained|deleted',
      'restore|restores|restored|restoring|rebuild|rebuilt|recover|recovered|recovery from ... backup|backups|snapshot|snapshots|dump|dumps|archive',
      'kept|keep|keeps|retained|retain|stored for a|one|two|three|four|five|six|seven|ten|thirty|ninety|several|many day|days|week|weeks|month|months|year|years',
      'kept|keep|keeps|retained|retain|stored ... forever|indefinitely',
      'point in time restore|restores|restoring|backup|backups',
      'lifetime|lifespan of ... day|days|week|weeks|month|months|year|years',
    ],
    passing: [
      'survive|survives|survived|surviving ... disk|disks|power|crash|crashes',
    ],
    weak: ['retention', 'backup|backups', 'durability|durable', 'ttl|expiration|expiry|expire|expires', 'archive|archived'],
    labels: ['^ durability', '^ retention', '^ backup|backups', '^ ttl|expiration|expiry', '^ archiv*', 'cold storage'],
    columns: ['ttl|expiry|retention', 'backup', 'kept', 'expires|expiration'],
    unlike: ['pin|qr|otp|code|lock|url|link|credential|password expir*', 'lock|locks ... ttl', 'retention of members|users|customers|staff|employees', 'cache ... ttl|expire*|expiry', 'token|tokens|session|jwt ... expire*|expiry|ttl', 'user|customer retention', 'backup node|server|master'],
  },
  guidance: 'For each kind of data: how much may be lost, how it is backed up and when a restore was last tried, how long it is kept, and what happens then (deleted, archived, aggregated).',
  starter: `| Data | May be lost | Backup and restore | Kept | Then |
| --- | --- | --- | --- | --- |
| <data> | <nothing, minutes, all> | <how often, where, restore tried> | <how long> | <deleted, archived, expires> |`,
  prompts: ['The durability target and the tolerable loss are stated', 'Backups are described with their restore', 'Each kind of data says how long it is kept and what happens then'],
});
