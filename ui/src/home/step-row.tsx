import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import { say } from "../components/say";
import { StepMark } from "../components/status-mark";
import type { StepView } from "../ipc/wire.gen";
import { href } from "../router";
import { words } from "../words/words";

/** What its button does, and how that reads with the step. */
const NAMES = {
  "ui-home-fix": "ui-home-fix-for",
  "ui-home-start": "ui-home-start-for",
  "ui-home-see-why": "ui-home-see-why-for",
};

interface StepRowProps {
  step: StepView;
  act: keyof typeof NAMES;
}

/** A step with what was found first, and the way to it. */
export function StepRow({ step, act }: StepRowProps) {
  const [finding] = step.findings;
  const title = words(`${step.id}-title`);
  return (
    <li className="row">
      <div className="row-words">
        <div className="row-title">
          <Box fontWeight="bold">{title}</Box>
          <StepMark step={step} />
        </div>
        {finding && (
          <Box color="text-body-secondary" fontSize="body-s">
            {say(finding)}
          </Box>
        )}
      </div>
      <div className="row-mark" data-status={step.status}>
        <Button
          href={href({ page: "chapter", chapter: step.chapter, field: step.id })}
          ariaLabel={words(NAMES[act], { step: title })}
        >
          {words(act)}
        </Button>
      </div>
    </li>
  );
}
