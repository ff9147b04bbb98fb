import { TECHNOLOGIES, type Technology } from './technologies.ts';

/** A signal to watch, with the bound at which somebody is told. */
export interface Metric {
  /** Kebab case. */
  readonly id: string;
  readonly name: string;
  readonly group: 'service' | 'resources' | 'database' | 'cache';
  /** How it is measured. */
  readonly track: string;
  /** When to alert. Places that depend on the system stand in angle brackets. */
  readonly bound: string;
  /** What the operator learns from it. */
  readonly tells: string;
  /** The source leaves the bound open; this one is a usual starting point. */
  readonly ours?: true;
}

/** Eleven metrics; throughput is two of them, as a drop and a spike have different causes. */
export const METRICS: readonly Metric[] = [
  { id: 'response-time', name: 'response time', group: 'service', track: 'p50, p95 and p99 per endpoint', bound: 'p99 > <limit in ms> for 5 min', tells: 'what users feel; the median alone hides the slowest requests' },
  { id: 'throughput-drop', name: 'throughput, drop', group: 'service', track: 'requests per second', bound: 'sudden fall to < 50 % of the same hour last week', tells: 'callers cannot reach us' },
  { id: 'throughput-spike', name: 'throughput, spike', group: 'service', track: 'requests per second', bound: '> <planned capacity in req/s>', tells: 'demand beyond what was planned, or abuse' },
  { id: 'error-rate', name: 'error rate', group: 'service', track: 'failed requests / all requests', bound: '> 3 % for 5 min', tells: 'a broken release or dependency' },
  { id: 'cpu', name: 'CPU', group: 'resources', track: 'use per instance', bound: '> 80 % for 10 min', tells: 'no headroom left for a failed instance', ours: true },
  { id: 'memory', name: 'memory', group: 'resources', track: 'use per instance', bound: '> 85 % for 10 min', tells: 'a leak, or a restart to come', ours: true },
  { id: 'disk', name: 'disk space', group: 'resources', track: 'used share, and days left at this growth', bound: '> 80 % used', tells: 'how long until writes stop', ours: true },
  { id: 'query-latency', name: 'query latency', group: 'database', track: 'p95 per query', bound: 'p95 > 100 ms for 5 min', tells: 'a missing index, or locks', ours: true },
  { id: 'connection-pool', name: 'connection pool', group: 'database', track: 'connections in use / pool size', bound: '> 80 % for 5 min', tells: 'requests are about to queue', ours: true },
  { id: 'hit-ratio', name: 'cache hit ratio', group: 'cache', track: 'hits / lookups', bound: '< 80 % for 15 min', tells: 'the database is carrying the reads again', ours: true },
  { id: 'evictions', name: 'cache evictions', group: 'cache', track: 'evicted keys per second', bound: '> 0 sustained for 15 min', tells: 'the cache is too small for its working set', ours: true },
];

/** What measures, collects and calls: the tools to name beside the metrics. */
export const MONITORING_TOOLS: Readonly<Record<'metrics' | 'logs' | 'traces' | 'alerts', readonly Technology[]>> = {
  metrics: TECHNOLOGIES.metrics,
  logs: TECHNOLOGIES.logs,
  traces: TECHNOLOGIES.traces,
  alerts: TECHNOLOGIES.alerting,
};
