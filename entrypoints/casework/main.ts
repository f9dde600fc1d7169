import { startCasework } from '../../src/extension/ui/casework/start';

startCasework();
