import { startScanPage } from '../../src/extension/ui/scan/start';

startScanPage();
