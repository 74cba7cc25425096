import { Button } from "../components/button";
import { useSession } from "../ipc/ask";
import { words } from "../words/words";
import { PHONE, usePhone } from "./phone-context";

/** Opens the practice phone, where there is one. */
export function ShowPhone() {
  const { setDrawer } = usePhone();
  const practice = useSession()?.practice ?? false;
  if (!practice) return null;
  return (
    <Button
      id="show-practice-phone"
      formAction="none"
      iconName="view-vertical"
      onClick={() => {
        setDrawer(PHONE);
      }}
    >
      {words("ui-phone-show")}
    </Button>
  );
}
