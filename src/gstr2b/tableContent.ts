/** A column of a table on one of our sheets; widths in characters. */
export interface TableColumn {
  readonly heading: string;
  readonly kind: "text" | "day" | "period" | "money" | "count";
  readonly width: number;
}

/** An Excel table as data: rows of cells, money in rupees, days as Excel counts them. */
export interface TableContent {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}
