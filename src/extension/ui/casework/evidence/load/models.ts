import { readModelNumbers, type ModelNumbers } from '../../../../../casework/evidence-view/model-numbers';
import { readReference, type Reference } from '../../../../../casework/evidence-view/reference';

const MODELS = import.meta.glob<unknown>('../../../../../../assets/models/*/model.json', { import: 'default' });
const REFERENCES = import.meta.glob<unknown>('../../../../../../assets/models/*/reference.json', { import: 'default' });

/** A model's numbers and what faces are set against; both of one model. */
export interface Yardstick {
  readonly model: ModelNumbers;
  readonly reference: Reference;
}

type Assets = Readonly<Record<string, () => Promise<unknown>>>;

function named(assets: Assets, id: string): (() => Promise<unknown>) | undefined {
  return Object.entries(assets).find(([path]) => path.split('/').at(-2) === id)?.[1];
}

/** What ships for a model; null where it ships no reference, or one of another feature set. Read from the package when it is first asked for. */
export async function loadYardstick(modelId: string, featureSchemaId: string): Promise<Yardstick | null> {
  const [loadModel, loadReference] = [named(MODELS, modelId), named(REFERENCES, modelId)];
  if (!loadModel || !loadReference) return null;
  const [model, reference] = [readModelNumbers(await loadModel()), readReference(await loadReference())];
  if (model === null || reference === null) return null;
  const fits = [model, reference].every((one) => one.featureSchemaId === featureSchemaId);
  return fits && reference.modelId === modelId ? { model, reference } : null;
}
