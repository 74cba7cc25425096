import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { focusHeading, useFocusOnce } from "../components/focus-once";
import { Notes } from "../components/notices";
import { ProblemAlert } from "../components/problem-alert";
import { say, sayCause } from "../components/say";
import { StatusLine } from "../components/status-line";
import { useAsk, useTell } from "../ipc/ask";
import type { ProblemView, ProofView, ProgramView } from "../ipc/wire.gen";
import { words } from "../words/words";

/** What every `aws` of this computer really does with a profile. */
export function ProofPanel({ profile, time }: { profile: string; time: number }) {
  const root = useFocusOnce();
  const proof = useAsk("proveProfile", [profile], { time });
  const stop = useTell("stopProof");
  const stopped = !stop.isIdle;
  const title = words("ui-proof", { profile });
  const result = stopped ? undefined : proof.data;
  return (
    <section id="proof" ref={root} className="asked" aria-label={title}>
      <Container header={<Header variant="h2">{title}</Header>}>
        <SpaceBetween size="m">
          {proof.error && !stopped ? (
            <ProblemAlert problem={proof.error} />
          ) : (
            <div role="status">
              <Standing proof={result} stopped={stopped} />
            </div>
          )}
          {proof.isFetching && !stopped && (
            <Button
              id="stop-proof"
              onClick={() => {
                stop.mutate([]);
                focusHeading(root.current);
              }}
            >
              {words("ui-stop")}
            </Button>
          )}
          {result && <Failures programs={result.programs} />}
          {result && result.programs.length > 0 && (
            <ul className="rows" aria-label={words("ui-proof-programs")}>
              {result.programs.map((program, index) => (
                <Program key={program.path} program={program} first={index === 0} />
              ))}
            </ul>
          )}
          {result && result.shadows.length > 0 && (
            <Alert type="warning" header={words("ui-proof-shadows")}>
              <Notes notes={result.shadows} />
            </Alert>
          )}
          {result && result.notes.length > 0 && <Notes notes={result.notes} />}
        </SpaceBetween>
      </Container>
    </section>
  );
}

/** How the proof stands, in one line. */
function Standing({ proof, stopped }: { proof: ProofView | undefined; stopped: boolean }) {
  if (stopped) return <StatusLine type="stopped">{words("ui-proof-stopped")}</StatusLine>;
  if (!proof) return <StatusLine type="in-progress">{words("ui-proof-working")}</StatusLine>;
  const total = proof.programs.length;
  if (total === 0) return <StatusLine type="warning">{words("ui-proof-no-program")}</StatusLine>;
  const good = proof.programs.filter(({ problem }) => problem === null).length;
  return <StatusLine type={good === total ? "success" : "error"}>{words("ui-proof-result", { good, total })}</StatusLine>;
}

function Program({ program: { path, version, arn, problem }, first }: { program: ProgramView; first: boolean }) {
  return (
    <li className="proved">
      <div className="change-line">
        <div>
          <span className="mono">{path}</span>
          <Box color="text-body-secondary" fontSize="body-s">
            {version ?? words("ui-proof-no-version")} – {words(first ? "ui-proof-first" : "ui-proof-further")}
          </Box>
        </div>
        <StatusLine type={problem ? "error" : "success"} short>
          {words(problem ? "ui-proof-fails" : "ui-proof-works")}
        </StatusLine>
      </div>
      {arn !== null && (
        <div>
          {words("ui-proof-who")} <span className="mono">{arn}</span>
        </div>
      )}
    </li>
  );
}

/** What failed, in one box, and once where several programs failed in the same way. */
function Failures({ programs }: { programs: ProgramView[] }) {
  const failures = grouped(programs);
  if (failures.length === 0) return null;
  const [only] = failures;
  return (
    <div role="alert">
      <Alert type="error" header={failures.length === 1 && only ? say(only.problem.title) : words("ui-proof-failed")}>
        <SpaceBetween size="m">
          {failures.map((failure) => (
            <Failed key={said(failure.problem)} failure={failure} titled={failures.length > 1} />
          ))}
        </SpaceBetween>
      </Alert>
    </div>
  );
}

function Failed({ failure: { problem, programs }, titled }: { failure: Failure; titled: boolean }) {
  return (
    <div>
      {titled && <Box fontWeight="bold">{say(problem.title)}</Box>}
      <div>{say(problem.hint)}</div>
      <ul className="plain-list">
        {programs.map(({ path, problem }) => (
          <li key={path}>
            <span className="mono">{path}</span>
            {problem?.detail && <div className="problem-detail">{sayCause(problem.detail)}</div>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The programs that failed in one way. */
interface Failure {
  problem: ProblemView;
  programs: ProgramView[];
}

function grouped(programs: ProgramView[]): Failure[] {
  const failures = new Map<string, Failure>();
  for (const program of programs) {
    const { problem } = program;
    if (problem === null) continue;
    const same = failures.get(said(problem));
    if (same) same.programs.push(program);
    else failures.set(said(problem), { problem, programs: [program] });
  }
  return [...failures.values()];
}

function said({ title, hint }: ProblemView): string {
  return `${say(title)} ${say(hint)}`;
}
