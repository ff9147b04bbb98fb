// `node test/bench/compare.ts RUNS COMMAND...`: wall time, processor time and peak memory of whole processes, in turn, the best of some
// runs. On a busy machine processor time is the honest figure. On Linux; the commands are run by a shell, and what they print is thrown away.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [runs = '3', ...commands] = process.argv.slice(2);
const results = commands.map(() => ({ times: [] as number[], cpu: Infinity, peak: 0, status: 0 as number | null }));
for (let run = 0; run < Number(runs); run++) {
  for (const [at, command] of commands.entries()) {
    const { time, cpu, peak, status } = await measure(command);
    const result = results[at];
    result?.times.push(time);
    if (result) Object.assign(result, { cpu: Math.min(result.cpu, cpu), peak: Math.max(result.peak, peak), status });
  }
}
commands.forEach((command, at) => {
  const { times, cpu, peak, status } = results[at] ?? { times: [], cpu: 0, peak: 0, status: null };
  console.log(`${(Math.min(...times) / 1000).toFixed(2).padStart(8)} s best  ${(Math.max(...times) / 1000).toFixed(2).padStart(8)} s worst  ${cpu.toFixed(2).padStart(7)} s processor  ${(peak / 1024).toFixed(0).padStart(6)} MB  status ${status}  ${command}`);
});

/** Time in milliseconds; processor time in seconds and peak resident memory in KB, of the process that the shell becomes, as last seen. */
async function measure(command: string): Promise<{ time: number; cpu: number; peak: number; status: number | null }> {
  const start = performance.now();
  const child = spawn('sh', ['-c', `exec ${command}`], { stdio: 'ignore' });
  let peak = 0;
  let cpu = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid ?? 0));
    cpu = Math.max(cpu, processorTimeOf(child.pid ?? 0));
  }, 10);
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  return { time: performance.now() - start, cpu, peak, status };
}

/** High-water mark of a process; 0 once it has ended. */
function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** In seconds; the kernel counts hundredths. */
function processorTimeOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100 || 0;
  } catch {
    return 0;
  }
}
