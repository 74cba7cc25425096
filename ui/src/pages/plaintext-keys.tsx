import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { Button } from "../components/button";
import { say } from "../components/say";
import { StatusLine } from "../components/status-line";
import type { CommandLineView, PlaintextKeyView } from "../ipc/wire.gen";
import { href } from "../router";
import { words } from "../words/words";

/** Access keys that every program can read, because they stand in a plain file. */
export function PlaintextKeys({ found: { plaintext, credentialsPath } }: { found: CommandLineView }) {
  if (plaintext.length === 0) return <None file={credentialsPath} />;
  return (
    <Container
      header={
        <Header variant="h2" counter={words("ui-count", { count: plaintext.length })} description={words("ui-plaintext-hint")}>
          {words("ui-plaintext")}
        </Header>
      }
    >
      <ul className="rows" aria-label={words("ui-plaintext")}>
        {plaintext.map((found) => (
          <Row key={`${found.path} ${found.line}`} found={found} />
        ))}
      </ul>
    </Container>
  );
}

function Row({ found: { profile, accessKeyId, path, line, obstacle } }: { found: PlaintextKeyView }) {
  return (
    <li className="row">
      <div className="row-words">
        <Box fontWeight="bold">{accessKeyId === "" ? profile : words("ui-plaintext-key", { profile, key: accessKeyId })}</Box>
        <Box color="text-body-secondary" fontSize="body-s">
          {words("ui-plaintext-line", { path, line })}
        </Box>
        {obstacle && <Box>{say(obstacle)}</Box>}
      </div>
      {!obstacle && (
        <Button id={`import-${profile}`} href={href({ page: "import", profile })} ariaLabel={words("ui-plaintext-move-one", { profile })}>
          {words("ui-plaintext-move")}
        </Button>
      )}
    </li>
  );
}

function None({ file }: { file: string }) {
  return (
    <Container header={<Header variant="h2">{words("ui-plaintext")}</Header>}>
      <StatusLine type="success">{words("ui-plaintext-none", { file })}</StatusLine>
    </Container>
  );
}
