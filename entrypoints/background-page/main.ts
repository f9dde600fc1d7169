import { evidenceChanged } from '../../src/extension/background/casework/evidence-changed';
import { startBackground } from '../../src/extension/background/start';
import { refreshToolbar } from '../../src/extension/background/toolbar';
import { startInBackground } from '../../src/extension/offscreen/start-in-background';

startBackground();
startInBackground((tabId) => {
  void refreshToolbar(tabId);
  void evidenceChanged(tabId);
});
