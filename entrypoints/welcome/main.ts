import { startWelcome } from '../../src/extension/ui/welcome/start';

startWelcome();
