import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { words } from "../words/words";

interface CodeInputProps {
  id: string;
  /** The message of its label, where it has another than its id. */
  label?: string;
  value: string;
  /** Takes the focus when it appears. */
  focused?: boolean;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A field for one code of six digits. */
export function CodeInput({ id, label = `ui-${id}`, value, focused = false, error, onChange }: CodeInputProps) {
  return (
    <FormField label={words(label)} errorText={error}>
      <Input
        controlId={id}
        autoFocus={focused}
        value={value}
        inputMode="numeric"
        autoComplete="one-time-code"
        spellcheck={false}
        nativeInputAttributes={{ maxLength: 7, className: "code-input" }}
        onChange={({ detail }) => { onChange(detail.value.replace(/\D/g, "").slice(0, 6)); }}
      />
    </FormField>
  );
}

/** What is wrong with the codes before AWS is asked. */
export function checkCodes(first: string, second: string) {
  const six = words("ui-codes-six");
  const same = second !== "" && first === second ? words("ui-codes-same") : undefined;
  return {
    first: first.length === 6 ? undefined : six,
    second: second.length === 6 ? same : six,
  };
}
