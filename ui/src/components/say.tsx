import type { Cause, Message } from "../ipc/wire.gen";
import { words, type WordsArgs } from "../words/words";

/** The words of a message by its id. */
export function Words({ id, args }: { id: string; args?: WordsArgs }) {
  return <>{words(id, args)}</>;
}

/** A message that the program sent, as text. */
export function say(message: Message): string {
  return words(message.id, message.args);
}

/** Somebody else's words as they came, or our own sentence. */
export function sayCause(cause: Cause): string {
  return typeof cause === "string" ? cause : say(cause);
}
