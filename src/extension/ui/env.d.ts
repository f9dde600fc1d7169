interface ImportMetaEnv {
  /** Name of the model that ships, put in by the build. */
  readonly SWAPWATCH_MODEL: string;
}
