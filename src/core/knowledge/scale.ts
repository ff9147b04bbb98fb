/** What one machine carries, from the ten-phase guide; napkin numbers, right within a few times. */
export const SCALE = {
  /** Requests per second that one application server answers. */
  requestsPerServer: 1000,
  /** The share of that which is planned with, so that a peak and a lost machine are borne: 2 to 3 servers at 600 requests per second. */
  plannedLoad: 0.5,
  /** With fewer a single machine is a single point of failure. */
  fewestServers: 2,
  /** Rows up to which a single database is fine. */
  databaseRows: 100_000_000,
  /** Users from which sharding is needed. */
  shardingUsers: 100_000_000,
} as const;
