import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { say } from "../components/say";
import type { Detail, StepView } from "../ipc/wire.gen";
import { Bars } from "./bars";
import { Days } from "./days";
import { Facts } from "./facts";
import { Paths } from "./paths";
import { Rows } from "./rows";

/** What a step shows of the account besides its findings, each under its heading. */
export function Details({ step }: { step: StepView }) {
  if (step.details.length === 0) return null;
  return (
    <SpaceBetween size="l">
      {step.details.map((detail) => (
        <section key={detail.name} id={`detail-${step.id}-${detail.name}`}>
          <Box variant="h3" padding={{ bottom: "xs" }}>{say(detail.title)}</Box>
          <Drawn step={step.id} detail={detail} />
        </section>
      ))}
    </SpaceBetween>
  );
}

/** One of them, without its heading. */
export function Drawn({ step, detail }: { step: string; detail: Detail }) {
  switch (detail.form) {
    case "facts":
      return <Facts step={step} facts={detail.facts} />;
    case "table":
      return <Rows step={step} title={say(detail.title)} columns={detail.columns} rows={detail.rows} />;
    case "bars":
      return <Bars bars={detail.bars} />;
    case "days":
      return <Days title={say(detail.title)} days={detail.days} limits={detail.limits} />;
    case "paths":
      return <Paths step={step} paths={detail} />;
  }
}
