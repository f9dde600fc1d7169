/**
 * Counted up by hand whenever the same video may give other faces, crops or quality measures than before: detection, tracking, alignment, gate,
 * regions, the order in which frames are taken or which of them are measured. The schema's id tells what is measured; this, what it is measured on.
 */
export const DETECTION_VERSION = 3;
