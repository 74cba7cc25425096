import Link from "@cloudscape-design/components/link";
import { href } from "../router";
import { words } from "../words/words";
import type { Term } from "./terms";

/** A word that leads to what the glossary says of it. */
export function TermLink({ term }: { term: Term }) {
  return <Link href={href({ page: "glossary", term })}>{words(`glossary-${term}`)}</Link>;
}
