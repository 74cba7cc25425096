import { useState } from "react";
import type { PracticeDevice, PracticeView } from "../ipc/wire.gen";
import type { Route } from "../router";
import { DeviceList } from "./device-list";
import { SelectDevice } from "./select-device";
import { SetUpDevice } from "./set-up-device";

/** Where the person is, as in the console of AWS. */
type Place = { at: "list"; added: boolean } | { at: "select" } | { at: "set-up"; device: PracticeDevice };

/** The root user's security credentials: the same pages and buttons as in the console of AWS, in small. */
export function RootCredentials({ practice, back: home }: { practice: PracticeView; back: Route }) {
  const [place, setPlace] = useState<Place>({ at: "list", added: false });
  const back = () => {
    setPlace({ at: "list", added: false });
  };
  const added = () => {
    setPlace({ at: "list", added: true });
  };
  switch (place.at) {
    case "list":
      return (
        <DeviceList
          practice={practice}
          added={place.added}
          back={home}
          onAssign={() => {
            setPlace({ at: "select" });
          }}
        />
      );
    case "select":
      return (
        <SelectDevice
          onCancel={back}
          onPasskey={added}
          onApp={(device) => {
            setPlace({ at: "set-up", device });
          }}
        />
      );
    case "set-up":
      return <SetUpDevice device={place.device} onCancel={back} onAdded={added} />;
  }
}
