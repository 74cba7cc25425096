import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import type { Message } from "../ipc/wire.gen";
import { words } from "../words/words";
import { say } from "./say";

/** A message, and a button that copies the command in it, where there is one. */
export function Instruction({ message }: { message: Message }) {
  const arg = message.args?.command;
  const command = arg?.kind === "text" ? arg.value : null;
  if (command === null) return <>{say(message)}</>;
  return (
    <>
      {say(message)}{" "}
      <span className="copy-command">
        <CopyToClipboard
          variant="icon"
          textToCopy={command}
          copyButtonAriaLabel={words("ui-copy-that", { what: command })}
          copySuccessText={words("ui-copied")}
          copyErrorText={words("ui-not-copied")}
        />
      </span>
    </>
  );
}
