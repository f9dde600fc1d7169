/** What the lab reads from LIBSVM's own text form of a two-class C-SVC. */
export interface LibSvmText {
  /** One a support vector, in the order of `getSVIndices`; signed so that positive decisions mean label 1. */
  readonly coefficients: readonly number[];
  /** Added to the kernel sum. LIBSVM writes it with 6 digits; both programs then use that very number. */
  readonly offset: number;
  /**
   * The same decision function as a sum of regressions, whose `predictOne` gives what C-SVC keeps to itself; sign as in LIBSVM, offset left out.
   * Several, since libsvm-js reads a model from a stack of 5 MB with 4 bytes a character, and a longer text quietly overwrites other memory.
   */
  readonly asRegressions: readonly string[];
  /** 1 where LIBSVM's decision value is positive for label 1, -1 where for label -1. */
  readonly sign: 1 | -1;
}

/** Characters of one regression's text; 2 MB of the 5 MB stack. */
const MAX_TEXT = 500_000;

/** Reads the text of a C-SVC trained on labels 1 and -1. Throws RangeError when it is anything else. */
export function readLibSvmText(text: string): LibSvmText {
  const lines = text.split('\n').map((line) => line.trim());
  const start = lines.indexOf('SV');
  const header = new Map(lines.slice(0, start).map((line) => [line.split(' ')[0]!, line]));
  const labels = header.get('label');
  const rho = Number(header.get('rho')?.split(' ')[1]);
  if (start < 0 || (labels !== 'label 1 -1' && labels !== 'label -1 1') || !Number.isFinite(rho)) {
    throw new RangeError(`readLibSvmText: not a two-class model: ${lines.slice(0, 9).join(' | ').slice(0, 200)}`);
  }
  const sign = labels === 'label 1 -1' ? 1 : -1;
  const vectors = lines.slice(start + 1).filter((line) => line !== '');
  const kept = ['kernel_type', 'gamma', 'nr_class'].flatMap((key) => header.get(key) ?? []);
  const asRegression = (some: readonly string[]): string =>
    ['svm_type epsilon_svr', ...kept, `total_sv ${some.length}`, 'rho 0', 'SV', ...some, ''].join('\n');
  return {
    coefficients: vectors.map((line) => sign * Number(line.slice(0, line.indexOf(' ')))),
    offset: -sign * rho,
    asRegressions: chunks(vectors.map((line) => `${line} `)).map(asRegression),
    sign,
  };
}

/** Lines in order, cut into stretches of at most `MAX_TEXT` characters (a longer single line stands alone). */
function chunks(lines: readonly string[]): string[][] {
  const result: string[][] = [[]];
  let length = 0;
  for (const line of lines) {
    if (length + line.length > MAX_TEXT && length > 0) {
      result.push([]);
      length = 0;
    }
    result.at(-1)!.push(line);
    length += line.length + 1;
  }
  return result;
}
