import HelpPanel from "@cloudscape-design/components/help-panel";
import { TermLink } from "../glossary/term-link";
import { termsOf } from "../glossary/terms";
import type { StepView } from "../ipc/wire.gen";
import { pictures } from "../pictures/pictures";
import { words } from "../words/words";

/** What a step is about, in the help panel: what its page has no room for. */
export function StepHelp({ step }: { step: StepView }) {
  const Picture = pictures[step.id];
  const terms = termsOf[step.id] ?? [];
  return (
    <HelpPanel header={<h2>{words(`${step.id}-title`)}</h2>}>
      {Picture && <Picture />}
      {["why", "what", "limits", "cost"].map((part) => (
        <section key={part}>
          <h3>{words(`ui-step-${part}`)}</h3>
          <p>{words(`${step.id}-${part}`)}</p>
        </section>
      ))}
      {terms.length > 0 && (
        <section>
          <h3>{words("ui-step-words")}</h3>
          <ul>
            {terms.map((term) => (
              <li key={term}>
                <TermLink term={term} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {step.standards.length > 0 && (
        <section>
          <h3>{words("ui-step-standards")}</h3>
          <ul>
            {step.standards.map(({ name, control }) => (
              <li key={`${name} ${control}`}>{words("ui-step-standard", { name, control })}</li>
            ))}
          </ul>
        </section>
      )}
    </HelpPanel>
  );
}
