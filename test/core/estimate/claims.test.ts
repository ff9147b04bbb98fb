import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { claimsOf, parseDocument } from '../../../src/core/index.ts';

/** Stated numbers and verdicts of a text. */
function judged(text: string): string[] {
  const doc = parseDocument(text);
  return claimsOf(doc).map(({ stated, verdict }) => `${text.slice(stated.start, stated.end)}: ${verdict}`);
}

describe('a claim', () => {
  const phenomena: Readonly<Record<string, readonly [text: string, ...judged: string[]]>> = {
    'counts and periods': ['3M riders × 4 trips/day / 86,400 s ≈ 139 trips/s', '139 trips/s: ok'],
    'billions, or bytes, by what fits': ['40B × 250B = 10 TB', '10 TB: ok'],
    'lower-case units': ['2 million labels x 3 kb = 6 gb', '6 gb: ok'],
    'bits against bytes': ['Uplink: 200 lockers × 400 Kbps = 10 MB/s', '10 MB/s: ok'],
    'bits for bytes, a slip': ['Uplink: 200 lockers × 400 Kbps = 80 MB/s', '80 MB/s: wrong'],
    'mln': ['5 mln parcels/day × 2 KB = 10 GB/day', '10 GB/day: ok'],
    'groups parted by blanks': ['8 192 000 000 bytes / 1 000 000 = 8 192 bytes', '8 192 bytes: ok'],
    'groups parted by dots': ['120.000.000 scans × 12 bytes = 1.44 GB', '1.44 GB: ok'],
    'operators eaten by emphasis': ['Two years: 2 *365* 400M = 292 billion', '292 billion: ok'],
    'escaped operators': ['4M \\* 2 KB = 8 GB', '8 GB: ok'],
    'percent of': ['20% of 350M labels = 70M labels', '70M: ok'],
    'a rate that something goes at': ['Backup: 50 GB at 100 Mbps = 1.11 hours', '1.11 hours: ok'],
    'a missing bracket': ['500M / 30*24*3600 = 193/s', '193/s: ok'],
    'a result above its formula': ['- 250 GB of labels a month\n  - 50 bytes * 5 billion labels per month', '250 GB of labels a month: ok'],
    'lines that go on from the one above': ['Total = 1M × 30 min\n= 30M minutes/day', '30M minutes/day: ok'],
    'a chain in which one link is wrong': ['10M × 300 B = 3 GB/day = 1.1 PB/year', '3 GB/day: ok', '1.1 PB/year: wrong'],
    'a total below its parts': ['- Open: 10 ms\n- Read: 50 ms\n- Answer: 40 ms\n- Total: 100 ms', '100 ms: ok'],
    'a total above its parts': ['Total: 6.2 s\n  - Queue: 2 s\n  - Start: 800 ms\n  - Run: 3.4 s', '6.2 s: ok'],
    'another period not written out': ['1M scans/min × 90 days × 1.3 bytes = 170 GB', '170 GB: ok'],
    'a rate said again': ['100 million scans per month translate into 40 scans per second.', '40 scans per second: ok'],
    'growth over years': ['2 PB of pictures per month, so 72 PB in 3 years', '72 PB: ok'],
    LaTeX: ['$\\frac{26 \\space million}{24 \\times 3600} \\approx 300$ positions/second', '300$ positions/second: ok'],
    'powers in HTML': ['36<sup>7</sup> = 78 billion', '78 billion: ok'],
    'powers of ten': ['3.5 × 10^6 labels × 2 KB = 7 GB', '7 GB: ok'],
    'frames of boxes': ['```\n│ Texts: 400M × 300B = 120 GB/day │\n```', '120 GB/day: ok'],
    'tables without outer bars': ['What | How | Result\n--- | --- | ---\nScans | 5M / 86400 | ~58/s', '58/s: ok'],
    'another language': ['Speicher: 2 Mio × 3 KB, also 4M × 2 KB = 8 GB pro Tag', '8 GB pro Tag: ok'],
    'money by the gigabyte': ['40 TB × $0.02/GB = $800/month', '$800/month: ok'],
    'napkin rounding': ['1 TB / 24 GB per node ≈ 50 nodes', '50: rounded'],
    'hours, minutes and seconds': ['8h 20m = 500 minutes', '500 minutes: ok'],
    'thousands with a blank before the letter': ['90 M scans/day = 1 k/s', '1 k/s: ok'],
    'numbers and periods of other scripts': ['10 × 200 bytes × 10 萬 = 200 MB/秒 = 17.3 TB/天', '200 MB/秒: ok', '17.3 TB/天: ok'],
    'scales of other languages': ['3 Milhões × 2 KB = 6 GB/dia', '6 GB/dia: ok'],
    'a factor with a remark': ['Stored: 9 PB × 1.5x (parity) = 13.5 PB', '13.5 PB: ok'],
    'a price by an unsaid gigabyte': ['150 TB × $0.02 = $3,000/month', '$3,000/month: ok'],
    'a rate every few seconds': ['100 scans every 5 s, so 20 scans/s on average', '20 scans/s: ok'],
    'a tilde between blanks for a sign': ['120M * 50 / 86400 ~ 70k', '70k: ok'],
    'a million in digits': ['3 * 1000000 / 1000 = 3000', '3000: ok'],
    'a result rounded again': ['100M / 86,400 = 1157 ≈ 1200', '1157: ok', '1200: ok'],
    'items that go on': ['* Writes\n  * = 10M * 3 / 0.1M\n  * = 300 scans/s', '300 scans/s: ok'],
    'an arrow between periods': ['24 TB/day => 2,800 MB/s', '2,800 MB/s: wrong'],
    'a formula in brackets behind its result': ['Slots: 129,600 (0.05 * 2,592,000)', '129,600: ok'],
    'another unit in brackets': ['With copies 1,560 PB (1.56 EB)', '1.56 EB: ok'],
    'a factor of what stands above': ['- 1M scans/s\n- Peak (3x): ~3M scans/s', '3M scans/s: ok'],
    'copies of what stands above': ['```\nLabels: 10 PB\n× 3 replicas = 30 PB\n```', '30 PB: ok'],
    'a factor of a name': ['- Write QPS ~ 1K\n- Read QPS = 10*(write QPS) = 10K', '10K: ok'],
    'a share of what stands above': ['- Stored: 10 EB\n- With duplicates found (40% saved): ~6 EB', '6 EB: ok'],
    'so much each': ['There are 100,000 parcels, about 128 bytes each, so about 13 MB.', '13 MB: ok'],
    'so much for each of a number': ['- 200M riders\n- Average 10 GB per rider\n- Total: 2 EB', '2 EB: ok'],
    'a time that something is kept': ['- Scans: 300 GB/day\n- Retention: 90 days = 27 TB', '27 TB: ok'],
    'years with a hyphen': ['- Scans: 2 PB/year\n- 5-year storage: 10 PB', '10 PB: ok'],
    'an equation in a remark': ['6B scans / 86400 seconds (1 day = 24 * 60 * 60) = ~69k scans/s', '1 day: ok', '69k scans/s: ok'],
    'a dash between a rate and its formula': ['Read - 3B scans a day QPS - 3B/ (24 * 60 * 60) = 35K QPS', '35K QPS: ok'],
    'a rate named twice': ['30M scans a day QPS/TPS = 30M/ (24 * 60 * 60) = 347 TPS', '347 TPS: ok'],
    'a unit that only the result has': ['1.2e15 / 86,400 = 13.9 GB/s', '13.9 GB/s: ok'],
    'bytes left out of the result': ['4k * 500 bytes = 2M/s', '2M/s: ok'],
    'downtime by the year': ['99.99% uptime (< 52 min downtime/year)', '52 min downtime/year: ok'],
    'a chain that goes on from its result': ['20B labels a year * 1 KB = 20 TB per year * 10 = 200 TB per year', '20 TB per year: ok', '200 TB per year: ok'],
    'a decimal comma': ['87,5 % × 86400 = 75600 secondes', '75600 secondes: ok'],
    'a word cut short': ['900 scans/s × 2 KB × avg. 2 readers = 3.6 MB/s', '3.6 MB/s: ok'],
    'raised digits': ['10 GB/s × 10⁷ s = 100 PB', '100 PB: ok'],
    'words between': ['1000 scans per second at peak * 1 MB = 10 GB/s', '10 GB/s: wrong'],
    'a phrase before a dash': ['20 % of the scans are new - 10 million * 10 scans / day * 20 bytes * 20% = 0.4 GB', '0.4 GB: ok'],
    'seconds in a day': ['100 million riders * 5 scans per rider / 100000 seconds in a day = ~5000', '5000: ok'],
    'a result before a long formula': ['Scans: 24,000 per second = 10M riders * 10 scans / day * 20 / 24h / 3600 sec', '24,000 per second: ok'],
    'the same in another scale': ['20,000 million scans per day => 20 billion scans daily', '20 billion scans daily: ok'],
    'compression by a factor': ['- Kept: 18.2 TB\n- With compression (2x): 9.1 TB', '9.1 TB: ok'],
    'a share in brackets behind': ['- Riders: 10 million\n- Active: 2 million (20% of them)', '2 million: ok'],
    'so much on top': ['- Labels: 37.5 TB/day\n- With indexes: +10% = 41.25 TB/day', '41.25 TB/day: ok'],
    'how many hold it all': ['- Pictures: 2 EB\n- 10 TB per server\n- Servers: 200,000 servers', '200,000: ok'],
    'a machine with a number in its name': ['700 cores ≈ 40x m5.16xlarge @ $2.50/hr = $100/hr = $2,400/day', '$100/hr: ok', '$2,400/day: ok'],
    'a price by the million': ['100M scans × $0.40/million = $40', '$40: ok'],
    'the same number with its scale, in brackets': ['4,000/s × 86,400 s = 345,600,000 scans per day (345.6 million scans)', '345,600,000 scans per day: ok', '345.6 million: ok'],
    'a result in the cell to the left': ['| Part | Cost | How |\n|---|---|---|\n| Gate | $414/mo | 2 lanes × $207/mo |', '$414/mo: ok'],
    'a total that is rounded': ['- Key: 560 bytes\n- Rest: 200 bytes\n- Total: ~800 bytes', '800 bytes: rounded'],
    'a formula between double dollars': ['$$5,000,000 \\times 112 \\text{ bytes} \\approx 560 \\text{ MB}$$', '560 \\text{ MB: ok'],
    'one less than a power': ['(2^32−1) / 32,000 = 134,218', '134,218: ok'],
    'a retention on the line above': ['```\nDaily storage = 1 TB/day\nRetention = 365 days\nRaw storage = 365 TB\n```', '365 TB: ok'],
    'a formula in the brackets of a cell': ['| What | How many |\n|---|---|\n| Updates | 1 million (4M trucks / 4 s) |', '1 million: ok'],
    'bits of a line': ['48 ports × 100G = 4.8 Tbps', '4.8 Tbps: ok'],
    'a unit on the next line': ['20 million riders × 5 scans/rider/day × 200\nbytes/scan = 20 GB/day', '20 GB/day: ok'],
    'so much more': ['12 pods + 50% = 18 pods', '18: ok'],
    'Mi and Gi': ['512Mi × 4 = 2Gi', '2Gi: ok'],
    'Gb for bits': ['10 bits per key × 1 billion keys = 10 Gb', '10 Gb: ok'],
    'a period of another language': ['Protokoll: 40 KB pro Tag ≈ 1,2 MB pro Monat', '1,2 MB pro Monat: ok'],
    'a number every few days': ['200 GB/day ≈ 3 TB every 15 days', '3 TB every 15 days: ok'],
    'words without blanks between': ['约20车 × 单据3张/日 × 12个月 ≈ 21,600张', '21,600: ok'],
    'scales of Korean': ['1,000만 / 86,400 = 116 QPS', '116 QPS: ok'],
    'one thousand in Portuguese': ['5 mil scans/dia × 2 KB = 10 MB/dia', '10 MB/dia: ok'],
    'a rate behind a resolution': ['Video: 1080p @ 5 Mbps × 1 h = 2.25 GB', '2.25 GB: ok'],
    'so many, and so much of each': ['1M riders, 10 trips/day → ~115 trips/s', '115 trips/s: ok'],
    'three in a row': ['100 rides, 10 pictures a ride, 250 KB on average: ~250 MB', '250 MB: ok'],
    'a period in the label of a number': ['- Scans/day: 100M\n- Scans/second: ~1,200', '1,200: ok'],
    'a month in the label of a price': ['- Daily cost: $2.30\n- Monthly cost: $69', '$69: ok'],
    'a time that names something': ['Kept: 10 s windows × 1M keys × 8 B × 6 = 48 MB', '48 MB: ok'],
    'a point before three digits in English': ['2M scans/s × 86,400 s/day × 30 days = 5.184 billion scans', '5.184 billion: wrong'],
    'a total with the period that its parts leave out': ['```\nBoards: $60\nLanes: $25\nTotal: $85/month\n```', '$85/month: ok'],
    'a point before thousands': ['1.500 Scans/s × 20 KB = 30 MB/s', '30 MB/s: ok'],
    'what is busy at a time': ['Lanes: 200 × 50 ms = 10 lanes', '10: ok'],
    'a power that is a result': ['10^9 / 10^5 = 10^4 scans', '10^4: ok'],
    'a currency behind its number': ['30.000 € ÷ 5.000 € = 6 Kunden', '6: ok'],
    'an item that goes on, with a dot for its mark': ['```\n• Boards: 12K/s × 500 bytes\n• = 6 MB/s\n```', '6 MB/s: ok'],
    'a formula in brackets before its result': ['Stops (5 stops * 100 bytes): 500 bytes', '500 bytes: ok'],
    'words before the brackets of a formula': ['300 scans/s on a usual day (26M scans / 86,400)', '300 scans/s: ok'],
    'a price by the M': ['2.5B scans/day × $1.25/M = $3,125/day', '$3,125/day: ok'],
    'a sign of percent said once': ['50 + 30 + 20 = 100%', '100%: ok'],
    'so many at a rate that is worked out': ['6 lanes at 60K / 6 = 10K scans/s', '10K scans/s: ok'],
    kilohertz: ['44.1 kHz × 16 bit × 2 = 1.4 Mbps', '1.4 Mbps: ok'],
    'asterisks that a formatter made underscores': ['6 crews _ 10 trips/hour _ 24h _ 365 = 525,600 trips/year', '525,600 trips/year: ok'],
    'full-width digits': ['４M × ２ KB ＝ ８ GB', '８ GB: ok'],
  };
  for (const [name, [text, ...verdicts]] of Object.entries(phenomena)) it(`is read: ${name}`, () => assert.deepEqual(judged(text), verdicts));

  const traps: Readonly<Record<string, string>> = {
    'binary digits': 'Mask = 128 + 64 = 11000000',
    'addresses': 'Broadcast: 10.16.32.0 + 16 - 1 = 10.16.47.255',
    'versions and dates': 'Version 2.4.1 = 2026-03-01 - 2026-02-01',
    ports: 'Ports 8080 / 8443',
    dimensions: 'Vectors: 10M stops × 768 dimensions = 30 GB',
    'a bound': '62^7 > 200B',
    'a range': 'Partitions: 10k / 5k = 2-3',
    'a factor that is a range': 'Peak is 3-5x average = 350K QPS',
    'prices of examples': '- Housing = $1,000\n- Food = $200',
    'benchmark lines': '```\n/100-4   4.36kB ± 0%   2.87kB ± 0%   -34.13%\n```',
    'before and after': 'Latency fell: 200 ms → 10 ms',
    'a factor that is a range, above': '- 1M scans/s\n- Peak (3-5x): 3M scans/s',
    'a factor of nothing near': '- 1M scans/s\n- Peak (3x): 8M scans/s',
    'a size for each of another thing': '- 200M riders\n- 10 GB per truck\n- Total: 2 EB',
    'a total that is a range': 'Total: 3-6 ms\n- Open: 1 ms\n- Read: 2 ms',
    'a range with a tilde': 'Latency: 10 ms ~ 1 s',
    'thousands left out': '10 * 3600 * 24 = 864,000,000 scans per day',
    'a function': 'Steps = floor(3,888,000 / 2,592,000) = 1',
    'a small number before a formula': 'words of 5 chars on average = 4*5',
    'generous rounding': 'Each label: 760 bytes ≈ 1 KB',
    'a rule of thumb': 'Cached by the 80/20 rule = 20% of the keys',
    'an erasure code': 'Parity: 6+3 = 1.5x',
    'copies that are said before': 'Kept (RF=3): 10M × 1 KB = 30 GB',
    'a factor on the line above': '- Copies: 3x\n- Kept: 10M × 1 KB = 30 GB',
    'a factor in brackets': 'Peak (×5): 2M / 86,400 = 115/s',
    'more on top': 'With 50% to spare: 2,000 × 5 MB = 15 GB',
    'what is left of a share': '10K scans/s × 90% from the cache = gates see 1K of them',
    'an arrow to another thing': '40 GB/s × 80% from the cache → gates send 17 GB/s',
    'growth that grows': 'Growth: 10% per month = 3.1x per year',
    'a time that is left out': 'Kept: 200 GB/day ≈ 3 TB',
    'a factor before something unread': 'crews × shifts 3 per day × 12 = 14,000',
    pixels: '| Picture | Tokens |\n|---|---|\n| 1920×1080 | ~680 |\n| 640×480 | ~170 |',
    'a cell beside another thing': '| Node | Disks | Memory |\n|---|---|---|\n| A | 2 × 500 GB | 64 GB |\n| B | 4 × 2 TB | 128 GB |',
    'a default beside a setting': '| Setting | Value | Default |\n|---|---|---|\n| Lease | 5 * 60 s | 30 s |',
    'a sum that goes on': 'Quota: 10 GB = 5 riders × 1 GB + what they share',
    'growth by the month': '10% more/month × 12 = 3.1x',
    energy: '1 Wh × 3600 = 3.6 kJ',
    'a price of a month for something else': 'Boards: 4 × 50 GB × $0.10/GB/month = $4.70',
    'neighbours that make something else': '1M riders, 10 trips/day → 3 TB',
    'neighbours and a range': '1M riders, 2-3 trips/day → 30 trips/s',
    'a limit beside a rate': '- Scans per day: 1M\n- Limit per second: 500',
    'times of day': 'Shift: 14:00 + 2 h = 16:00',
    ordinals: '第1步+第2步=30分钟',
    'how many, and how long it takes': '| How many | Time |\n|---|---|\n| 3 × 10K rows | 12 s |',
    'what was estimated, and what it was': '| Estimate | Actual |\n|---|---|\n| 2 × 3 days | 9 days |',
    'a result of another kind': '| Load | Result |\n|---|---|\n| 20 × 100 riders | 900 scans/s |',
    'time against a rate': '114 stops + 10 a day ≈ 4 hours',
    'what is left of a time': '99.95% of 30 days = 21.6 min down',
    'something every few seconds': 'Beat: 30 s × 1M = 33K/s',
    algebra: 'Voters: 2f+1 = 5',
    'what is left to use': 'RAID 10: 4 × 2 TB = 4 TB usable',
    'day and night': 'Guards: 3 × 12 h shifts = 24/7',
    'days of work': 'Effort: 5 days = 40 h',
    'a population never stated': '365B records a year, ~18 TB annually',
    'a period never stated': '10 s × 1M requests = 120 servers',
    'a scale left out': '500 * 5 * 12 months = 30 billion',
    'an expression without a result': 'QPS: 20M * 3600 / 24 / 3600',
    'field numbers': '```proto\noptional int64 offset = 18;\noptional int64 limit = 19;\n```',
    'a division by nothing': '5 / 0 = 7',
    'an absurd power': '10^400 × 2 = 5',
    'right-to-left text': 'סך הכל: חמש',
  };
  for (const [name, text] of Object.entries(traps)) it(`is not seen in ${name}`, () => assert.deepEqual(judged(text), []));

  const chains: Readonly<Record<string, readonly [text: string, ...judged: string[]]>> = {
    'at its origin, and not in what follows from it': ['5M × 2 KB = 10 TB = 0.01 PB', '10 TB: wrong', '0.01 PB: ok'],
    'where a later link follows from the inputs again': ['5M × 2 KB = 10 TB = 10 GB', '10 TB: wrong', '10 GB: ok'],
    'in a later line, judged from what stands there': ['- 5M × 2 KB = 10 TB\n- 10 TB × 30 = 300 TB', '10 TB: wrong', '300 TB: ok'],
    'and a slip of its own is told too': ['5M × 2 KB = 10 TB = 1 PB', '10 TB: wrong', '1 PB: wrong'],
    'at the result of parts that are written out': ['2 TB × $0.10/GB + 1 TB × $0.20/GB = $200K + $200K = $400K', '$400K: wrong'],
    'where a list and a table say the same': ['- 5M × 2 KB = 10 TB\n\n| What | How much |\n|---|---|\n| Scans | 5,000,000 × 2 KB = 10 TB |', '10 TB: wrong'],
    'for each that has other inputs': ['- 5M × 2 KB = 10 TB\n- 2M × 5 KB = 10 TB', '10 TB: wrong', '10 TB: wrong'],
    'with a power as one number': ['10^9 / 10^5 = 10^3', '10^3: wrong'],
  };
  for (const [name, [text, ...verdicts]] of Object.entries(chains)) it(`that is wrong is told once: ${name}`, () => assert.deepEqual(judged(text), verdicts));

  describe('in the columns of a table', () => {
    for (const head of ['| What | Calculation | A day |', '| What | Scans | Result |', '| Was | Wie | Ergebnis |']) it(`is a formula and its result: ${head}`, () => assert.deepEqual(judged(`${head}\n|---|---|---|\n| Scans | 5M × 2 KB | 10 TB |`), ['10 TB: wrong']));
    it('is a formula and its result where two rows agree', () => assert.deepEqual(judged('| What | Size | A day |\n|---|---|---|\n| Scans | 5M × 2 KB | 10 TB |\n| Labels | 3M × 2 KB | 6 GB |\n| Boards | 2M × 2 KB | 4 GB |'), ['10 TB: wrong', '6 GB: ok', '4 GB: ok']));
    it('is a total with a period that the head says of its parts', () => assert.deepEqual(judged('| Part | Cost/month |\n|---|---|\n| Gates | $600 |\n| Boards | $250 |\n| **Subtotal** | **$850/month** |'), ['$850/month: ok']));
    const head = '| Part | Scans | Price of a scan | Cost |\n|---|---|---|---|\n';

    it('is a product that two rows agree on, and a slip beside them', () => {
      const text = `${head}| Gate | 42,000 | $0.013 | $546 |\n| Yard | 4.2M | $0.30/1K | $1,260 |\n| Dock | 3M | $0.15/1M | $4.50 |`;
      assert.deepEqual(judged(text), ['$546: ok', '$1,260: ok', '$4.50: wrong']);
    });

    it('is a total in the last row', () => {
      assert.deepEqual(judged('| Part | Size |\n|---|---|\n| Labels | 300 GB |\n| Photos | 2 TB |\n| Total | 2.3 TB |'), ['2.3 TB: ok']);
    });

    it('is not seen where one row agrees, or none', () => {
      assert.deepEqual(judged(`${head}| Gate | 20 | $3 | $60 |\n| Yard | 30 | $3 | $70 |`), []);
      assert.deepEqual(judged('| Part | Size |\n|---|---|\n| Labels | 300 GB |\n| Photos | 2 TB |\n| Total | 7 TB |'), []);
    });
  });

  it('is found at once in deep brackets and long lines', () => {
    assert.deepEqual(judged(`${'('.repeat(5_000)}1${')'.repeat(5_000)} × 2 = 3`), []);
    assert.ok(judged(Array.from({ length: 2_000 }, (_, at) => `${at + 1} × 2 KB = ${2 * at + 2} KB`).join('\n\n')).every((line) => line.endsWith('ok')));
    assert.deepEqual(judged(`${'7 × '.repeat(3_000)}7 = 9`).length <= 1, true);
  });
});
