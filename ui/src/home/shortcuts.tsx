import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { SignInAddress } from "../components/sign-in-address";
import type { ChecklistView } from "../ipc/wire.gen";
import { go, href } from "../router";
import { words } from "../words/words";

/** What an owner comes back for. */
export function Shortcuts({ checklist }: { checklist: ChecklistView }) {
  const { passwords, keys } = checklist.overview;
  return (
    <Container header={<Header variant="h2">{words("ui-home-shortcuts")}</Header>}>
      <SpaceBetween size="m">
        {checklist.signInAddress !== null && <SignInAddress address={checklist.signInAddress} />}
        <SpaceBetween direction="horizontal" size="xs">
          {passwords.length > 0 && (
            <ButtonDropdown
              items={passwords.map((user) => ({ id: user, text: user }))}
              onItemClick={({ detail }) => {
                go({ page: "review-password", user: detail.id });
              }}
            >
              {words("ui-home-reset")}
            </ButtonDropdown>
          )}
          {keys?.count !== 0 && <Button href={href({ page: "access-keys" })}>{words("ui-home-rotate")}</Button>}
          <Button href={href({ page: "command-line" })}>{words("ui-home-test")}</Button>
          <Button href={href({ page: "checklist" })}>{words("ui-home-print")}</Button>
        </SpaceBetween>
      </SpaceBetween>
    </Container>
  );
}
