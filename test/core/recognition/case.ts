/** Three documents of our own per topic, to hold the recogniser to. */
export interface RecognitionCase {
  /** States a decision or mechanism of the topic, under headings that do not name it. */
  readonly covered: string;
  /** Names the topic in a heading and hardly says more. */
  readonly thin: { readonly text: string; readonly state: 'thin' | 'placeholder' | 'empty' };
  /** The nearest look-alike: uses the words and says nothing about the topic. */
  readonly trap: string;
}
