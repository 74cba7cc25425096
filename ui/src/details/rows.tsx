import Table from "@cloudscape-design/components/table";
import { useState } from "react";
import Pagination from "@cloudscape-design/components/pagination";
import { say } from "../components/say";
import type { Cell, Message } from "../ipc/wire.gen";
import { formatArg } from "../words/words";
import { DrawnCell } from "./drawn-cell";

/** More rows than these stand on pages. */
const PAGE = 10;

/** What a table has in the smallest window, in pixels. The columns share it, so that none is squeezed. */
const NARROWEST = 470;

/** What each kind of column needs of that: a sign and a word, what a row is about, and a sentence. */
const WIDTHS = { mark: 130, name: 120, sentence: 150 };

/** Longer words than these are a sentence, or a day. */
const SHORT = 12;

interface RowsProps {
  step: string;
  title: string;
  columns: Message[];
  rows: Cell[][];
}

/** Rows that have the same columns. The first column says what each row is about, but for lines to be filled in by hand. */
export function Rows({ step, title, columns, rows }: RowsProps) {
  const [page, setPage] = useState(1);
  const pages = Math.ceil(rows.length / PAGE);
  const shown = rows.slice((page - 1) * PAGE, page * PAGE);
  const named = rows.every((row) => nameOf(row) !== "");
  const widths = minWidths(columns.length, rows);
  return (
    <Table
      variant="embedded"
      wrapLines
      contentDensity="compact"
      ariaLabels={{ tableLabel: title }}
      items={shown}
      columnDefinitions={columns.map((column, index) => ({
        id: index.toString(),
        header: say(column),
        isRowHeader: index === 0 && named,
        minWidth: widths[index],
        cell: (row: Cell[]) => {
          const cell = row[index];
          return cell && <DrawnCell step={step} cell={cell} name={`${nameOf(row)}: ${say(column)}`} />;
        },
      }))}
      pagination={
        pages > 1 && (
          <Pagination
            currentPageIndex={page}
            pagesCount={pages}
            onChange={({ detail }) => {
              setPage(detail.currentPageIndex);
            }}
          />
        )
      }
    />
  );
}

/** The least width of each column, in pixels. All of them have room in the smallest window. */
function minWidths(columns: number, rows: Cell[][]): number[] {
  const all = Array.from({ length: columns }, (_, index) => needed(rows, index));
  const sum = all.reduce((before, width) => before + width, 0);
  const part = Math.min(1, NARROWEST / sum);
  return all.map((width) => Math.floor(width * part));
}

/** The width that a column needs, in pixels. */
function needed(rows: Cell[][], index: number): number {
  const cells = rows.map((row) => row[index]);
  if (cells.some((cell) => cell?.cell === "mark")) return WIDTHS.mark;
  if (index === 0) return WIDTHS.name;
  return cells.some(isSentence) ? WIDTHS.sentence : 0;
}

function isSentence(cell: Cell | undefined): boolean {
  switch (cell?.cell) {
    case "value":
      return formatArg(cell.value).length > SHORT;
    case "values":
      return cell.values.some((value) => formatArg(value).length > SHORT);
    case "link":
      return formatArg(cell.text).length > SHORT;
    case "mark":
    case "tick":
    case undefined:
      return false;
  }
}

function nameOf([first]: Cell[]): string {
  switch (first?.cell) {
    case "value":
      return formatArg(first.value);
    case "link":
      return formatArg(first.text);
    case "mark":
      return say(first.said);
    case "values":
    case "tick":
    case undefined:
      return "";
  }
}
