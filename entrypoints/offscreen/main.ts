import { startOffscreen } from '../../src/extension/offscreen/start-offscreen';

startOffscreen();
