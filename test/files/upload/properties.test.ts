import type { RecordFields } from "../../../src/ims/records";
import { INWARD_TABLES, type InwardKey } from "../../../src/ims/tables";
import { chanceFrom, type Chance } from "../differential/random";
import { INVOICE, readJson } from "../readings";
import { edited, madeFiles, textOf } from "./edited";

/** Whatever was loaded and however it was marked. Each seed is a download and the marks on it. */
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed + 1);

type Json = Readonly<Record<string, unknown>>;

const WORDS = { A: "Accepted", R: "Rejected", P: "Pending", N: "No action" } as const;
type Code = keyof typeof WORDS;

/** What the portal keeps of an answer beside the facts of a record. */
interface Answer {
  readonly action: Code;
  readonly remark: string;
  readonly reduce: "" | "Y" | "N";
  readonly partly: boolean;
}

interface Made {
  readonly section: InwardKey;
  readonly record: Json;
  readonly held: Answer;
  readonly mark: Answer;
  readonly remarksBlocked: boolean;
  readonly reduceBlocked: boolean;
}

const ASKED = INWARD_TABLES.filter(({ columns }) =>
  columns.some(({ field }) => field === "reduce"),
);
const isAsked = (section: InwardKey): boolean => ASKED.some(({ key }) => key === section);
const isImport = (section: InwardKey): boolean => section.startsWith("impg");

/** The remark and the reduction, as far as the portal takes them with the action. */
function taken({ section, remarksBlocked, reduceBlocked }: Omit<Made, "record">, answer: Answer) {
  const reduces = answer.action === "A" && isAsked(section) && !reduceBlocked;
  const reduce = reduces ? answer.reduce : "";
  const speaks = answer.action === "R" || answer.action === "P" || reduce !== "";
  return {
    remark: speaks && !remarksBlocked ? answer.remark : "",
    reduce,
    partly: reduce === "Y" && answer.partly,
  };
}

function made(chance: Chance, n: number): Made {
  const section = chance.of(INWARD_TABLES).key;
  const answer = (): Answer => ({
    action: chance.of<Code>(isImport(section) ? ["A", "P", "N"] : ["A", "R", "P", "N"]),
    remark: chance.of(["", "", "late", "not ours"]),
    reduce: isAsked(section) ? chance.of(["", "Y", "N"]) : "",
    partly: chance.below(2) === 0,
  });
  const flags = { remarksBlocked: chance.below(5) === 0, reduceBlocked: chance.below(5) === 0 };
  const first = answer();
  const mark = chance.below(10) < 3 ? first : answer();
  // The portal keeps of an answer what it took.
  const held = { ...first, ...taken({ section, held: first, mark, ...flags }, first) };
  const { inum, idt, ...facts } = INVOICE;
  const names = section.includes("dn") || section.includes("cn");
  const record = {
    ...(isImport(section)
      ? {
          portcd: "INBOM4",
          boenum: `${n}`,
          boedt: "08-10-2026",
          txval: 10,
          igst: 1,
          itcprd: "102026",
        }
      : names
        ? {
            ...facts,
            nt_num: `N/${n}`,
            nt_dt: idt,
            ...(section.endsWith("a") && { ont_num: "O", ont_dt: idt }),
          }
        : {
            ...facts,
            inum: `${inum}/${n}`.slice(-16),
            idt,
            ...(section.endsWith("a") && { oinum: "O", oidt: idt }),
          }),
    isRemarksBlocked: flags.remarksBlocked ? "Y" : "N",
    itcRedReqBlocked: flags.reduceBlocked ? "Y" : "N",
    ...(chance.below(10) < 3 && { later: { n } }),
    ...wireOf(held),
  };
  return { section, record, held, mark, ...flags };
}

const wireOf = ({ action, remark, reduce, partly }: Answer): Json => ({
  action,
  ...(remark !== "" && { remarks: remark }),
  ...(reduce !== "" && { itcRedReq: reduce }),
  ...(reduce === "Y" && partly && { declIgst: 0, declCgst: 1, declSgst: 1, declCess: 0 }),
});

const cellsOf = ({ action, remark, reduce, partly }: Answer): RecordFields => ({
  action: WORDS[action],
  remarks: remark,
  reduce: { "": "", Y: "Yes", N: "No" }[reduce],
  ...Object.fromEntries(
    ["reduceIgst", "reduceCgst", "reduceSgst", "reduceCess"].map((field, at) => [
      field,
      reduce === "Y" && partly ? (at === 1 || at === 2 ? 1_00 : 0) : NaN,
    ]),
  ),
});

