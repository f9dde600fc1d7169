/** One of a few, as buttons that exclude each other. */
export function Choice<Value extends string>({
  name,
  title,
  chosen,
  texts,
  choose,
}: {
  readonly name: string;
  readonly title: string;
  readonly chosen: Value;
  readonly texts: Readonly<Record<Value, string>>;
  readonly choose: (value: Value) => void;
}) {
  const values = Object.keys(texts) as Value[];
  return (
    <fieldset>
      <legend>
        <h2>{title}</h2>
      </legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => choose(value)} />{' '}
          <span>{texts[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
