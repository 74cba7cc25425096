import { queryOptions, skipToken, useIsMutating, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffects } from "./ask";
import { useClient } from "./context";
import type { AccountsProgress } from "./wire.gen";

const CHECK = ["check-accounts"];
const progressQuery = queryOptions<AccountsProgress | null>({
  queryKey: ["accounts-progress"],
  queryFn: skipToken,
  initialData: null,
});
const stoppedQuery = queryOptions<boolean>({ queryKey: ["accounts-stopped"], queryFn: skipToken, initialData: false });

/** Checks the accounts of all profiles, tells how far that is, also when the page was left meanwhile, and stops it. */
export function useCheckAccounts() {
  const client = useClient();
  const cache = useQueryClient();
  const { keep, end } = useEffects();
  const checking = useIsMutating({ mutationKey: CHECK }) > 0;
  const progress = useQuery(progressQuery).data;
  const stopped = useQuery(stoppedQuery).data;
  const check = useMutation({
    mutationKey: CHECK,
    mutationFn: () =>
      client.checkAccounts((heard) => {
        cache.setQueryData(progressQuery.queryKey, heard);
      }),
    onMutate: () => {
      cache.setQueryData(progressQuery.queryKey, null);
      cache.setQueryData(stoppedQuery.queryKey, false);
    },
    onSuccess: (lines) => {
      keep("checkAccounts", lines);
      end("checkAccounts");
    },
  });
  return {
    begin: () => {
      check.mutate();
    },
    stop: () => {
      cache.setQueryData(stoppedQuery.queryKey, true);
      client.stopChecks().catch(() => undefined);
    },
    progress: checking ? (progress ?? { done: 0, total: 0 }) : null,
    stopped: stopped && !checking,
    problem: check.error,
  };
}
