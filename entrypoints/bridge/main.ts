import { startBridge } from '../../src/extension/bridge/start';

startBridge();
