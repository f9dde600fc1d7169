/**
 * Largest number up to `length` whose only prime factors are 2, 3 and 5: on other sizes OpenCV's `dft` falls back to
 * a transform that is quadratic in the largest factor (149 points: 20 times slower than 150). At most 11 % smaller from 8 on.
 */
export function fastSize(length: number): number {
  for (let size = length; size > 1; size -= 1) {
    let rest = size;
    for (const prime of [2, 3, 5]) while (rest % prime === 0) rest /= prime;
    if (rest === 1) return size;
  }
  return length;
}
