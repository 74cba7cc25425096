import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Multiselect from "@cloudscape-design/components/multiselect";
import RadioGroup from "@cloudscape-design/components/radio-group";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { say } from "../components/say";
import type { AnswerValue, Choice, InvalidAnswer, Question } from "../ipc/wire.gen";
import { words } from "../words/words";

/** More choices than these stand in a list that opens: of one, and of any of them. */
const MANY = { one: 5, any: 20 };

/** So many of the chosen ones are seen at once. */
const SEEN = 10;

interface QuestionFieldProps {
  step: string;
  question: Question;
  value: AnswerValue | undefined;
  problem: InvalidAnswer | undefined;
  onChange: (value: AnswerValue) => void;
  /** The person has left the field. */
  onLeave: () => void;
}

/** One question with its words, its control and what is wrong with the answer. */
export function QuestionField(props: QuestionFieldProps) {
  const { step, question, problem } = props;
  const label = words(`${step}-${question.field}-label`);
  const id = `field-${step}-${question.field}`;
  const control = <Control {...props} id={id} label={label} />;
  return (
    <FormField
      label={question.required ? label : words("ui-field-optional", { label })}
      description={words(`${step}-${question.field}-hint`)}
      constraintText={constraint(question)}
      errorText={problem && say(problem.reason)}
    >
      {question.kind.kind === "any" ? (
        <div id={id} role="group" aria-label={label} tabIndex={-1}>
          {control}
        </div>
      ) : (
        control
      )}
    </FormField>
  );
}

interface ControlProps extends QuestionFieldProps {
  id: string;
  label: string;
}

function Control(props: ControlProps) {
  const { kind } = props.question;
  switch (kind.kind) {
    case "text":
    case "amount":
    case "number":
      return <Line {...props} />;
    case "emails":
      return <Emails {...props} />;
    case "one":
      return kind.choices.length > MANY.one ? <Listed {...props} choices={kind.choices} /> : <Radios {...props} choices={kind.choices} />;
    case "any":
      return kind.choices.length > MANY.any ? <Picked {...props} choices={kind.choices} /> : <Ticks {...props} choices={kind.choices} />;
  }
}

function Line({ id, question, value, onChange, onLeave }: ControlProps) {
  const { kind } = question;
  const input = (
    <Input
      controlId={id}
      value={typeof value === "string" || typeof value === "number" ? String(value) : ""}
      type={kind.kind === "number" ? "number" : "text"}
      inputMode={kind.kind === "number" ? "numeric" : kind.kind === "amount" ? "decimal" : "text"}
      autoComplete={false}
      spellcheck={false}
      ariaRequired={question.required}
      onChange={({ detail }) => {
        const asNumber = kind.kind === "number" && detail.value !== "";
        onChange(asNumber ? Number(detail.value) : detail.value);
      }}
      onBlur={onLeave}
    />
  );
  if (kind.kind !== "amount") return input;
  return (
    <div className="amount">
      <span aria-hidden="true">$</span>
      {input}
    </div>
  );
}

/** The text is kept as typed; only the addresses in it are saved. */
function Emails({ id, question, value, onChange, onLeave }: ControlProps) {
  const saved = Array.isArray(value) ? value.join(", ") : "";
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      controlId={id}
      value={typed ?? saved}
      type="text"
      inputMode="email"
      spellcheck={false}
      ariaRequired={question.required}
      onChange={({ detail }) => {
        setTyped(detail.value);
        onChange(detail.value.split(/[\s,;]+/).filter((address) => address !== ""));
      }}
      onBlur={() => {
        setTyped(null);
        onLeave();
      }}
    />
  );
}

type ChoiceProps = ControlProps & { choices: Choice[] };

function Radios({ id, choices, value, label, onChange, onLeave }: ChoiceProps) {
  return (
    <div id={id} tabIndex={-1}>
      <RadioGroup
        ariaLabel={label}
        value={typeof value === "string" ? value : null}
        onChange={({ detail }) => {
          onChange(detail.value);
          onLeave();
        }}
        items={choices.map((choice) => ({
          value: choice.value,
          label: say(choice.label),
          description: choice.hint && say(choice.hint),
          controlId: `${id}-${choice.value}`,
        }))}
      />
    </div>
  );
}

function optionsOf(choices: Choice[]) {
  return choices.map((choice) => ({
    value: choice.value,
    label: say(choice.label),
    description: choice.hint ? say(choice.hint) : undefined,
  }));
}

function Listed({ id, choices, value, onChange, onLeave }: ChoiceProps) {
  const options = optionsOf(choices);
  return (
    <Select
      controlId={id}
      selectedOption={options.find((option) => option.value === value) ?? null}
      options={options}
      filteringType="auto"
      placeholder={words("ui-field-choose")}
      onChange={({ detail }) => {
        if (detail.selectedOption.value !== undefined) onChange(detail.selectedOption.value);
      }}
      onBlur={onLeave}
    />
  );
}

/** Only what is seen of a long list is drawn. */
function Picked({ id, choices, value, onChange, onLeave }: ChoiceProps) {
  const options = optionsOf(choices);
  const chosen = new Set(Array.isArray(value) ? value : []);
  return (
    <Multiselect
      controlId={`${id}-list`}
      selectedOptions={options.filter((option) => chosen.has(option.value))}
      options={options}
      filteringType="auto"
      virtualScroll
      enableSelectAll
      tokenLimit={SEEN}
      placeholder={words("ui-field-choose-any")}
      noMatch={words("ui-part-no-match")}
      onChange={({ detail }) => {
        onChange(detail.selectedOptions.flatMap((option) => option.value ?? []));
        onLeave();
      }}
    />
  );
}

function Ticks({ id, choices, value, onChange, onLeave }: ChoiceProps) {
  const chosen = Array.isArray(value) ? value : [];
  return (
    <SpaceBetween size="xs">
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          controlId={`${id}-${choice.value}`}
          checked={chosen.includes(choice.value)}
          description={choice.hint && say(choice.hint)}
          onChange={({ detail }) => {
            const others = chosen.filter((other) => other !== choice.value);
            onChange(detail.checked ? [...others, choice.value] : others);
            onLeave();
          }}
        >
          {say(choice.label)}
        </Checkbox>
      ))}
    </SpaceBetween>
  );
}

function constraint({ kind }: Question): string | undefined {
  switch (kind.kind) {
    case "emails":
      return words("ui-field-emails");
    case "amount":
      return words("ui-field-amount");
    case "number":
      return words("ui-field-number", { min: kind.min, max: kind.max });
    case "text":
    case "one":
    case "any":
      return undefined;
  }
}
