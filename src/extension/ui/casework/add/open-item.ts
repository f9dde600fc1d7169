import { tell } from '../../../platform/tell';

/**
 * Opens the page of an item in a new tab; what is scanned of its video there becomes evidence of the item. For a click of the analyst's alone.
 * out  false where the item has no page
 */
export async function openItemPage(caseId: string, itemId: string): Promise<boolean> {
  return (await tell<'case.open-item'>({ type: 'case.open-item', caseId, itemId })).found;
}
