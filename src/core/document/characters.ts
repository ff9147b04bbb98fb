const { charCodeAt } = String.prototype;

/**
 * The UTF-16 code unit of a text at an offset, for the loops that go over every character. The texts of a document are of many makes to
 * V8 (cut, joined, of one byte or two), and where it has met several it looks the method up anew for each character; so it is looked up here.
 */
export const codeAt = (text: string, at: number): number => charCodeAt.call(text, at);

/** Of ASCII, by its code: a digit, a letter, either of them. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
export const isLetterOrDigit = (code: number): boolean => isLetter(code) || isDigit(code);
