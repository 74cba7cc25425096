import Drawer from "@cloudscape-design/components/drawer";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ProblemAlert } from "../components/problem-alert";
import { say } from "../components/say";
import { useAsk } from "../ipc/ask";
import type { PhoneDevice } from "../ipc/wire.gen";
import { words } from "../words/words";

/** A phone for those who practise without one: its authenticator app, with every code that it has. */
export function Phone() {
  const phone = useAsk("practicePhone", []);
  const text = useAsk("practiceText", []).data ?? null;
  return (
    <Drawer header={<h2>{words("ui-phone")}</h2>}>
      <SpaceBetween size="m">
        {phone.isError && <ProblemAlert problem={phone.error} onRetry={() => void phone.refetch()} />}
        <section className="phone" aria-label={words("ui-phone")}>
          <p>{words(phone.data?.length === 0 ? "ui-phone-empty" : "ui-phone-hint")}</p>
          {text !== null && (
            <article className="phone-account">
              <strong>{words("ui-phone-text")}</strong>
              <div id="phone-text">{text}</div>
            </article>
          )}
          {phone.data?.map((device) => <Device key={device.serial} device={device} />)}
        </section>
      </SpaceBetween>
    </Drawer>
  );
}

/** One account in the app. A device that waits to be added shows two codes, so that nobody need wait. */
function Device({ device: { name, who, before, present, used, secondsLeft } }: { device: PhoneDevice }) {
  return (
    <article className="phone-account">
      <strong>{words("ui-phone-account", { name })}</strong>
      <div>{who === null ? words("ui-phone-waiting") : say(who)}</div>
      <dl>
        {who === null && (
          <div>
            <dt>{words("ui-phone-first")}</dt>
            <dd id="phone-first">{before}</dd>
          </div>
        )}
        <div>
          <dt>{words(who === null ? "ui-phone-second" : "ui-phone-code")}</dt>
          <dd id={who === null ? "phone-second" : `phone-code-${name}`} className={used ? "used" : undefined}>
            {present}
          </dd>
        </div>
      </dl>
      <div role="status">{words(used ? "ui-phone-used" : "ui-phone-left", { seconds: secondsLeft })}</div>
    </article>
  );
}
