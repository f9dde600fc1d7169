import { ID_OF_KIND, type RecordKind } from '../../../casework/model/kinds';

/** All kinds of records, each of which has a store of its name. */
export const RECORD_KINDS = Object.keys(ID_OF_KIND) as RecordKind[];
