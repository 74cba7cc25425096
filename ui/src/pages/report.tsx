import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { Button } from "../components/button";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { StatusLine } from "../components/status-line";
import { useTell } from "../ipc/ask";
import type { ReportFormat } from "../ipc/wire.gen";
import { words } from "../words/words";

const FORMATS: readonly (ReportFormat | "worklog")[] = ["html", "markdown", "json", "csv", "worklog"];

/** What the person hands to somebody else: a report in one of its forms, or a worklog. */
export function ReportPage() {
  const [format, setFormat] = useState<ReportFormat | "worklog">("html");
  const [name, setName] = useState("");
  const [week, setWeek] = useState("1");
  const save = useSave();
  const first = /^[1-9]\d?$/.test(week) ? Number(week) : null;
  return (
    <Page title={words("ui-report-title")} description={words("ui-report-intro")}>
      <SpaceBetween size="l">
        <Container>
          <SpaceBetween size="l">
            <FormField label={words("ui-report-format")}>
              <RadioGroup
                value={format}
                items={FORMATS.map((value) => ({ value, label: words(`ui-report-${value}`), description: words(`ui-report-${value}-hint`) }))}
                onChange={({ detail }) => {
                  setFormat(FORMATS.find((it) => it === detail.value) ?? "html");
                  save.reset();
                }}
              />
            </FormField>
            <FormField label={words("ui-report-name")} description={words("ui-report-name-hint")}>
              <Input value={name} autoComplete={false} onChange={({ detail }) => { setName(detail.value); }} />
            </FormField>
            {format === "worklog" && (
              <FormField
                label={words("ui-report-week")}
                description={words("ui-report-week-hint")}
                errorText={first === null ? words("ui-report-week-wrong") : undefined}
              >
                <Input value={week} inputMode="numeric" onChange={({ detail }) => { setWeek(detail.value.trim()); }} />
              </FormField>
            )}
            <Button
              id="save-report"
              variant="primary"
              iconName="download"
              loading={save.pending}
              onClick={() => {
                if (format !== "worklog") save.report(format, name);
                else if (first !== null) save.worklog(first, name);
              }}
            >
              {words("ui-report-save")}
            </Button>
          </SpaceBetween>
        </Container>
        <div role="status">{save.path !== undefined && <StatusLine type="success">{words("ui-report-saved", { path: save.path })}</StatusLine>}</div>
        {save.problem && <ProblemAlert problem={save.problem} />}
      </SpaceBetween>
    </Page>
  );
}

function useSave() {
  const report = useTell("saveReport");
  const worklog = useTell("saveWorklog");
  const reset = () => {
    report.reset();
    worklog.reset();
  };
  return {
    reset,
    pending: report.isPending || worklog.isPending,
    path: report.data ?? worklog.data,
    problem: report.error ?? worklog.error,
    report: (format: ReportFormat, name: string) => {
      reset();
      report.mutate([format, name]);
    },
    worklog: (week: number, name: string) => {
      reset();
      worklog.mutate([week, name]);
    },
  };
}
