import Box from "@cloudscape-design/components/box";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import type { ChangeView } from "../ipc/wire.gen";
import { words } from "../words/words";
import type { ChangeState } from "./run-state";

const MARKS = {
  waiting: "pending",
  running: "in-progress",
  done: "success",
  "already-there": "success",
  failed: "error",
  "not-tried": "stopped",
  left: "stopped",
} satisfies Record<string, StatusIndicatorProps.Type>;

/** One change while it is made, and what came of it. */
export function ChangeRow({ index, change, state }: { index: number; change: ChangeView; state: ChangeState }) {
  const name = state.at === "ended" ? state.outcome.outcome : state.at;
  const problem = state.at === "ended" && state.outcome.outcome === "failed" ? state.outcome.problem : null;
  return (
    <li id={`change-${index}`} className="change" data-state={name}>
      <span className="change-number" aria-hidden="true">
        {index + 1}
      </span>
      <div className="change-body">
        <div className="change-line">
          <div>
            <Box fontWeight={state.at === "waiting" ? "normal" : "bold"}>{say(change.title)}</Box>
            <Box color="text-body-secondary" fontSize="body-s">
              {words(`${change.step}-title`)}
            </Box>
          </div>
          <StatusIndicator type={MARKS[name]} wrapText={false}>
            {words(`ui-change-${name}`)}
          </StatusIndicator>
        </div>
        {problem && <ProblemAlert problem={problem} />}
        {(name === "not-tried" || name === "left") && (
          <Box color="text-body-secondary" fontSize="body-s">
            {words(`ui-change-${name}-why`)}
          </Box>
        )}
      </div>
    </li>
  );
}
