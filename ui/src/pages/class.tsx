import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import FileInput from "@cloudscape-design/components/file-input";
import Header from "@cloudscape-design/components/header";
import Popover from "@cloudscape-design/components/popover";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useState } from "react";
import { Button } from "../components/button";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import { useTell } from "../ipc/ask";
import { isSettled } from "../ipc/status";
import type { ClassFile, ClassFormat, ClassView, Member } from "../ipc/wire.gen";
import { briefDate, words } from "../words/words";
import { ClassMarks } from "./class-marks";

/** Nothing larger is read: the program leaves it out and says so. */
const LARGEST = 16 * 1024 * 1024;

/** What a teacher looks through: who has what done. Nobody signs in for it. */
export function ClassPage() {
  const [files, setFiles] = useState<File[]>([]);
  const read = useTell("readClass");
  const save = useTell("saveClass");
  const choose = async (chosen: File[]) => {
    setFiles(chosen);
    save.reset();
    read.mutate([await Promise.all(chosen.map(handedIn))]);
  };
  return (
    <Page title={words("class-title")} description={words("ui-class-intro")} actions={<Saving shown={read.data !== undefined} save={save} />}>
      <SpaceBetween size="l">
        <FileInput
          multiple
          accept=".zip,.json"
          value={files}
          onChange={({ detail }) => {
            void choose(detail.value);
          }}
        >
          {words("ui-class-choose")}
        </FileInput>
        <div role="status">
          {read.isPending && <StatusLine type="loading">{words("cli-class-reading")}</StatusLine>}
          {save.isSuccess && <StatusLine type="success">{words("ui-report-saved", { path: save.data })}</StatusLine>}
        </div>
        {read.isError && <ProblemAlert problem={read.error} />}
        {save.isError && <ProblemAlert problem={save.error} />}
        {read.data && <Overview view={read.data} />}
      </SpaceBetween>
    </Page>
  );
}

function Saving({ shown, save }: { shown: boolean; save: ReturnType<typeof useTell<"saveClass">> }) {
  if (!shown) return null;
  const button = (format: ClassFormat, text: string) => (
    <Button iconName="download" loading={save.isPending} onClick={() => { save.mutate([format]); }}>
      {words(text)}
    </Button>
  );
  return (
    <SpaceBetween size="xs" direction="horizontal">
      {button("html", "ui-kit-save")}
      {button("csv", "ui-class-save-csv")}
    </SpaceBetween>
  );
}

function Overview({ view }: { view: ClassView }) {
  return (
    <SpaceBetween size="l">
      {view.left_out.length > 0 && <LeftOut view={view} />}
      {view.people.length === 0 ? <Box>{words("class-nobody")}</Box> : <People view={view} />}
      {view.people.length > 0 && <ClassMarks view={view} />}
      {view.people.length > 0 && (
        <Box color="text-body-secondary" fontSize="body-s">
          {words("class-limits")}
        </Box>
      )}
    </SpaceBetween>
  );
}

function LeftOut({ view }: { view: ClassView }) {
  return (
    <Alert type="warning" header={words("class-left-out")}>
      <ul className="plain-list">
        {view.left_out.map((left, index) => (
          <li key={index}>
            <strong>{left.file}</strong> {say(left.reason)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function People({ view }: { view: ClassView }) {
  const heading = words("class-people");
  return (
    <Table<Member>
      variant="container"
      wrapLines
      ariaLabels={{ tableLabel: heading }}
      header={<Header counter={words("ui-count", { count: view.people.length })}>{heading}</Header>}
      items={view.people}
      trackBy="file"
      columnDefinitions={[
        { id: "name", header: words("class-column-name"), isRowHeader: true, cell: (member) => <Name member={member} /> },
        { id: "account", header: words("class-column-account"), cell: (member) => member.account ?? "" },
        { id: "done", header: words("class-column-done"), cell: (member) => words("class-done", { done: member.done, needed: member.needed }) },
        { id: "verified", header: words("class-column-verified"), cell: (member) => member.verified },
        { id: "confirmed", header: words("class-column-confirmed"), cell: (member) => member.confirmed },
        { id: "missing", header: words("class-column-missing"), cell: (member) => <Missing view={view} member={member} /> },
        { id: "read", header: words("class-column-read"), cell: (member) => briefDate(member.observed_at) },
      ]}
    />
  );
}

function Name({ member }: { member: Member }) {
  const notes = [
    member.practice ? words("class-practice") : null,
    member.elsewhere && !member.practice ? words("class-elsewhere") : null,
    member.same_account.length > 0 ? say({ id: "class-same-account", args: { names: { kind: "list", value: member.same_account } } }) : null,
  ].filter((note) => note !== null);
  return (
    <>
      {member.name}
      {notes.map((note) => (
        <Box key={note} color="text-body-secondary" fontSize="body-s">
          {note}
        </Box>
      ))}
    </>
  );
}

function Missing({ view, member }: { view: ClassView; member: Member }) {
  const open = view.steps.filter((_, index) => {
    const mark = member.marks[index];
    return !mark || !isSettled(mark.status);
  });
  if (open.length === 0) return words("class-nothing-missing");
  const count = words("class-missing-count", { count: open.length });
  return (
    <Popover
      header={member.name}
      size="large"
      dismissAriaLabel={words("ui-dismiss")}
      content={
        <ul className="plain-list">
          {open.map((step) => (
            <li key={step.id}>{words(`${step.id}-title`)}</li>
          ))}
        </ul>
      }
    >
      {count}
    </Popover>
  );
}

/** The file as it crosses to the program, which opens it. */
async function handedIn(file: File): Promise<ClassFile> {
  if (file.size > LARGEST) return { name: file.name, base64: null };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return { name: file.name, base64: btoa(parts.join("")) };
}
