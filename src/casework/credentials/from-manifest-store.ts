import * as v from 'valibot';
import type { ContentCredentials } from '../model/records';

const text = v.optional(v.nullable(v.string()));
const action = v.looseObject({
  action: v.string(),
  digitalSourceType: text,
  softwareAgent: v.optional(v.union([v.string(), v.looseObject({ name: text })])),
});
const manifest = v.looseObject({
  claim_generator: text,
  claim_generator_info: v.optional(v.nullable(v.array(v.looseObject({ name: text, version: text })))),
  signature_info: v.optional(v.nullable(v.looseObject({ issuer: text, common_name: text, time: text }))),
  assertions: v.optional(v.array(v.looseObject({ label: v.string(), data: v.unknown() })), []),
  ingredients: v.optional(v.array(v.unknown()), []),
});
const status = v.looseObject({ code: v.string() });
const store = v.looseObject({
  active_manifest: text,
  manifests: v.optional(v.record(v.string(), manifest), {}),
  validation_state: text,
  validation_status: v.optional(v.nullable(v.array(status))),
});
const actions = v.looseObject({ actions: v.array(action) });

/** Codes of findings that say nothing about the file: no list of trusted signers is kept, and none is fetched. */
const NOT_LOOKED_AT = ['signingCredential.untrusted', 'timeStamp.untrusted'];
const MAX_LISTED = 12;

/** Last part of a name such as `http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia` or `c2pa.color_adjustments`. */
function lastPart(name: string): string {
  return name.split(/[./]/).at(-1)!.replaceAll('_', ' ');
}

function actionSentence({ action: name, digitalSourceType, softwareAgent }: v.InferOutput<typeof action>): string {
  const by = typeof softwareAgent === 'string' ? softwareAgent : softwareAgent?.name;
  const kind = digitalSourceType ? `, kind of source: ${lastPart(digitalSourceType)}` : '';
  return `It says that this was done: ${lastPart(name)}${by ? ` with ${by}` : ''}${kind}.`;
}

function sentencesOf({
  claim_generator,
  claim_generator_info,
  signature_info,
  assertions,
  ingredients,
}: v.InferOutput<typeof manifest>): string[] {
  const signer = signature_info?.issuer ?? signature_info?.common_name;
  const generator = claim_generator_info?.[0];
  const made = generator?.name ? [generator.name, generator.version].filter(Boolean).join(' ') : claim_generator;
  const done = assertions
    .filter(({ label }) => label.startsWith('c2pa.actions'))
    .flatMap(({ data }) => {
      const read = v.safeParse(actions, data);
      return read.success ? read.output.actions : [];
    });
  return [
    signer
      ? `Signed by ${signer}; whether that signer is to be trusted was not looked up.`
      : 'The signer is not named.',
    ...(signature_info?.time ? [`Signed at ${signature_info.time}.`] : []),
    ...(made ? [`Written by ${made}.`] : []),
    ...done.slice(0, MAX_LISTED).map(actionSentence),
    ...(ingredients.length > 0
      ? [`Made from ${ingredients.length} named part${ingredients.length === 1 ? '' : 's'}.`]
      : []),
  ];
}

/** What the manifest store of a file, as c2pa-rs gives it, comes to. in: its JSON, untrusted */
export function credentialsOf(json: unknown): ContentCredentials {
  const read = v.safeParse(store, json);
  const active = read.success ? read.output.manifests[read.output.active_manifest ?? ''] : undefined;
  if (!read.success || !active)
    return { outcome: 'not-checkable', detail: ['The credentials have a form that is not known here.'] };
  const wrong = (read.output.validation_status ?? [])
    .map(({ code }) => code)
    .filter((code) => !NOT_LOOKED_AT.includes(code));
  const isSound = wrong.length === 0 && (read.output.validation_state ?? 'Valid') !== 'Invalid';
  const findings = [...new Set(wrong)].slice(0, MAX_LISTED).map((code) => `Does not hold: ${code}.`);
  return {
    outcome: isSound ? 'valid' : 'invalid',
    detail: [
      ...(isSound ? [] : findings.length > 0 ? findings : ['The credentials do not hold.']),
      ...sentencesOf(active),
    ],
  };
}
