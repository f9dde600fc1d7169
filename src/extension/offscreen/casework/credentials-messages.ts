/** What the reader of content credentials is asked, and answers; one at a time. */
export interface CredentialsQuestion {
  readonly file: Blob;
  /** Kind of the file as `mediaTypeOf` names it. */
  readonly type: string;
  /** The reader's program, a file of the extension. */
  readonly wasmUrl: string;
}

export type CredentialsAnswer =
  { readonly ok: true; readonly store: unknown } | { readonly ok: false; readonly message: string };
