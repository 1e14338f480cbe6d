import type { Column } from "../../ims/columns";
import type { Field } from "../../ims/fields";
import type { ImsTable } from "../../ims/tables";

/** What a reader of the workbook has no use for. */
const LEFT_OUT: readonly Field[] = ["twoB"];

/** The columns of a table that a reader of a workbook has a use for. */
export const columnsOf = ({ columns }: ImsTable): readonly Column[] =>
  columns.filter(
    ({ role, field, wire }) =>
      (role === "portal" || (role === "user" && wire !== undefined)) && !LEFT_OUT.includes(field),
  );
