import type { Adapter } from './adapter';
import { celebDf } from './celeb-df';
import { deepfakeTimit } from './deepfake-timit';
import { dfd } from './dfd';
import { dfdc } from './dfdc';
import { dfdcPreview } from './dfdc-preview';
import { faceForensics } from './face-forensics';
import { fakeAvCeleb } from './fake-av-celeb';

/** Every data set whose own layout the lab reads. */
export const ADAPTERS: readonly Adapter[] = [
  faceForensics,
  dfd,
  deepfakeTimit,
  dfdc,
  dfdcPreview,
  celebDf,
  fakeAvCeleb,
];
