import ExpandableSection from "@cloudscape-design/components/expandable-section";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import { SmallHeader } from "../components/small-header";
import { words } from "../words/words";
import { BrowserForm } from "./start-browser";
import { KeysForm } from "./start-keys";
import { PracticeForm } from "./start-practice";
import { ProfileForm } from "./start-profile";
import type { WayProps } from "./way";

const WAYS = ["browser", "practice", "profile", "keys"] satisfies string[];

interface MoreWaysProps extends WayProps {
  /** The way that was chosen, if one was. It is still there when the person comes back. */
  way: string | null;
  onChoose: (way: string) => void;
  /** Lets go of what the way before has left. */
  onReset: () => void;
}

/** The ways in that few people need, and what can be chosen on the usual two. */
export function MoreWays({ way, onChoose, onReset, ...props }: MoreWaysProps) {
  return (
    <div id="more-ways">
      <ExpandableSection defaultExpanded={way !== null} headerText={<SmallHeader text={words("ui-start-more")} />} headingTagOverride="h2">
        <SpaceBetween size="l">
          <Tiles
            ariaLabel={words("ui-start-more")}
            columns={2}
            value={way}
            onChange={({ detail }) => {
              onReset();
              onChoose(detail.value);
            }}
            items={WAYS.map((value) => ({
              value,
              label: words(`ui-start-way-${value}`),
              description: words(`ui-start-way-${value}-hint`),
              controlId: `way-${value}`,
            }))}
          />
          {way !== null && <Way way={way} {...props} />}
        </SpaceBetween>
      </ExpandableSection>
    </div>
  );
}

function Way({ way, ...props }: WayProps & { way: string }) {
  if (way === "browser") return <BrowserForm {...props} />;
  if (way === "profile") return <ProfileForm {...props} />;
  if (way === "keys") return <KeysForm {...props} />;
  return <PracticeForm {...props} />;
}
