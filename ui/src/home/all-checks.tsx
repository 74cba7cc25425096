import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Link from "@cloudscape-design/components/link";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { say } from "../components/say";
import { StepMark } from "../components/status-mark";
import type { StepView } from "../ipc/wire.gen";
import { href } from "../router";
import { isSettled } from "../ipc/status";
import { needed } from "../steps/progress";
import { words } from "../words/words";

function columns(): TableProps.ColumnDefinition<StepView>[] {
  return [
    {
      id: "status",
      header: words("ui-home-check-status"),
      cell: (step) => <StepMark step={step} />,
      minWidth: 160,
    },
    {
      id: "check",
      header: words("ui-home-check"),
      cell: ({ id, chapter }) => <Link href={href({ page: "chapter", chapter, field: id })}>{words(`${id}-title`)}</Link>,
      isRowHeader: true,
    },
    { id: "found", header: words("ui-home-check-found"), cell: ({ findings: [first] }) => first && say(first) },
  ];
}

/** All that is checked, folded: what is good needs no room. */
export function AllChecks({ steps }: { steps: StepView[] }) {
  const passed = needed(steps).filter(({ status }) => isSettled(status)).length;
  return (
    <div id="all-checks">
      <ExpandableSection variant="container" headerText={words("ui-home-passed", { count: passed })}>
        <Table
          items={steps}
          trackBy="id"
          columnDefinitions={columns()}
          wrapLines
          variant="embedded"
          ariaLabels={{ tableLabel: words("ui-home-checks") }}
        />
      </ExpandableSection>
    </div>
  );
}
