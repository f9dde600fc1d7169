import { startPopup } from '../../src/extension/ui/popup/start';

startPopup();
