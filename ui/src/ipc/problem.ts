import type { ProblemView } from "./wire.gen";

/** Whatever was thrown, as something that can be shown to a person. */
export function asProblem(thrown: unknown): ProblemView {
  if (isProblem(thrown)) return thrown;
  return {
    code: "unexpected",
    title: { id: "problem-unexpected", args: {} },
    detail: thrown instanceof Error ? thrown.message : String(thrown),
    hint: { id: "problem-unexpected-hint", args: {} },
    retry: true,
    requestId: null,
  };
}

function isProblem(thrown: unknown): thrown is ProblemView {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "title" in thrown && "hint" in thrown;
}
