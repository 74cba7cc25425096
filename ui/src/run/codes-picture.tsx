import Box from "@cloudscape-design/components/box";
import { Button } from "../components/button";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import { words } from "../words/words";

interface CodesPictureProps {
  serial: string;
  picture: string;
  alt: string;
}

/** The picture that pairs an app, and the key for those who can't scan it, in a frame that this page cannot read. */
export function CodesPicture({ serial, picture, alt }: CodesPictureProps) {
  const reveal = useTell("revealKey");
  return (
    <div className="codes-picture">
      <img id="codes-picture" src={picture} alt={alt} width={232} height={232} />
      <Box color="text-body-secondary" fontSize="body-s">
        {words("ui-codes-once")}
      </Box>
      {reveal.data ? (
        <>
          <Box fontSize="body-s">{words("ui-codes-key-hint")}</Box>
          <iframe id="codes-key" className="secret" src={reveal.data.address} title={words("ui-codes-key")} sandbox="" />
        </>
      ) : (
        <Button id="show-key" variant="link" formAction="none" loading={reveal.isPending} onClick={() => { reveal.mutate([serial]); }}>
          {words("ui-codes-show-key")}
        </Button>
      )}
      {reveal.isError && <ProblemAlert problem={reveal.error} />}
    </div>
  );
}
