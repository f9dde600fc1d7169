import { describe, expect, test } from 'vitest';
import { MEAN_HEAD } from '../../../../src/detector/faces/mean-head';
import { headPose } from '../../../../src/detector/faces/pose';

/** The mean head seen from far away, nodded, then turned to the side, then tilted; pixels, y down. */
function project(yaw: number, pitch: number, roll: number, scale = 12): Float32Array {
  const landmarks = new Float32Array(956);
  for (const [index, x, y, z] of MEAN_HEAD) {
    const nodded = { y: y * Math.cos(pitch) + z * Math.sin(pitch), z: z * Math.cos(pitch) - y * Math.sin(pitch) };
    const turned = x * Math.cos(yaw) + nodded.z * Math.sin(yaw);
    landmarks[2 * index] = 300 + scale * (turned * Math.cos(roll) - nodded.y * Math.sin(roll));
    landmarks[2 * index + 1] = 200 - scale * (turned * Math.sin(roll) + nodded.y * Math.cos(roll));
  }
  return landmarks;
}

describe('headPose', () => {
  test.each([
    [0, 0],
    [0.5, 0],
    [-0.9, 0],
    [0, 0.4],
    [0, -0.3],
    [1.2, 0],
  ])('recovers yaw %f and pitch %f', (yaw, pitch) => {
    const pose = headPose(project(yaw, pitch, 0));
    expect(pose.yawRad).toBeCloseTo(yaw, 4);
    expect(pose.pitchRad).toBeCloseTo(pitch, 4);
  });

  test('a tilted frontal face is frontal, whatever its size', () => {
    const pose = headPose(project(0, 0, 0.7, 3));
    expect(pose.yawRad).toBeCloseTo(0, 4);
    expect(pose.pitchRad).toBeCloseTo(0, 4);
  });

  test('landmarks in one point give finite angles', () => {
    const pose = headPose(new Float32Array(956).fill(5));
    expect([pose.yawRad, pose.pitchRad]).toEqual([0, 0]);
  });
});
