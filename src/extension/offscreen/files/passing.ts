/** Failures of the detector that another try may not meet; what it had gathered is lost with it, so the file is begun anew. */
export const PASSING: ReadonlySet<string> = new Set(['engine-load-failed', 'worker-crashed', 'worker-timeout']);
