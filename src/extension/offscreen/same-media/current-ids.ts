import * as v from 'valibot';
import { currentModel } from '../../../../assets/models/current';

const ModelIds = v.object({ id: v.string(), featureSchemaId: v.string() });

const { id, featureSchemaId } = v.parse(ModelIds, currentModel);

/** What a verdict of the model that ships names as its origin. */
export const currentIds = { modelId: id, featureSchemaId } as const;
