import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Notes } from "../components/notices";
import { SmallHeader } from "../components/small-header";
import { StatusLine } from "../components/status-line";
import { InfoLink } from "../help/info-link";
import { isSettled } from "../ipc/status";
import type { SessionView, SetupPageView, StepView } from "../ipc/wire.gen";
import { extras } from "../steps/extras";
import { type Draft, useDraft } from "../steps/use-draft";
import { words, type WordsArgs } from "../words/words";
import { leadsOf } from "./progress";
import { StepFields } from "./step-fields";

interface PageContentProps {
  page: SetupPageView;
  /** Its steps: the first one leads. */
  steps: StepView[];
  session: SessionView;
  checked: boolean;
}

/** One page of the guided way: a container with what only the owner can say or do. */
export function PageContent({ page, steps, session, checked }: PageContentProps) {
  const leads = leadsOf(page, steps);
  const others = steps.filter((step) => !leads.includes(step));
  return (
    <Container>
      <SpaceBetween size="l">
        {leads.map((step) => (
          <Lead key={step.id} page={page} step={step} session={session} checked={checked} />
        ))}
        {leads.length === 0 && <AlsoSteps steps={others} checked={checked} />}
        {leads.length > 0 && others.length > 0 && <Also steps={others} checked={checked} />}
      </SpaceBetween>
    </Container>
  );
}

interface LeadProps {
  page: SetupPageView;
  step: StepView;
  session: SessionView;
  checked: boolean;
}

function Lead({ page, step, session, checked }: LeadProps) {
  const draft = useDraft(step);
  const Extra = extras[step.id];
  const settled = isSettled(step.status);
  const fits = step.canChange && !settled;
  const wanted = !page.optional || draft.included;
  return (
    <SpaceBetween size="m">
      {(settled || step.status === "attention") && <Found step={step} />}
      {Extra && <Extra step={step} session={session} from={page.id} />}
      {fits && page.optional && <WantedOrNot page={page} wanted={wanted} onChange={draft.save.now} />}
      {fits && wanted && (
        <StepFields step={step} draft={draft} checked={checked}>
          {!page.own && !step.aside && <div>{words(`ui-setup-${page.id}-next`, chosen(draft))}</div>}
        </StepFields>
      )}
    </SpaceBetween>
  );
}

/** What comes next may follow from what was chosen, such as the way of the command line, where there is more than one. */
function chosen({ answers }: Draft): WordsArgs {
  const texts = Object.entries(answers).filter((it): it is [string, string] => typeof it[1] === "string");
  return { method: "", ...Object.fromEntries(texts) };
}

/** How the step stands, where that is more than that it is left to do. */
function Found({ step }: { step: StepView }) {
  if (!isSettled(step.status)) return <Notes notes={step.findings} />;
  return (
    <div role="status">
      <StatusLine type="success">{words("ui-setup-done", { step: words(`${step.id}-title`) })}</StatusLine>
      <Notes notes={step.findings} />
    </div>
  );
}

interface WantedOrNotProps {
  page: SetupPageView;
  wanted: boolean;
  onChange: (wanted: boolean) => void;
}

function WantedOrNot({ page, wanted, onChange }: WantedOrNotProps) {
  return (
    <RadioGroup
      ariaLabel={words(`ui-setup-${page.id}-intro`)}
      value={wanted ? "yes" : "no"}
      onChange={({ detail }) => {
        onChange(detail.value === "yes");
      }}
      items={["yes", "no"].map((value) => ({
        value,
        label: words(`ui-setup-wanted-${value}`),
        controlId: `setup-${page.id}-${value}`,
      }))}
    />
  );
}

interface AlsoProps {
  steps: StepView[];
  checked: boolean;
}

/** Steps that come along, behind a fold. */
function Also({ steps, checked }: AlsoProps) {
  const wrong = checked && steps.some(({ invalid }) => invalid.length > 0);
  return (
    <ExpandableSection defaultExpanded={wrong} key={String(wrong)} headerText={<SmallHeader text={words("ui-setup-also")} />}>
      <AlsoSteps steps={steps} checked={checked} />
    </ExpandableSection>
  );
}

/** Each can be left out, and customized. */
function AlsoSteps({ steps, checked }: AlsoProps) {
  return (
    <SpaceBetween size="m">
      {steps.map((step) => (
        <AlsoStep key={step.id} step={step} checked={checked} />
      ))}
    </SpaceBetween>
  );
}

function AlsoStep({ step, checked }: { step: StepView; checked: boolean }) {
  const draft = useDraft(step);
  return (
    <SpaceBetween size="xs">
      <SpaceBetween direction="horizontal" size="xs">
        <Checkbox
          controlId={`include-${step.id}`}
          checked={draft.included}
          disabled={!step.canChange || isSettled(step.status)}
          onChange={({ detail }) => {
            draft.save.now(detail.checked);
          }}
        >
          {words(`${step.id}-title`)}
        </Checkbox>
        <InfoLink topic={{ about: "step", step: step.id }} />
      </SpaceBetween>
      {draft.included && <StepFields step={step} draft={draft} checked={checked} />}
    </SpaceBetween>
  );
}
