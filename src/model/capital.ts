/** A text with its first letter as a capital: what begins a sentence. The same on every machine, whatever its language. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
