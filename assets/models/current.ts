import model from './svm-9a41ef7a/model.json';

/** The model that ships, as it lies on disk; `parseModel` reads it. Written by `npm run lab -- train`. */
export const currentModel: unknown = model;
