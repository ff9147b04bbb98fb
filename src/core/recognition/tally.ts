import type { DesignDoc, Section } from '../document/model.ts';
import type { Said } from './evidence.ts';
import { ELSEWHERE, UNIT } from './points.ts';

/** Adds up the points of each topic, in quarters: by section, and by line. */
export function createTally(doc: DesignDoc, topics: number) {
  const sections = doc.sections.length;
  const bySection = new Int32Array(topics * sections);
  /** Topic, line, points, points to be shown for and section of all that was found. */
  const found: number[] = [];
  return { add, points, pointsWithin, somewhere, linesOf };

  /** What is repeated counts for the line alone; `shown` is what it is worth there. */
  function add(topic: number, section: number, worth: number, line: number, repeated: boolean, shown = worth): void {
    found.push(topic, line, shown === 0 ? 0 : worth, shown, section);
    if (!repeated) bySection[topic * sections + section] = (bySection[topic * sections + section] ?? 0) + worth;
  }

  function points(topic: number): number {
    let best = 0;
    let sum = 0;
    for (let at = topic * sections, end = at + sections; at < end; at++) {
      const worth = bySection[at] ?? 0;
      sum += worth;
      if (worth > best) best = worth;
    }
    return (best + ELSEWHERE * (sum - best)) / UNIT;
  }

  function pointsWithin(topic: number, section: Section): number {
    let sum = 0;
    for (let index = section.index; index < section.endIndex; index++) sum += bySection[topic * sections + index] ?? 0;
    return sum / UNIT;
  }

  /** Whether anything about a topic is said in a section that fits. */
  function somewhere(topic: number, fits: (section: number) => boolean): boolean {
    for (let section = 0; section < sections; section++) if ((bySection[topic * sections + section] ?? 0) > 0 && fits(section)) return true;
    return false;
  }

  /** Every line with something about a topic, in points. */
  function linesOf(topic: number): readonly Said[] {
    const byLine = new Map<number, { line: number; points: number; worth: number; section: number }>();
    for (let at = 0; at < found.length; at += 5) {
      if (found[at] !== topic) continue;
      const line = found[at + 1] ?? 0;
      const known = byLine.get(line) ?? { line, points: 0, worth: 0, section: found[at + 4] ?? 0 };
      known.worth += (found[at + 2] ?? 0) / UNIT;
      known.points += (found[at + 3] ?? 0) / UNIT;
      byLine.set(line, known);
    }
    return [...byLine.values()];
  }
}
