/** Name of the BroadcastChannel on which the offscreen document posts the id of a tab whose videos changed. */
export const EVIDENCE_CHANNEL = 'evidence';
