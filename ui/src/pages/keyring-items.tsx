import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useEffect, useRef, useState } from "react";
import { Button } from "../components/button";
import { ConfirmModal } from "../components/confirm-modal";
import { focusHeading } from "../components/focus-once";
import { ProblemAlert } from "../components/problem-alert";
import { useTell } from "../ipc/ask";
import type { KeyringView, KeyringItem } from "../ipc/wire.gen";
import { briefTime, words } from "../words/words";

/** What the person was asked about: one item, or everything. */
type Asked = { about: "one"; item: KeyringItem } | { about: "everything" };

/** What Firstday keeps in the keyring, without any secret, and how to be rid of it. */
export function KeyringItems({ keyring: { state, items, itemsProblem } }: { keyring: KeyringView }) {
  const one = useTell("forgetSecret");
  const everything = useTell("forgetEverything");
  const pending = one.isPending || everything.isPending;
  const problem = one.error ?? everything.error;
  const forgotten = one.data ?? everything.data;
  const root = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (forgotten) focusHeading(root.current);
  }, [forgotten]);
  const close = () => {
    setAsked(null);
  };
  const begin = () => {
    one.reset();
    everything.reset();
  };
  if (itemsProblem) return state === "ok" ? <ProblemAlert problem={itemsProblem} /> : <Unseen />;
  return (
    <SpaceBetween size="l">
      {problem && <ProblemAlert problem={problem} />}
      <div ref={root}>
        <Items items={items} onAsk={setAsked} />
      </div>
      {asked?.about === "one" && (
        <ForgetOne
          item={asked.item}
          pending={pending}
          onCancel={close}
          onForget={() => {
            begin();
            one.mutate([asked.item.profile], { onSettled: close });
          }}
        />
      )}
      {asked?.about === "everything" && (
        <ForgetEverything
          count={items.length}
          pending={pending}
          onCancel={close}
          onForget={() => {
            begin();
            everything.mutate([], { onSettled: close });
          }}
        />
      )}
    </SpaceBetween>
  );
}

/** Why nothing can be listed stands above already. */
function Unseen() {
  return (
    <Container header={<Header variant="h2">{words("ui-keyring-items")}</Header>}>
      <Box color="text-body-secondary">{words("ui-keyring-unseen")}</Box>
    </Container>
  );
}

function Items({ items, onAsk }: { items: KeyringItem[]; onAsk: (asked: Asked) => void }) {
  return (
    <Table
      items={items}
      trackBy="profile"
      columnDefinitions={columns((item) => {
        onAsk({ about: "one", item });
      })}
      wrapLines
      variant="container"
      ariaLabels={{ tableLabel: words("ui-keyring-items") }}
      empty={<Empty />}
      header={
        <Header
          variant="h2"
          counter={words("ui-count", { count: items.length })}
          description={words("ui-keyring-items-hint")}
          actions={
            <Button
              id="forget-everything"
              disabled={items.length === 0}
              disabledReason={words("ui-keyring-empty")}
              onClick={() => {
                onAsk({ about: "everything" });
              }}
            >
              {words("ui-forget-everything")}
            </Button>
          }
        >
          {words("ui-keyring-items")}
        </Header>
      }
    />
  );
}

function columns(onForget: (item: KeyringItem) => void): TableProps.ColumnDefinition<KeyringItem>[] {
  return [
    { id: "profile", header: words("ui-profile"), cell: (item) => item.profile, isRowHeader: true },
    { id: "kind", header: words("ui-keyring-kind"), cell: (item) => <Kind item={item} /> },
    { id: "who", header: words("ui-keyring-who"), cell: (item) => <Who item={item} /> },
    { id: "until", header: words("ui-keyring-until"), cell: until },
    {
      id: "forget",
      header: words("ui-actions"),
      cell: (item) => (
        <Button
          id={`forget-profile-${item.profile}`}
          variant="inline-link"
          wrapText={false}
          ariaLabel={words("ui-forget-one", { profile: item.profile })}
          onClick={() => {
            onForget(item);
          }}
        >
          {words("ui-forget")}
        </Button>
      ),
    },
  ];
}

function Kind({ item }: { item: KeyringItem }) {
  const { kind, accessKeyId, region } = item;
  const more = accessKeyId ?? (region === null ? null : words("ui-keyring-in-region", { region }));
  return (
    <>
      {words(`ui-keyring-kind-${kind}`)}
      {more !== null && (
        <Box color="text-body-secondary" fontSize="body-s">
          {more}
        </Box>
      )}
    </>
  );
}

function Who({ item: { who, accountId } }: { item: KeyringItem }) {
  return (
    <>
      {who ?? "–"}
      {accountId !== null && (
        <Box color="text-body-secondary" fontSize="body-s">
          {words("ui-keyring-account", { account: accountId })}
        </Box>
      )}
    </>
  );
}

function until({ kind, endsAt }: KeyringItem): string {
  if (endsAt !== null) return briefTime(endsAt);
  return kind === "access-key" ? words("ui-keyring-until-forgotten") : "–";
}

function Empty() {
  return (
    <Box textAlign="center" padding="s">
      <SpaceBetween size="xxs">
        <Box variant="strong">{words("ui-keyring-empty")}</Box>
        <Box color="text-body-secondary">{words("ui-keyring-empty-hint")}</Box>
      </SpaceBetween>
    </Box>
  );
}

interface ForgetProps {
  pending: boolean;
  onCancel: () => void;
  onForget: () => void;
}

function ForgetOne({ item, pending, onCancel, onForget }: ForgetProps & { item: KeyringItem }) {
  const { profile, kind } = item;
  return (
    <ConfirmModal
      visible
      title={words("ui-forget-one-title", { profile })}
      act={words("ui-forget")}
      actId="forget-one"
      icon="remove"
      pending={pending}
      onCancel={onCancel}
      onAct={onForget}
    >
      <SpaceBetween size="s">
        <div>{words("ui-forget-one-stops", { profile })}</div>
        <div>{words(`ui-forget-still-${kind}`, { key: item.accessKeyId ?? "", time: item.endsAt === null ? "" : briefTime(item.endsAt) })}</div>
      </SpaceBetween>
    </ConfirmModal>
  );
}

function ForgetEverything({ count, pending, onCancel, onForget }: ForgetProps & { count: number }) {
  const [typed, setTyped] = useState("");
  const word = words("ui-forget-word");
  const ready = typed.trim().toLowerCase() === word;
  return (
    <ConfirmModal
      visible
      title={words("ui-forget-everything-title")}
      act={words("ui-forget-everything")}
      actId="forget-everything-do"
      icon="remove"
      pending={pending}
      obstacle={ready ? undefined : words("ui-forget-type", { word })}
      onCancel={onCancel}
      onAct={onForget}
    >
      <SpaceBetween size="m">
        <div>{words("ui-forget-everything-count", { count })}</div>
        <div>{words("ui-forget-everything-stops")}</div>
        <div>{words("ui-forget-everything-still")}</div>
        <FormField label={words("ui-forget-type", { word })}>
          <Input
            controlId="forget-word"
            value={typed}
            autoComplete={false}
            spellcheck={false}
            onChange={({ detail }) => {
              setTyped(detail.value);
            }}
          />
        </FormField>
      </SpaceBetween>
    </ConfirmModal>
  );
}
