import { build, type Plugin } from 'vite';
import { describe, expect, test } from 'vitest';
import { findDynamicCode } from '../../../../scripts/vite/dynamic-code';
import { noDynamicCode } from '../../../../scripts/vite/no-dynamic-code';

describe('findDynamicCode', () => {
  test.each([
    'new Function("return 1")()',
    'Function("return this")()',
    'const make = Function; make("1")',
    'Reflect.construct(Function, ["1"])',
    'Function.apply(null, ["1"])',
    'eval("1")',
    '(0, eval)("1")',
    'const e = globalThis.eval; e("1")',
    'self.Function("1")',
    'const { Function: F } = globalThis; new F("1"); new (class { x = Function })',
    'setTimeout("alert(1)", 5)',
    'setInterval(`alert(1)`, 5)',
  ])('finds it: %s', (code) => {
    expect(findDynamicCode(code)).not.toEqual([]);
  });

  test.each([
    'x instanceof Function',
    'typeof Function === "function"',
    'Function.prototype.toString.call(x)',
    'x === Function',
    'const o = { eval: 1, Function: 2 }; o.eval + o.Function',
    'class A { eval() {} }',
    '"new Function(1)"; // eval("1")',
    'setTimeout(() => 1, 5)',
    'JSON.parse("1")',
  ])('lets it be: %s', (code) => {
    expect(findDynamicCode(code)).toEqual([]);
  });

  test('says what and where', () => {
    expect(findDynamicCode('let a; a = new Function("b");')).toEqual([{ excerpt: 'new Function("b")', offset: 11 }]);
  });
});

describe('noDynamicCode', () => {
  const bundle = (code: string) => {
    const entry: Plugin = {
      name: 'entry',
      resolveId: (id) => (id === 'entry' ? '\0entry' : undefined),
      load: (id) => (id === '\0entry' ? code : undefined),
    };
    return build({
      configFile: false,
      logLevel: 'silent',
      plugins: [entry, noDynamicCode()],
      build: { write: false, rollupOptions: { input: 'entry' } },
    });
  };

  test('fails a build with dynamic code in its output', async () => {
    await expect(bundle('globalThis.f = new Function("a", "return a")')).rejects.toThrow(
      /entry.*dynamic code.*new Function/,
    );
  });

  test('lets through what the bundler dropped', async () => {
    await expect(bundle('export const one = 1; const unused = () => eval("1");')).resolves.toBeDefined();
  });
});
