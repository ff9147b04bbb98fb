/** The world as the engine needs it. URIs are opaque but for the slashes in them; see uri.ts. */
export interface Host {
  /** The text of a file; undefined when there is none or it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Markdown files directly in a folder, as URIs; none when there is no such folder. */
  listMarkdown(folder: string): Promise<readonly string[]>;
  /** Which of some files are not there; of what cannot be told, none. Where a host leaves it out, nothing is known of files. */
  missing?(uris: readonly string[]): Promise<readonly string[]>;
  /** The folder up to which a configuration for a URI is looked for: the workspace folder, or the repository's root. */
  rootOf(uri: string): string | undefined;
}
