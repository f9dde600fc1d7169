import { startOptions } from '../../src/extension/ui/options/start';

startOptions();
