/** The detector's worker as the extension runs it: first the ways out are closed, then the detector and its engines load. */
import './stay-home';
import '../../detector/worker';
