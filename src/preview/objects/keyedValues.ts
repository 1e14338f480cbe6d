import { invalidArgument, notFound } from "../requests/excelError";
import { hostObject, type HostObject, type ObjectType } from "../requests/objectType";

/** Values by key: the workbook's settings, a sheet's custom properties. */
interface Entry {
  readonly values: Map<string, unknown>;
  readonly key: string;
}

interface Names {
  readonly one: string;
  readonly many: string;
  /** Custom properties are found in any case of letters and hold text only. */
  readonly isText: boolean;
}

/** Makes the type of such a collection. */
export function keyedValuesType(names: Names): ObjectType<Map<string, unknown>> {
  const entryType: ObjectType<Entry> = {
    name: names.one,
    id: ({ key }) => key,
    scalars: {
      key: { read: ({ key }) => key },
      value: {
        read: ({ values, key }) => values.get(key) ?? null,
        write: ({ values, key }, value) => void values.set(key, checked(value)),
      },
    },
    methods: {
      delete: ({ values, key }) => {
        values.delete(key);
      },
    },
  };

  const checked = (value: unknown): unknown => {
    if (names.isText && typeof value !== "string") throw invalidArgument("the value must be text");
    return value;
  };
  const keyIn = (values: Map<string, unknown>, wanted: unknown): string | undefined =>
    [...values.keys()].find((key) =>
      names.isText ? key.toLowerCase() === String(wanted).toLowerCase() : key === wanted,
    );
  const find = (values: Map<string, unknown>, wanted: unknown): HostObject | null => {
    const key = keyIn(values, wanted);
    return key === undefined ? null : hostObject(entryType, { values, key });
  };
  const findOrError = (values: Map<string, unknown>, wanted: unknown): HostObject => {
    const found = find(values, wanted);
    if (!found) throw notFound(`${names.one} "${String(wanted)}"`);
    return found;
  };

  return {
    name: names.many,
    items: (values) => [...values.keys()].map((key) => hostObject(entryType, { values, key })),
    item: findOrError,
    methods: {
      add: (values, [wanted, value]) => {
        const key = keyIn(values, wanted) ?? String(wanted);
        values.set(key, checked(value));
        return hostObject(entryType, { values, key });
      },
      getCount: (values) => values.size,
      getItem: (values, [key]) => findOrError(values, key),
      getItemOrNullObject: (values, [key]) => find(values, key),
    },
  };
}
