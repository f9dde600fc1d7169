/**
 * What replaces embind's code generation: the same callers as closures. `isClassMethodFunc`, `argTypes` etc. are embind's own names:
 * argTypes = [return type, class type or null, ...arguments]; a type with `destructorFunction === undefined` needs the destructor stack,
 * one with null needs no clean-up. Source: Emscripten 3.1.x `src/embind/embind.js`, `createJsInvoker` and `__emval_get_method_caller`.
 */
const CLOSURES = `
function closureInvoker(humanName, argTypes, isClassMethodFunc, returns, invoker, fn) {
  var argCount = argTypes.length - 2;
  var needsStack = usesDestructorStack(argTypes);
  var first = isClassMethodFunc ? 2 : 1;
  return function () {
    if (arguments.length !== argCount) {
      throwBindingError('function ' + humanName + ' called with ' + arguments.length + ' arguments, expected ' + argCount);
    }
    var stack = needsStack ? [] : null;
    var wired = new Array(first + argCount);
    wired[0] = fn;
    if (isClassMethodFunc) wired[1] = argTypes[1]['toWireType'](stack, this);
    for (var i = 0; i < argCount; ++i) wired[first + i] = argTypes[i + 2]['toWireType'](stack, arguments[i]);
    var result = invoker.apply(null, wired);
    if (needsStack) runDestructors(stack);
    else {
      for (var k = isClassMethodFunc ? 1 : 2; k < argTypes.length; ++k) {
        if (argTypes[k].destructorFunction !== null) argTypes[k].destructorFunction(wired[k === 1 ? 1 : first + k - 2]);
      }
    }
    if (returns) return argTypes[0]['fromWireType'](result);
  };
}
function closureMethodCaller(types, retType, kind) {
  return function (obj, func, destructorsRef, args) {
    var values = [];
    var offset = 0;
    for (var i = 0; i < types.length; ++i) {
      values.push(types[i]['readValueFromPointer'](args + offset));
      offset += types[i]['argPackAdvance'];
    }
    var result = kind === 1 ? new func(...values) : kind === 0 ? func.call(obj, ...values) : func.call(...values);
    if (!retType.isVoid) return emval_returnValue(retType, destructorsRef, result);
  };
}
`;

/** From the first text up to the second (kept), and what comes in its place. Each must be there exactly once. */
const REPLACEMENTS: readonly { from: string; upTo: string; by: string }[] = [
  // The code generators themselves.
  { from: 'function newFunc(', upTo: 'function craftInvokerFunction(', by: CLOSURES },
  {
    from: 'let[args,invokerFnBody]=createJsInvoker(',
    upTo: 'return createNamedFunction(humanName,invokerFn)',
    by: 'var invokerFn=closureInvoker(humanName,argTypes,isClassMethodFunc,returns,cppInvokerFunc,cppTargetFunc);',
  },
  {
    from: 'var functionBody=`return function (obj, func, destructorsRef, args)',
    upTo: 'var functionName=`methodCaller<',
    by: 'var invokerFunction=closureMethodCaller(types,retType,kind);',
  },
  // No Node branch: it holds `require`, which bundlers stumble over, and the WebAssembly comes through `instantiateWasm` everywhere.
  { from: 'ENVIRONMENT_IS_NODE=typeof process==', upTo: ';if(ENVIRONMENT_IS_NODE)', by: 'ENVIRONMENT_IS_NODE=false' },
];

/**
 * Rewrites embind's run-time code generation (`new Function`) to closures, which an extension's Content-Security-Policy allows.
 * in   the factory script of `splitOpenCv`         out  the same without dynamic code
 * @throws RangeError when the script is not that of @techstark/opencv-js 4.11.0-release.1.
 */
export function withStaticEmbind(script: string): string {
  return REPLACEMENTS.reduce((code, { from, upTo, by }) => {
    const start = code.indexOf(from);
    const end = code.indexOf(upTo, start);
    if (start < 0 || end < 0 || code.indexOf(from, start + 1) >= 0) {
      throw new RangeError(`opencv.js: "${from}" not found once; is it @techstark/opencv-js 4.11.0-release.1?`);
    }
    return code.slice(0, start) + by + code.slice(end);
  }, script);
}
