import createDOMPurify from 'dompurify';
import mermaid from 'mermaid';

// Mermaid cleans labels with DOMPurify, which does nothing without a window: its parser needs the functions to be there.
Object.assign(createDOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });

/** What Mermaid's own parser says against a diagram; undefined where it takes it. */
export async function mermaidProblem(source: string): Promise<string | undefined> {
  try {
    await mermaid.parse(source);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The sources of the Mermaid diagrams in a Markdown text. */
export const diagramsIn = (text: string): string[] => [...text.matchAll(/^```mermaid\r?\n([^]*?)^```/gm)].map((match) => match[1] ?? '');
