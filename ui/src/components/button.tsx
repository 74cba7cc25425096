import CloudscapeButton, { type ButtonProps } from "@cloudscape-design/components/button";

/** A button whose `id` stands on the element that is pressed, for tests and for labels. */
export function Button({ id, ...props }: Omit<ButtonProps, "id"> & { id?: string }) {
  return <CloudscapeButton {...props} nativeButtonAttributes={{ id }} nativeAnchorAttributes={{ id }} />;
}
