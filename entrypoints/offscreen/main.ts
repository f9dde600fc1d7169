import { startOffscreen } from '../../src/extension/offscreen/start';

startOffscreen();
