import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { useFocusOnce } from "../components/focus-once";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import type { PracticeView } from "../ipc/wire.gen";
import { href, type Route } from "../router";
import { words } from "../words/words";

interface DeviceListProps {
  practice: PracticeView;
  /** A device was added just now. */
  added: boolean;
  /** Where Firstday was left. */
  back: Route;
  onAssign: () => void;
}

/** "My security credentials" of the root user: its MFA devices. */
export function DeviceList({ practice, added, back, onAssign }: DeviceListProps) {
  const set = useTell("setPracticeRootMfa");
  const names = [...practice.rootDevices, ...(practice.rootPasskey ? [words("ui-practice-passkey-name")] : [])];
  return (
    <SpaceBetween size="l">
      {added && <Added back={back} />}
      <Container
        header={
          <Header
            variant="h2"
            counter={words("ui-count", { count: names.length })}
            description={words("ui-practice-mfa-hint")}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button id="remove-mfa" disabled={names.length === 0} disabledReason={words("ui-practice-mfa-none")} loading={set.isPending} onClick={() => { set.mutate([false]); }}>
                  {words("ui-practice-mfa-remove")}
                </Button>
                <Button id="assign-mfa" variant={names.length === 0 ? "primary" : "normal"} onClick={onAssign}>
                  {words("ui-practice-mfa-assign")}
                </Button>
              </SpaceBetween>
            }
          >
            {words("ui-practice-mfa")}
          </Header>
        }
      >
        <SpaceBetween size="s">
          {names.length === 0 ? (
            <div>{words("ui-practice-mfa-none")}</div>
          ) : (
            <ul className="plain-list">
              {names.map((name) => (
                <li key={name} className="mono">{name}</li>
              ))}
            </ul>
          )}
          {set.isError && <ProblemAlert problem={set.error} />}
          <Button id="to-root-user" href={href(back)}>
            {words("ui-practice-back")}
          </Button>
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

/** The way back to Firstday, once the console has nothing more to do. */
function Added({ back }: { back: Route }) {
  const root = useFocusOnce();
  return (
    <section ref={root} role="status">
      <Alert
        type="success"
        header={<h2 className="alert-heading">{words("ui-practice-mfa-added")}</h2>}
        action={
          <Button id="back-to-firstday" variant="primary" href={href(back)}>
            {words("ui-practice-done")}
          </Button>
        }
      >
        {words("ui-practice-mfa-added-hint")}
      </Alert>
    </section>
  );
}
