import { parts } from './parts';

/** A text with the words that were looked for marked in it. */
export function Highlighted({ text, words }: { text: string; words: string }) {
  return (
    <>
      {parts(text, words).map((part, index) => (part.found ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>))}
    </>
  );
}
