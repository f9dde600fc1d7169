import { messages } from '../translate';

/** What steps of a journal were, by their codes. */
const STEPS = messages({
  'case.created': 'case_step_case_created',
  'case.renamed': 'case_step_case_renamed',
  'case.described': 'case_step_case_described',
  'case.archived': 'case_step_case_archived',
  'case.reopened': 'case_step_case_reopened',
  'case.deleted': 'case_step_case_deleted',
  'case.restored': 'case_step_case_restored',
  'case.paused': 'case_step_case_paused',
  'case.resumed': 'case_step_case_resumed',
  'case.base-rate-set': 'case_step_case_base_rate_set',
  'case.checked': 'case_step_case_checked',
  'case.exported': 'case_step_case_exported',
  'case.reported': 'case_step_case_reported',
  'case.imported': 'case_step_case_imported',
  'items.added': 'case_step_items_added',
  'items.queued': 'case_step_items_queued',
  'items.retried': 'case_step_items_retried',
  'items.removed': 'case_step_items_removed',
  'items.restored': 'case_step_items_restored',
  'items.cut-off': 'case_step_items_cut_off',
  'source.closed': 'case_step_source_closed',
  'item.begun': 'case_step_item_begun',
  'item.scanned': 'case_step_item_scanned',
  'item.failed': 'case_step_item_failed',
  'item.labelled': 'case_step_item_labelled',
  'item.noted': 'case_step_item_noted',
  'item.account-set': 'case_step_item_account_set',
  'account.added': 'case_step_account_added',
  'account.changed': 'case_step_account_changed',
  'account.merged': 'case_step_account_merged',
  'account.unmerged': 'case_step_account_unmerged',
  'account.removed': 'case_step_account_removed',
  'person.added': 'case_step_person_added',
  'person.changed': 'case_step_person_changed',
  'person.removed': 'case_step_person_removed',
  'person.enrolled': 'case_step_person_enrolled',
  'item.put-elsewhere': 'case_step_item_put_elsewhere',
  'movement.measured': 'case_step_movement_measured',
  'person.forgotten': 'case_step_person_forgotten',
  'person.learnt': 'case_step_person_learnt',
});

/** What a step was, in words; its code where a later version wrote it. */
export function stepText(what: string): string {
  return Object.hasOwn(STEPS, what) ? STEPS[what as keyof typeof STEPS] : what;
}
