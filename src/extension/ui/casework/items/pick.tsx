/** A choice of one among some, or of any. `visible`: its name stands above it and not only in the words for "any". */
export function Pick<Value extends string>({
  name,
  any,
  value,
  choices,
  choose,
  visible = false,
}: {
  readonly name: string;
  readonly any: string;
  readonly value: Value | null;
  readonly choices: readonly (readonly [Value, string])[];
  readonly choose: (chosen: Value | null) => void;
  readonly visible?: boolean;
}) {
  return (
    <label class="items-pick">
      <span class={visible ? undefined : 'unseen'}>{name}</span>
      <select
        data-on={value !== null}
        value={value ?? ''}
        onChange={(event) => choose((event.currentTarget.value || null) as Value | null)}
      >
        <option value="">{any}</option>
        {choices.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
