import { describe, expect, it } from 'vitest';
import type { Pace } from '../../../../../src/extension/messages/pace';
import { createMovingAverage } from '../../../../../src/extension/offscreen/pace/moving-average';
import { createPaceKeeper } from '../../../../../src/extension/offscreen/pace/pace-keeper';
import { paceFor, type Load } from '../../../../../src/extension/offscreen/pace/slowdown';

const easy: Load = { frameMs: 60, waiting: 3, battery: null, onBattery: 'slow' };
const onBattery = (level: number): Load['battery'] => ({ charging: false, level });

describe('how often videos are looked at', () => {
  it('is as usual on an ordinary machine with little to do', () => {
    expect(paceFor(easy)).toEqual({ slowdown: 1, why: null });
    expect(paceFor({ ...easy, frameMs: null })).toEqual({ slowdown: 1, why: null });
    expect(paceFor({ ...easy, battery: { charging: true, level: 0.05 } })).toEqual({ slowdown: 1, why: null });
  });

  it('falls on battery, where the user wishes so or it is nearly empty', () => {
    expect(paceFor({ ...easy, battery: onBattery(0.8) })).toEqual({ slowdown: 2, why: 'battery' });
    expect(paceFor({ ...easy, battery: onBattery(0.8), onBattery: 'same' })).toEqual({ slowdown: 1, why: null });
    expect(paceFor({ ...easy, battery: onBattery(0.2), onBattery: 'same' })).toEqual({ slowdown: 4, why: 'battery' });
  });

  it('falls on a slow machine as much as a frame takes longer there, within bounds', () => {
    expect(paceFor({ ...easy, frameMs: 140 })).toEqual({ slowdown: 1, why: null });
    expect(paceFor({ ...easy, frameMs: 360 })).toEqual({ slowdown: 3, why: 'slow-machine' });
    expect(paceFor({ ...easy, frameMs: 5000 })).toEqual({ slowdown: 8, why: 'slow-machine' });
  });

  it('falls when many videos wait, and names what weighs most', () => {
    expect(paceFor({ ...easy, waiting: 24 })).toEqual({ slowdown: 2, why: 'busy' });
    expect(paceFor({ ...easy, waiting: 24, frameMs: 480 })).toEqual({ slowdown: 4, why: 'slow-machine' });
  });
});

describe('a moving average', () => {
  it('is the mean until it is full, then forgets', () => {
    const average = createMovingAverage(4, 2);
    average.add(10);
    expect(average.value()).toBeNull();
    average.add(20);
    expect(average.value()).toBe(15);
    for (let i = 0; i < 60; i += 1) average.add(100);
    expect(average.value()).toBeCloseTo(100, 3);
  });

  it('passes over what comes first', () => {
    const average = createMovingAverage(4, 1, 2);
    for (const value of [900, 900, 10]) average.add(value);
    expect(average.value()).toBe(10);
  });
});

describe('who is told of it', () => {
  it('hears of changes alone, and at once where it is slow already', () => {
    const keeper = createPaceKeeper();
    const heard: Pace[] = [];
    const leave = keeper.follow((pace) => heard.push(pace));
    for (let i = 0; i < 60; i += 1) keeper.frameTook(60);
    expect(heard).toEqual([]);
    keeper.battery({ charging: false, level: 0.5 });
    keeper.frameTook(61);
    expect(heard).toEqual([{ slowdown: 2, why: 'battery' }]);
    const late: Pace[] = [];
    keeper.follow((pace) => late.push(pace));
    expect(late).toEqual(heard);
    leave();
    keeper.onBattery('same');
    expect([heard.length, late.at(-1)]).toEqual([1, { slowdown: 1, why: null }]);
  });

  it('hears nothing of the first burst of a worker, which compiles its code', () => {
    const keeper = createPaceKeeper();
    for (let i = 0; i < 6; i += 1) keeper.frameTook(2000);
    for (let i = 0; i < 30; i += 1) keeper.frameTook(60);
    expect(keeper.pace().slowdown).toBe(1);
  });
});
