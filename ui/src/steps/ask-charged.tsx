import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { Button } from "../components/button";
import { ProblemAlert } from "../components/problem-alert";
import { useSession } from "../ipc/ask";
import { useObserveCharged } from "../ipc/journey";
import { formatArg, words } from "../words/words";

/** Asks AWS for something that it charges for: the price is said before. */
export function AskCharged({ step, price }: { step: string; price: string }) {
  const ask = useObserveCharged(step);
  const practice = useSession()?.practice ?? false;
  const said = { price: formatArg({ kind: "money", value: price }) };
  return (
    <SpaceBetween size="xs">
      <Button
        id={`ask-${step}`}
        loading={ask.isPending}
        ariaDescribedby={`price-${step}`}
        onClick={() => {
          ask.mutate();
        }}
      >
        {words("ui-charged-ask", said)}
      </Button>
      <Box color="text-body-secondary">
        <span id={`price-${step}`}>{practice ? words("ui-charged-practice") : words("ui-charged-hint", said)}</span>
      </Box>
      {ask.isError && <ProblemAlert problem={ask.error} />}
    </SpaceBetween>
  );
}
