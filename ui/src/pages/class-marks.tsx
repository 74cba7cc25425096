import ExpandableSection from "@cloudscape-design/components/expandable-section";
import { type Standing, StatusMark } from "../components/status-mark";
import type { ClassMark, ClassView } from "../ipc/wire.gen";
import { briefDate, words } from "../words/words";

/** Every step of everybody: a mark a cell, with its word and date for whoever points at it or cannot see it. */
export function ClassMarks({ view }: { view: ClassView }) {
  return (
    <ExpandableSection variant="container" headerText={words("class-marks")} headerDescription={words("ui-class-marks-hint")}>
      <div className="class-marks" role="region" aria-label={words("class-marks")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words("ui-class-step")}</th>
              {view.people.map((member) => (
                <th scope="col" key={member.file}>
                  {member.name}
                </th>
              ))}
              <th scope="col">{words("class-all-done")}</th>
            </tr>
          </thead>
          <tbody>
            {view.steps.map((step, index) => (
              <tr key={step.id}>
                <th scope="row">{words(`${step.id}-title`)}</th>
                {view.people.map((member) => (
                  <td key={member.file}>
                    <Mark mark={member.marks[index] ?? null} />
                  </td>
                ))}
                <td>{words("class-done", { done: step.done, needed: view.people.length })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ExpandableSection>
  );
}

function Mark({ mark }: { mark: ClassMark | null }) {
  if (!mark) return words("class-not-told");
  const standing: Standing = { status: mark.status, severity: mark.severity };
  return (
    <>
      <StatusMark {...standing} />
      {mark.since !== null && <div className="class-since">{briefDate(mark.since)}</div>}
    </>
  );
}
