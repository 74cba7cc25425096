import Container from "@cloudscape-design/components/container";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import { useEffect, useRef } from "react";
import { Page } from "../components/page";
import { TERMS, type Term } from "../glossary/terms";
import { useSpoken, words } from "../words/words";

/** What the words of AWS and of Firstday mean. `term` is the one that somebody came for. */
export function GlossaryPage({ term }: { term: string | null }) {
  const { locale } = useSpoken();
  const wanted = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    wanted.current?.scrollIntoView({ block: "center" });
    wanted.current?.focus();
  }, [term]);
  return (
    <Page title={words("ui-glossary")} description={words("ui-glossary-hint")} keepFocus={TERMS.some((known) => known === term)}>
      <Container>
        <KeyValuePairs
          columns={2}
          minColumnWidth={260}
          items={inOrder(locale).map((known) => ({
            label: (
              <span id={`term-${known}`} ref={known === term ? wanted : null} tabIndex={-1}>
                {words(`glossary-${known}`)}
              </span>
            ),
            value: words(`glossary-${known}-meaning`),
          }))}
        />
      </Container>
    </Page>
  );
}

/** As a dictionary of the language would have them. */
function inOrder(locale: string): Term[] {
  const name = (term: Term) => words(`glossary-${term}`);
  return [...TERMS].sort((one, other) => name(one).localeCompare(name(other), locale));
}
