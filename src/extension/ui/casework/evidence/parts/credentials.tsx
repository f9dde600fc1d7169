import type { ContentCredentials } from '../../../../../casework/model/records';
import { credentialTexts, evidenceTexts } from '../../../../texts/casework/evidence-words';

/** What the file says of itself by content credentials (C2PA), and that it says nothing. */
export function Credentials({
  credentials,
  compact = false,
}: {
  readonly credentials: ContentCredentials | null;
  readonly compact?: boolean;
}) {
  const Heading = compact ? 'h4' : 'h3';
  return (
    <section class="ev-part" data-part="credentials">
      <Heading>{evidenceTexts.credentials}</Heading>
      <p>{credentialTexts[credentials?.outcome ?? 'not-checkable']}</p>
      {credentials !== null && credentials.detail.length > 0 && (
        <ul>
          {credentials.detail.map((sentence) => (
            <li key={sentence} dir="auto">
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
