import rates from './svm-ae8a00e8/error-rates.json';

/** How often the model that ships errs under four conditions, as the README has it from `npm run lab -- evaluate`; `casework/report/facts.ts` reads it. */
export const currentErrorRates: unknown = rates;
