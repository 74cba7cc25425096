import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import { words } from "../words/words";

/** Text for a machine, with a button that copies it. */
export function Code({ label, text, isAddress = false }: { label: string; text: string; isAddress?: boolean }) {
  return (
    <figure className={isAddress ? "code is-address" : "code"}>
      <figcaption>
        <span>{label}</span>
        <CopyToClipboard
          variant="icon"
          textToCopy={text}
          copyButtonAriaLabel={words("ui-copy-that", { what: label })}
          copySuccessText={words("ui-copied")}
          copyErrorText={words("ui-not-copied")}
        />
      </figcaption>
      <pre tabIndex={0} aria-label={label}>
        {text}
      </pre>
    </figure>
  );
}

/** How a file will change. The signs at the line starts say what the colours say. */
export function Diff({ path, diff }: { path: string; diff: string }) {
  return (
    <figure className="code">
      <figcaption>
        <span>{words("ui-diff-of", { path })}</span>
      </figcaption>
      <pre tabIndex={0} aria-label={words("ui-diff-of", { path })}>
        {diff.trimEnd().split("\n").map((line, index) => (
          <span key={index} className={lineClass(line)}>
            {line}
            {"\n"}
          </span>
        ))}
      </pre>
    </figure>
  );
}

function lineClass(line: string): string {
  if (/^(\+\+\+|---|@@)/.test(line)) return "place";
  if (line.startsWith("+")) return "added";
  if (line.startsWith("-")) return "removed";
  return "same";
}
