import type { FeatureInput } from './family';

/**
 * Shares a computation between families: the result is kept as long as its input lives, so two families that need it
 * pay once. `compute` must be pure; what it returns must not be changed by those who read it.
 */
export function perInput<T, Input extends object = FeatureInput>(compute: (input: Input) => T): (input: Input) => T {
  const results = new WeakMap<Input, { readonly value: T }>();
  return (input) => {
    let result = results.get(input);
    if (!result) {
      result = { value: compute(input) };
      results.set(input, result);
    }
    return result.value;
  };
}