function isChanged(each: Made): boolean {
  const { held, mark } = each;
  if (held.action !== mark.action) return true;
  const [was, is] = [taken(each, held), taken(each, mark)];
  return JSON.stringify(was) !== JSON.stringify(is);
}

const bySection = (records: readonly Made[]): Map<InwardKey, Made[]> =>
  new Map(
    INWARD_TABLES.map(
      ({ key }) => [key, records.filter(({ section }) => section === key)] as const,
    ).filter(([, rows]) => rows.length > 0),
  );

async function exported(
  records: readonly Made[],
  cells: (each: Made) => RecordFields,
  mostBytes?: number,
) {
  const sections = bySection(records);
  const imsDetails = Object.fromEntries(
    [...sections].map(([section, rows]) => [section, rows.map(({ record }) => record)]),
  );
  const reading = await readJson({ imsDetails });
  const tables = [...sections].map(([section, rows]) =>
    edited(reading, section, ...rows.map(cells)),
  );
  const form = { dialect: "offline", resetsApart: false, mostBytes } as const;
  return madeFiles(tables, form).files.map((file) => {
    const text = textOf(file);
    return { text, size: file.size, sections: (JSON.parse(text) as { invdata: Sections }).invdata };
  });
}

type Sections = Readonly<Record<string, readonly Json[]>>;

const nameOf = (section: string, { inum, nt_num, boenum }: Json): string =>
  `${section} ${String(inum ?? nt_num ?? boenum)}`;

const namesIn = (sections: Sections): string[] =>
  Object.entries(sections).flatMap(([section, rows]) => rows.map((row) => nameOf(section, row)));

/** What the user answers anew, and what the portal makes itself. */
const NOT_ECHOED = [
  "action",
  "remarks",
  "itcRedReq",
  "declIgst",
  "declCgst",
  "declSgst",
  "declCess",
  "tradenm",
];

const recordsOf = (seed: number, count: number): readonly Made[] => {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, n) => made(chance, n + 1));
};

const marks = ({ mark }: Made): RecordFields => cellsOf(mark);

const changedNames = (records: readonly Made[]): string[] =>
  [...bySection(records.filter(isChanged))].flatMap(([section, rows]) =>
    rows.map(({ record }) => nameOf(section, record)),
  );

describe.each(SEEDS)("A download and marks of seed %i", (seed) => {
  const records = recordsOf(seed, 30);

  it("make a file of exactly the changed records, each as it came but for the answers", async () => {
    const files = await exported(records, marks);
    expect(files.flatMap(({ sections }) => namesIn(sections))).toEqual(changedNames(records));
    for (const each of records.filter(isChanged)) {
      const { section, record, mark } = each;
      const name = nameOf(section, record);
      const sent = files
        .flatMap(({ sections }) => sections[section] ?? [])
        .find((row) => nameOf(section, row) === name);
      const facts = Object.entries(record).filter(([key]) => !NOT_ECHOED.includes(key));
      const answers = wireOf({ ...mark, ...taken(each, mark) });
      expect(sent).toEqual({ ...Object.fromEntries(facts), ...answers });
    }
  });

  it("leave nothing to send once the portal has taken the file", async () => {
    const sent = new Map(
      (await exported(records, marks)).flatMap(({ sections }) =>
        Object.entries(sections).flatMap(([section, rows]) =>
          rows.map((row) => [nameOf(section, row), row] as const),
        ),
      ),
    );
    const after = records.map((each) => ({
      ...each,
      record: sent.get(nameOf(each.section, each.record)) ?? each.record,
    }));
    expect(await exported(after, marks)).toEqual([]);
  });

  it("make no file while nothing is marked", async () => {
    expect(await exported(records, ({ held }) => cellsOf(held))).toEqual([]);
  });
});

test.each([1, 2, 3])(
  "Files of a bounded size hold each changed record once: seed %i",
  async (seed) => {
    const records = recordsOf(seed, 1_000);
    const most = 70_000 + chanceFrom(seed).below(60_000);
    const files = await exported(records, marks, most);
    expect(files.length).toBeGreaterThan(1);
    for (const { text, size } of files) {
      expect(Buffer.byteLength(text)).toBe(size);
      expect(size).toBeLessThanOrEqual(most);
    }
    expect(files.flatMap(({ sections }) => namesIn(sections))).toEqual(changedNames(records));
  },
);

test("the seeds hold changed records and unchanged ones", () => {
  const all = SEEDS.flatMap((seed) => recordsOf(seed, 30));
  const changed = all.filter(isChanged).length;
  expect(changed).toBeGreaterThan(300);
  expect(all.length - changed).toBeGreaterThan(200);
});
