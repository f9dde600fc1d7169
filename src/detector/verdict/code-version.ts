/** Version of the code that gives verdicts; a test holds it to package.json, which the detector does not import. */
export const CODE_VERSION = '0.1.0';
