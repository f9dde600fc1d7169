import { expect, test } from 'vitest';
import { accuracyByQuality, SIZE_BANDS, sizeBand } from '../../../../src/lab/gate/accuracy-by-quality';
import { accuracyTable } from '../../../../src/lab/gate/gate-tables';
import type { ClipQuality } from '../../../../src/lab/report/measures/quality-strata';
import { verdict } from '../report/verdicts';

test.each([
  [47.9, null],
  [48, '48-64 px'],
  [64, '64-96 px'],
  [95.9, '64-96 px'],
  [159.9, '96-160 px'],
  [160, '160 px and more'],
  [700, '160 px and more'],
])('a face of %f px lies in %s', (size, band) => expect(sizeBand(size)).toBe(band));

const quality = (faceSizePx: number, detail: number | null): ClipQuality => ({
  faceSizePx,
  detail,
  bitsPerPixelS: null,
});

/** Two fakes and two reals a band: small ones are ranked one pair of four wrongly, large ones rightly; one clip got no verdict. */
const JUDGED = {
  variant: 'clean',
  judged: [
    verdict('fake', 1, { id: 'f1' }),
    verdict('fake', -1, { id: 'f2' }),
    verdict('real', 0, { id: 'r1', suspicious: true }),
    verdict('real', -2, { id: 'r2' }),
    verdict('fake', 2, { id: 'F1' }),
    verdict('fake', 3, { id: 'F2' }),
    verdict('real', -3, { id: 'R1' }),
    verdict('real', -4, { id: 'R2' }),
  ],
  qualityOf: new Map([
    ...['f1', 'f2', 'r1', 'r2'].map((id) => [id, quality(60, 1)] as const),
    ...['F1', 'F2', 'R1', 'R2'].map((id) => [id, quality(200, 3)] as const),
    ['outside', quality(50, null)] as const,
  ]),
};

test('accuracy and false alarms of each band of face size', () => {
  const rows = accuracyByQuality([JUDGED]).filter(({ by }) => by === 'face size');
  expect(rows.map(({ band }) => band)).toEqual([SIZE_BANDS[0], SIZE_BANDS[3]]);
  expect(rows[0]).toMatchObject({ nFake: 2, nReal: 2, noVerdict: 1, auc: 0.75, falseAlarmSuspicious: { share: 0.5 } });
  expect(rows[1]).toMatchObject({ nFake: 2, nReal: 2, noVerdict: 0, auc: 1, falseAlarmSuspicious: { share: 0 } });
  expect(rows[0]!.aucLow).toBeLessThan(0.75);
  expect(rows[1]).toMatchObject({ aucLow: 1, aucHigh: 1 });
});

test('thirds of detail are those of all variants together', () => {
  const blurred = {
    variant: 'blurred',
    judged: [verdict('fake', 1, { id: 'f1' }), verdict('real', 0, { id: 'r1' })],
    qualityOf: new Map(['f1', 'r1', 'f2', 'r2'].map((id) => [id, quality(60, -5)])),
  };
  const rows = accuracyByQuality([JUDGED, blurred]).filter(({ by }) => by === 'detail');
  // -5 four times, 1 four times, 3 four times: the limits lie between them.
  expect(rows.map(({ variant, nFake, nReal, noVerdict }) => [variant, nFake, nReal, noVerdict])).toEqual([
    ['clean', 2, 2, 0],
    ['clean', 2, 2, 0],
    ['blurred', 1, 1, 2],
  ]);
  expect(rows[2]!.band).toMatch(/^least/);
  expect(rows[1]!.band).toMatch(/^most/);
});

test('a band of one kind has no AUC, and says so', () => {
  const alone = {
    variant: 'clean',
    judged: [verdict('real', 0, { id: 'r', suspicious: null })],
    qualityOf: new Map([['r', quality(70, null)]]),
  };
  const rows = accuracyByQuality([alone]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ auc: null, aucLow: null, falseAlarmSuspicious: null });
  expect(accuracyTable(rows).split('\n')[1]!.split(/ {2,}/)).toEqual([
    ...['clean', 'face size', '64-96 px', '0/1', '0', '-', '-', '-'],
  ]);
});
