import model from './svm-ae8a00e8/model.json';

/** The model that ships, as it lies on disk; `parseModel` reads it. Written by `npm run lab -- train`. */
export const currentModel: unknown = model;
