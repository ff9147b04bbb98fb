import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { begin, clockText, dueNotice, type Interview, MINUTE, nextPhase, pause, type PhaseOfTemplate, planPhases, readClock, restore, resume, spentOn, told } from '../../src/client/interview-clock.ts';

const SECOND = 1_000;
const START = 1_700_000_000_000;

const phase = (title: string, minutes?: number, checkpoints: string[] = []): PhaseOfTemplate => ({ id: `section:${title}`, title, minutes, checkpoints });

/** Minutes planned for phases of these minutes. */
const planned = (minutes: readonly (number | undefined)[], whole: number): number[] => planPhases(minutes.map((own, at) => phase(`p${at}`, own)), whole * MINUTE).map((plan) => plan.planned / MINUTE);

/** An interview of 10 + 20 minutes. */
const interview = (): Interview => begin({ uri: 'file:///w/a.md', title: 'Depot', template: 'five-step', planned: 30 * MINUTE, phases: planPhases([phase('Ask', 10, ['Agreed?']), phase('Draw', 20)], 30 * MINUTE) }, START);

describe('the plan of an interview', () => {
  it('is the template\'s minutes where they fit', () => assert.deepEqual(planned([8, 4, 7, 11, 15], 45), [8, 4, 7, 11, 15]));
  it('is scaled in half minutes, and adds up', () => {
    assert.deepEqual(planned([8, 4, 7, 11, 15], 30), [5.5, 2.5, 4.5, 7.5, 10]);
    for (const whole of [30, 45, 60]) {
      for (const minutes of [[8, 4, 7, 11, 15], [5, 4, 4, 4, 5, 4, 6, 4, 4, 3, 2], [10, 20, 25, 20, 30, 20, 20, 20, 20, 10, 10, 15, 5, 10, 5], [1, 1, 1]]) {
        const plan = planned(minutes, whole);
        assert.equal(plan.reduce((sum, own) => sum + own, 0), whole);
        assert.ok(plan.every((own) => own > 0), `${whole}: ${plan.join(' ')}`);
      }
    }
  });
  it('leaves phases without minutes out, or gives all the same where none has any', () => {
    assert.deepEqual(planned([10, undefined, 20], 60), [20, 40]);
    assert.deepEqual(planned([undefined, undefined, undefined, undefined], 30), [7.5, 7.5, 7.5, 7.5]);
    assert.deepEqual(planned([], 30), []);
  });
});

describe('the clock of an interview', () => {
  it('counts the phase and the whole down, and on below nothing', () => {
    const at = (minutes: number): [string, number, number] => {
      const { phase: { title }, phaseLeft, wholeLeft } = readClock(interview(), START + minutes * MINUTE);
      return [title, phaseLeft / MINUTE, wholeLeft / MINUTE];
    };
    assert.deepEqual([at(0), at(4), at(12), at(31)], [['Ask', 10, 30], ['Ask', 6, 26], ['Ask', -2, 18], ['Ask', -21, -1]]);
  });

  it('stands while it is paused', () => {
    let clock = pause(interview(), START + 3 * MINUTE);
    clock = pause(clock, START + 4 * MINUTE);
    assert.deepEqual([readClock(clock, START + 90 * MINUTE).phaseLeft, readClock(clock, START + 90 * MINUTE).isPaused], [7 * MINUTE, true]);
    clock = resume(clock, START + 90 * MINUTE);
    clock = resume(clock, START + 91 * MINUTE);
    assert.deepEqual([readClock(clock, START + 92 * MINUTE).phaseLeft, readClock(clock, START + 92 * MINUTE).isPaused], [5 * MINUTE, false]);
    assert.deepEqual(spentOn(clock, START + 92 * MINUTE), [5 * MINUTE]);
  });

  it('goes on to the next phase, running, and stays in the last', () => {
    let clock = nextPhase(pause(interview(), START + 5 * MINUTE), START + 8 * MINUTE);
    const reading = readClock(clock, START + 9 * MINUTE);
    assert.deepEqual([reading.phase.title, reading.isLast, reading.isPaused, reading.phaseLeft, reading.wholeLeft], ['Draw', true, false, 19 * MINUTE, 24 * MINUTE]);
    clock = nextPhase(clock, START + 10 * MINUTE);
    assert.deepEqual(spentOn(clock, START + 11 * MINUTE), [5 * MINUTE, 3 * MINUTE]);
  });

  it('shares a pause that spans two phases out to neither', () => {
    const clock = { ...interview(), starts: [START, START + 10 * MINUTE], pauses: [{ from: START + 9 * MINUTE, to: START + 12 * MINUTE }] };
    assert.deepEqual(spentOn(clock, START + 20 * MINUTE), [9 * MINUTE, 8 * MINUTE]);
  });

  it('does not count backwards when the machine\'s clock is set back', () => assert.equal(readClock(interview(), START - MINUTE).wholeLeft, 30 * MINUTE));

  it('says once that the time of a phase is up, and of the whole', () => {
    let clock = interview();
    assert.equal(dueNotice(clock, START + 10 * MINUTE - 1), undefined);
    assert.equal(dueNotice(clock, START + 10 * MINUTE), 'phase');
    clock = told(clock, 'phase');
    assert.equal(dueNotice(clock, START + 12 * MINUTE), undefined);
    clock = nextPhase(clock, START + 12 * MINUTE);
    assert.equal(dueNotice(clock, START + 29 * MINUTE), undefined);
    assert.equal(dueNotice(clock, START + 30 * MINUTE), 'whole');
    clock = told(clock, 'whole');
    // The last phase runs over with the whole: one notice is enough.
    assert.equal(dueNotice(clock, START + 33 * MINUTE), undefined);
  });

  it('says nothing while it is paused', () => assert.equal(dueNotice(pause(interview(), START + 9 * MINUTE), START + 60 * MINUTE), undefined));

  it('survives being stored, and is forgotten when it was left running', () => {
    const clock = told(nextPhase(interview(), START + 8 * MINUTE), 'phase');
    const stored: unknown = JSON.parse(JSON.stringify(clock));
    const now = START + 12 * MINUTE;
    const restored = restore(stored, now);
    assert.ok(restored);
    assert.deepEqual(readClock(restored, now), readClock(clock, now));
    assert.equal(restore(stored, START + 61 * MINUTE), undefined);
    assert.ok(restore(pause(clock, now), START + 600 * MINUTE));
    assert.equal(restore(undefined, now), undefined);
    assert.equal(restore({ ...clock, format: 0 }, now), undefined);
  });

  it('is written in minutes and seconds', () => {
    assert.deepEqual([8 * MINUTE, 8 * MINUTE - 1, 61 * SECOND, 59_001, 1, 0, -999, -SECOND, -75 * SECOND].map(clockText), ['8:00', '8:00', '1:01', '1:00', '0:01', '0:00', '0:00', '+0:01', '+1:15']);
    assert.equal(clockText(60 * MINUTE), '60:00');
  });
});
