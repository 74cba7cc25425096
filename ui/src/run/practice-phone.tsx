import { Button } from "../components/button";
import { useState } from "react";
import { ProblemAlert } from "../components/problem-alert";
import { useAsk } from "../ipc/ask";
import { words } from "../words/words";

const BOTH: ("first" | "second")[] = ["first", "second"];

/** A phone for those who practise without one. */
export function PracticePhone({ serial }: { serial: string }) {
  const [open, setOpen] = useState(false);
  if (open) return <Phone serial={serial} />;
  return (
    <Button
      id="show-practice-phone"
      iconName="view-full"
      onClick={() => {
        setOpen(true);
      }}
    >
      {words("ui-phone-show")}
    </Button>
  );
}

function Phone({ serial }: { serial: string }) {
  const codes = useAsk("practiceCodes", [serial]);
  if (codes.isError) return <ProblemAlert problem={codes.error} onRetry={() => void codes.refetch()} />;
  return (
    <section className="phone" aria-label={words("ui-phone")}>
      <strong>{words("ui-phone")}</strong>
      <p>{words("ui-phone-hint")}</p>
      <dl>
        {BOTH.map((which) => (
          <div key={which}>
            <dt>{words(`ui-phone-${which}`)}</dt>
            <dd id={`phone-${which}`}>{codes.data?.[which] ?? "······"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
