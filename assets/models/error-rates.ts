import rates from './svm-9a41ef7a/error-rates.json';

/** How often the model that ships errs under four conditions, as the README has it from `npm run lab -- evaluate`; `casework/report/facts.ts` reads it. */
export const currentErrorRates: unknown = rates;
