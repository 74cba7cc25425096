/** The heading of something that opens, no louder than the text around it. */
export function SmallHeader({ text }: { text: string }) {
  return <span className="small-header">{text}</span>;
}
