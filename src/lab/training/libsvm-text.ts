/** What the lab reads from LIBSVM's own text form of a two-class C-SVC. */
export interface LibSvmText {
  /** One a support vector, in the order of `getSVIndices`; signed so that positive decisions mean label 1. */
  readonly coefficients: readonly number[];
  /** Added to the kernel sum. LIBSVM writes it with 6 digits; both programs then use that very number. */
  readonly offset: number;
  /** The same decision function as a regression, whose `predictOne` gives the decision value that C-SVC keeps to itself. Sign as in LIBSVM. */
  readonly asRegression: string;
  /** 1 where LIBSVM's decision value is positive for label 1, -1 where for label -1. */
  readonly sign: 1 | -1;
}

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
  const kept = ['kernel_type', 'gamma', 'nr_class', 'total_sv', 'rho'].flatMap((key) => header.get(key) ?? []);
  return {
    coefficients: vectors.map((line) => sign * Number(line.slice(0, line.indexOf(' ')))),
    offset: -sign * rho,
    asRegression: ['svm_type epsilon_svr', ...kept, 'SV', ...vectors.map((line) => `${line} `), ''].join('\n'),
    sign,
  };
}
