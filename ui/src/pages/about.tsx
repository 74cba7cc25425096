import Box from "@cloudscape-design/components/box";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Modal from "@cloudscape-design/components/modal";
import Pagination from "@cloudscape-design/components/pagination";
import Table from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useState } from "react";
import { Loading } from "../components/loading";
import { Page } from "../components/page";
import { ProblemAlert } from "../components/problem-alert";
import { useAsk } from "../ipc/ask";
import type { LicensedPartView } from "../ipc/wire.gen";
import { words } from "../words/words";

/** So that a page fits a window that is not large. */
const ROWS = 15;

/** The version of the program, and what it is made of. */
export function AboutPage() {
  const about = useAsk("about", []);
  const description = about.data && words("ui-about-version", { version: about.data.version });
  return (
    <Page title={words("ui-about")} description={description}>
      {about.isPending && <Loading />}
      {about.isError && <ProblemAlert problem={about.error} onRetry={() => void about.refetch()} />}
      {about.data && <Parts parts={about.data.parts} />}
    </Page>
  );
}

function Parts({ parts }: { parts: LicensedPartView[] }) {
  const [sought, setSought] = useState("");
  const [page, setPage] = useState(1);
  const [shown, setShown] = useState<LicensedPartView | null>(null);
  const found = parts.filter((part) => `${part.name} ${part.licence}`.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <>
      <Table
        items={found.slice((page - 1) * ROWS, page * ROWS)}
        trackBy={(part) => `${part.name} ${part.version}`}
        columnDefinitions={[
          { id: "name", header: words("ui-licences-name"), isRowHeader: true, cell: (part) => part.name },
          { id: "version", header: words("ui-licences-version"), cell: (part) => part.version },
          { id: "licence", header: words("ui-licences-license"), minWidth: 140, cell: (part) => <ToText part={part} onShow={setShown} /> },
        ]}
        header={
          <Header counter={`(${parts.length.toString()})`} description={words("ui-licences-hint")}>
            {words("ui-licences")}
          </Header>
        }
        filter={
          <TextFilter
            filteringText={sought}
            filteringPlaceholder={words("ui-licences-find")}
            filteringAriaLabel={words("ui-licences-find")}
            onChange={({ detail }) => {
              setSought(detail.filteringText);
              setPage(1);
            }}
          />
        }
        pagination={
          <Pagination
            currentPageIndex={page}
            pagesCount={Math.max(1, Math.ceil(found.length / ROWS))}
            onChange={({ detail }) => {
              setPage(detail.currentPageIndex);
            }}
          />
        }
        empty={<Box textAlign="center">{words("ui-licences-none")}</Box>}
        wrapLines
      />
      {shown && <Text part={shown} onClose={() => { setShown(null); }} />}
    </>
  );
}

function ToText({ part, onShow }: { part: LicensedPartView; onShow: (part: LicensedPartView) => void }) {
  return (
    <Link
      ariaLabel={words("ui-licences-show", { license: part.licence, name: part.name })}
      onFollow={(event) => {
        event.preventDefault();
        onShow(part);
      }}
    >
      {part.licence}
    </Link>
  );
}

function Text({ part, onClose }: { part: LicensedPartView; onClose: () => void }) {
  const texts = useAsk("licenceText", [part.name, part.version]);
  return (
    <Modal visible size="large" header={`${part.name} ${part.version}`} closeAriaLabel={words("ui-part-close")} onDismiss={onClose}>
      {texts.isPending && <Loading />}
      {texts.isError && <ProblemAlert problem={texts.error} />}
      {texts.data?.map((text, index) => (
        <figure className="code" key={index}>
          <pre tabIndex={0} aria-label={part.licence}>{text}</pre>
        </figure>
      ))}
    </Modal>
  );
}
