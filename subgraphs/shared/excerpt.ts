/**
 * The text as a message or an answer repeats it: whole where it is short, else its beginning and an
 * ellipsis. What a client sends may be a megabyte, and need not come back as one.
 */
export function excerpt(text: string, most = 80): string {
  // A cut may part the halves of a character.
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text;
}
