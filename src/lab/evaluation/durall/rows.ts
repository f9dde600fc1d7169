import { auc } from '../../metrics/auc';
import { equalErrorRate } from '../../metrics/eer';
import { tprAtFpr } from '../../metrics/tpr-at-fpr';
import { emptyRow, type Row } from '../row';
import { ALL } from '../rows';
import { accuracyOf, fiveFoldMargins } from './five-fold';
import { DURALL_TABLES, readSpectra } from './published';

/**
 * The published spectra judged by the published SVM: a check of our SVM on a result that others got. One row a table, with `accuracy` as in the paper
 * (0.86 and 1.00). The tables do not say which spectra belong together, so there are no intervals; nothing is calibrated, so there is no Cllr.
 */
export async function durallRows(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { dataset, file } of DURALL_TABLES) {
    const { spectra, forged } = readSpectra(folder, file);
    const margins = await fiveFoldMargins({ spectra, forged });
    const items = margins.map((score, i) => ({ score, fake: forged[i]! }));
    const about = { protocol: 'durall', system: 'durall-svm', variant: 'clean', dataset, method: ALL, kind: ALL };
    rows.push({
      ...emptyRow({ ...about, reals: 'own' }),
      nFake: forged.filter(Boolean).length,
      nReal: forged.filter((one) => !one).length,
      accuracy: accuracyOf(margins, forged),
      auc: auc(items),
      eer: equalErrorRate(items),
      tprAtFpr1: tprAtFpr(items, 0.01),
      tprAtFpr5: tprAtFpr(items, 0.05),
    });
  }
  return rows;
}
