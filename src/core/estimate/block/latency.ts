/** How long things take, for an order of magnitude. */
export interface Latency {
  readonly what: string;
  readonly takes: string;
}

/** J. Dean, "Designs, Lessons and Advice from Building Large Distributed Systems", LADIS 2009; the rows about SSDs as J. Bonér added them in 2012. */
export const LATENCIES: readonly Latency[] = [
  { what: 'Read from the L1 cache', takes: '0.5 ns' },
  { what: 'Read from the L2 cache', takes: '7 ns' },
  { what: 'Read from main memory', takes: '100 ns' },
  { what: 'Compress 1 KB', takes: '3 µs' },
  { what: 'Send 1 KB over a 1 Gbps network', takes: '10 µs' },
  { what: 'Read 4 KB at random from an SSD', takes: '150 µs' },
  { what: 'Read 1 MB in a row from memory', takes: '250 µs' },
  { what: 'Round trip within a data centre', takes: '500 µs' },
  { what: 'Read 1 MB in a row from an SSD', takes: '1 ms' },
  { what: 'Seek on a disk', takes: '10 ms' },
  { what: 'Read 1 MB in a row from a disk', takes: '20 ms' },
  { what: 'Round trip between California and the Netherlands', takes: '150 ms' },
];

export const LATENCY_SOURCE = 'J. Dean, LADIS 2009; SSDs: J. Bonér, 2012. Orders of magnitude: newer hardware is faster, distance is not.';

/** The figures as a Markdown table. */
export const latencyTable = (): string => ['| Latency for comparison | |', '| --- | --- |', ...LATENCIES.map(({ what, takes }) => `| ${what} | ${takes} |`), '', LATENCY_SOURCE].join('\n');
