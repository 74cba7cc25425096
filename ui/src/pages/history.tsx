import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select, { type SelectProps } from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useState } from "react";
import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { SmallHeader } from "../components/small-header";
import { FactChanges, StepChanges } from "../history/changes";
import { Timeline } from "../history/timeline";
import { useAsk } from "../ipc/ask";
import type { CheckView, ChecklistView } from "../ipc/wire.gen";
import { briefTime, words } from "../words/words";

/** How the account stood at each check, and what is otherwise at one than at another. */
export function HistoryPage({ checklist }: { checklist: ChecklistView }) {
  const history = useAsk("history", []);
  if (history.isPending) return <Loading />;
  if (history.isError) return <ProblemAlert problem={history.error} onRetry={() => void history.refetch()} />;
  const checks = history.data;
  return (
    <Page title={words("ui-history-title")} description={words("ui-history-intro")}>
      {checks.length === 0 ? (
        <Box>{words("ui-history-none")}</Box>
      ) : (
        <SpaceBetween size="l">
          <Container>
            <Timeline checks={checks} />
          </Container>
          <Compare checks={checks} checklist={checklist} />
          <Checks checks={checks} />
        </SpaceBetween>
      )}
    </Page>
  );
}

function Checks({ checks }: { checks: CheckView[] }) {
  return (
    <Table
      header={
        <Header variant="h2" counter={words("ui-count", { count: checks.length })}>
          {words("ui-history-checks")}
        </Header>
      }
      items={checks.toReversed()}
      trackBy="at"
      columnDefinitions={columns()}
      wrapLines
      ariaLabels={{ tableLabel: words("ui-history-checks") }}
    />
  );
}

function columns(): TableProps.ColumnDefinition<CheckView>[] {
  const count = (part: keyof CheckView["tally"]): TableProps.ColumnDefinition<CheckView> => ({
    id: part,
    header: words(`ui-history-${part}`),
    cell: ({ tally }) => tally[part],
  });
  return [
    { id: "at", header: words("ui-history-checked"), cell: ({ at }) => briefTime(at), isRowHeader: true, minWidth: 120 },
    count("done"),
    count("open"),
    count("attention"),
    count("critical"),
    count("declined"),
  ];
}

function Compare({ checks, checklist }: { checks: CheckView[]; checklist: ChecklistView }) {
  const [before, setBefore] = useState(checks.at(-2)?.at ?? "");
  const [after, setAfter] = useState(checks.at(-1)?.at ?? "");
  return (
    <Container header={<Header variant="h2">{words("ui-history-compare")}</Header>}>
      {checks.length < 2 ? (
        <Box color="text-body-secondary">{words("ui-history-choose")}</Box>
      ) : (
        <SpaceBetween size="m">
          <SpaceBetween direction="horizontal" size="m">
            <Check id="compare-before" label="ui-history-before" checks={checks} at={before} onChange={setBefore} />
            <Check id="compare-after" label="ui-history-after" checks={checks} at={after} onChange={setAfter} />
          </SpaceBetween>
          <Compared before={before} after={after} checklist={checklist} />
        </SpaceBetween>
      )}
    </Container>
  );
}

interface CheckProps {
  id: string;
  label: string;
  checks: CheckView[];
  at: string;
  onChange: (at: string) => void;
}

function Check({ id, label, checks, at, onChange }: CheckProps) {
  const options: SelectProps.Option[] = checks.toReversed().map((check) => ({ value: check.at, label: briefTime(check.at) }));
  return (
    <FormField label={words(label)}>
      <Select
        controlId={id}
        options={options}
        selectedOption={options.find(({ value }) => value === at) ?? null}
        onChange={({ detail }) => {
          onChange(detail.selectedOption.value ?? at);
        }}
      />
    </FormField>
  );
}

function Compared({ before, after, checklist }: { before: string; after: string; checklist: ChecklistView }) {
  const compared = useAsk("compareChecks", [before, after]);
  if (compared.isPending) return <Loading />;
  if (compared.isError) return <ProblemAlert problem={compared.error} />;
  const { steps, facts } = compared.data;
  if (steps.length === 0 && facts.length === 0) return <Box>{words("ui-history-same")}</Box>;
  return (
    <SpaceBetween size="m">
      {steps.length > 0 && (
        <section>
          <SmallHeader text={words("ui-history-steps")} />
          <StepChanges checklist={checklist} steps={steps} />
        </section>
      )}
      {facts.length > 0 && (
        <section>
          <SmallHeader text={words("ui-history-facts")} />
          <FactChanges facts={facts} />
        </section>
      )}
    </SpaceBetween>
  );
}
