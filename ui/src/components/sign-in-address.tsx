import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import { words } from "../words/words";

/** Where users of the account sign in, to be written down or copied. */
export function SignInAddress({ address }: { address: string }) {
  return (
    <div className="address">
      <span className="address-label">{words("ui-sign-in-address")}</span>
      <CopyToClipboard
        variant="inline"
        textToCopy={address}
        copyButtonAriaLabel={words("ui-copy-that", { what: words("ui-sign-in-address") })}
        copySuccessText={words("ui-copied")}
        copyErrorText={words("ui-not-copied")}
      />
    </div>
  );
}
