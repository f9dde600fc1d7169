/** Messages of a language as the build stages them for the browser. */
export type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

/** Does what the browser's `i18n` does: looks up, and puts in what stands for $1 ... $9. in: BCP 47 tag of the browser's own language */
export function standInForI18n(messages: Messages, language: string): object {
  return {
    getMessage: (name: string, substitutions: readonly string[] = []) =>
      (messages[name]?.message ?? '').replace(/\$([1-9])/g, (_, at: string) => substitutions[Number(at) - 1] ?? ''),
    getUILanguage: () => language,
  };
}
