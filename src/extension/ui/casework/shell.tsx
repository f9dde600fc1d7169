import { shellTexts } from '../../texts/casework/shell-words';
import { AddView } from './add/add-view';
import { CasesView } from './cases/cases-view';
import { CompareView } from './compare/compare-view';
import { HandOverView } from './hand-over/hand-over-view';
import { ItemView } from './item/item-view';
import { ItemsView } from './items/items-view';
import { HelpSheet } from './keyboard/help-sheet';
import { JournalView } from './journal/journal-view';
import { openCase, unreadable } from './model/case-data';
import { writeProblem } from './model/write';
import { PeopleView } from './people/people-view';
import { PersonView } from './person/person-view';
import { ReportView } from './report/report-view';
import { CASE_VIEWS, hrefOf, route, type Route } from './route';
import { Toast } from './toast/toast';

/** The view that a route names. */
function View({ at }: { readonly at: Route }) {
  switch (at.view) {
    case 'cases':
      return <CasesView />;
    case 'items':
      return <ItemsView caseId={at.caseId} />;
    case 'add':
      return <AddView caseId={at.caseId} />;
    case 'people':
      return <PeopleView caseId={at.caseId} />;
    case 'journal':
      return <JournalView caseId={at.caseId} />;
    case 'report':
      return <ReportView caseId={at.caseId} />;
    case 'hand-over':
      return <HandOverView caseId={at.caseId} />;
    case 'item':
      return <ItemView key={at.itemId} caseId={at.caseId} itemId={at.itemId} />;
    case 'compare':
      return <CompareView key={`${at.aId}/${at.bId}`} caseId={at.caseId} aId={at.aId} bId={at.bId} />;
    case 'person':
      return <PersonView key={at.personId} caseId={at.caseId} personId={at.personId} />;
  }
}

/** Where one can go within a case. */
function CaseNav({ caseId, view }: { readonly caseId: string; readonly view: Route['view'] }) {
  return (
    <nav class="casework-nav" aria-label={shellTexts.views}>
      {CASE_VIEWS.map((one) => (
        <a key={one} href={hrefOf({ view: one, caseId })} aria-current={one === view ? 'page' : undefined}>
          {shellTexts.view(one)}
        </a>
      ))}
    </nav>
  );
}

/** The page: a bar with the way about, and one view. */
export function Shell() {
  const at = route.value;
  const heading = at.view === 'cases' ? shellTexts.title : (openCase.value?.name ?? shellTexts.title);
  document.title = `${heading} – Swapwatch`;
  const missing = at.view !== 'cases' && openCase.value === null;
  return (
    <>
      <header class="casework-bar">
        <a class="casework-home" href={hrefOf({ view: 'cases' })}>
          <img src="/icon/32.png" alt="" width="20" height="20" />
          <span class={at.view === 'cases' ? 'unseen' : undefined}>{shellTexts.allCases}</span>
        </a>
        <h1 dir="auto">{heading}</h1>
        {at.view !== 'cases' && !missing && <CaseNav caseId={at.caseId} view={at.view} />}
        <HelpSheet />
      </header>
      {unreadable.value !== null && (
        <p class="casework-problem" role="alert">
          {shellTexts.unreadable} <span dir="auto">{unreadable.value}</span>
        </p>
      )}
      {writeProblem.value !== null && (
        <p class="casework-problem" role="alert" dir="auto">
          {writeProblem.value}
        </p>
      )}
      <main class="casework-main" data-view={at.view} tabIndex={-1}>
        {missing ? <p>{shellTexts.noSuchCase}</p> : <View at={at} />}
      </main>
      <Toast />
    </>
  );
}
