import Checkbox from "@cloudscape-design/components/checkbox";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import { useSession, useTell } from "../ipc/ask";
import type { Cell } from "../ipc/wire.gen";
import { formatArg, words } from "../words/words";
import { SIGNS } from "./signs";

/** One value, sign, link or box to tick. `name` says of what, where it does not say so itself. */
export function DrawnCell({ step, cell, name }: { step: string; cell: Cell; name: string }) {
  switch (cell.cell) {
    case "value":
      return <>{formatArg(cell.value)}</>;
    case "values":
      return cell.values.map((value, index) => <div key={index}>{formatArg(value)}</div>);
    case "mark":
      return <StatusLine type={SIGNS[cell.mark]}>{say(cell.said)}</StatusLine>;
    case "link":
      return <AwsLink step={step} text={formatArg(cell.text)} address={cell.address} />;
    case "tick":
      return <Tick what={`${step}/${cell.part}`} at={cell.at} name={name} />;
  }
}

/** A page of AWS. The practice account has none there. */
function AwsLink({ step, text, address }: { step: string; text: string; address: string }) {
  const open = useTell("openLink");
  const practice = useSession()?.practice ?? false;
  if (practice) return <>{text}</>;
  return (
    <SpaceBetween size="xxs">
      <Link
        external
        externalIconAriaLabel={words("ui-detail-in-browser")}
        onFollow={(event) => {
          event.preventDefault();
          open.mutate([step, address]);
        }}
      >
        {text}
      </Link>
      {open.isError && <ProblemAlert problem={open.error} />}
    </SpaceBetween>
  );
}

/** A part that only the person can say. */
function Tick({ what, at, name }: { what: string; at: string | null; name: string }) {
  const confirm = useTell("confirm");
  const takeBack = useTell("takeBackConfirmation");
  const problem = confirm.error ?? takeBack.error;
  return (
    <SpaceBetween size="xxs">
      <Checkbox
        controlId={`tick-${what.replace("/", "-")}`}
        checked={at !== null}
        ariaLabel={name}
        disabled={confirm.isPending || takeBack.isPending}
        onChange={({ detail }) => {
          if (detail.checked) confirm.mutate([what, null]);
          else takeBack.mutate([what]);
        }}
      >
        {at === null ? "" : formatArg({ kind: "date", value: at })}
      </Checkbox>
      {problem && <ProblemAlert problem={problem} />}
    </SpaceBetween>
  );
}
