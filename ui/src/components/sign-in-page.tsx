import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { useTell } from "../ipc/ask";
import { words } from "../words/words";
import { Button } from "./button";
import { Code } from "./code";
import { ProblemAlert } from "./problem-alert";

interface SignInPageProps {
  /** The one of this computer that is opened. */
  address: string;
  /** The page to which that leads. */
  leadsTo: string;
  /** What else can be done. */
  children: ReactNode;
}

/** The address that leads to the sign-in page. The browser opens only when the button is pressed. */
export function SignInPage({ address, leadsTo, children }: SignInPageProps) {
  const open = useTell("openSignInPage");
  return (
    <SpaceBetween size="m">
      <PageAddress address={address} />
      <Box variant="small">{words("ui-sign-in-leads", { page: leadsTo })}</Box>
      {open.isError && <ProblemAlert problem={open.error} />}
      <SpaceBetween direction="horizontal" size="xs">
        <OpenSignInPage text="ui-sign-in-page-open" open={open} />
        {children}
      </SpaceBetween>
    </SpaceBetween>
  );
}

/** Opens the sign-in page, which no browser does by itself. `text` is the message on the button. */
export function OpenSignInPage({ text, open }: { text: string; open: { mutate: (args: []) => void } }) {
  return (
    <Button
      id="open-sign-in-page"
      variant="primary"
      iconName="external"
      iconAlign="right"
      onClick={() => {
        open.mutate([]);
      }}
    >
      {words(text)}
    </Button>
  );
}

/** The address of the sign-in page, to be copied. */
export function PageAddress({ address }: { address: string }) {
  return <Code isAddress label={words("ui-sign-in-page")} text={address} />;
}

/** How the address of the true sign-in page begins. */
export function originOf(address: string): string {
  return /^https?:\/\/[^/]+\//.exec(address)?.[0] ?? address;
}
