import { stylesWith, workbookOf, workbookWith } from "../made";
import { cellsOf, firstRow, firstSheet, sheetsOf } from "./read";

const row = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe("The cells of a workbook", () => {
  it("are texts as they stand: leading zeros, spaces, entities, CDATA, Excel's own escapes", async () => {
    const bytes = workbookWith(
      row(
        `<c r="A1" t="inlineStr"><is><t>007</t></is></c>` +
          `<c r="B1" t="inlineStr"><is><t xml:space="preserve">  two  spaces </t></is></c>` +
          `<c r="C1" t="inlineStr"><is><t>A&amp;B &lt;Co&gt; &quot;x&quot; &apos;y&apos; &#8377; &#x20B9;</t></is></c>` +
          `<c r="D1" t="inlineStr"><is><t>one<![CDATA[ <two> & ]]>three</t></is></c>` +
          `<c r="E1" t="inlineStr"><is><t>line_x000D_end _x005F_x0041_</t></is></c>` +
          `<c r="F1" t="inlineStr"><is><t>काव्या ट्रेडर्स 🙂</t></is></c>` +
          `<c r="G1" t="inlineStr"><is><t>first\r\nsecond</t></is></c>` +
          `<c r="H1" t="inlineStr"><is><t>a<!-- no -- > -->b</t></is></c>`,
      ),
    );
    expect(await firstRow(bytes)).toEqual([
      "007",
      "  two  spaces ",
      `A&B <Co> "x" 'y' ₹ ₹`,
      "one <two> & three",
      "line\rend _x0041_",
      "काव्या ट्रेडर्स 🙂",
      "first\nsecond",
      "ab",
    ]);
  });

  it("come from the shared strings: plain, in runs, without phonetic guides", async () => {
    const bytes = workbookWith(
      row(`<c t="s"><v>2</v></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>3</v></c>`),
      {
        shared:
          `<si><t>0012</t></si><si><r><rPr><b/></rPr><t>Kaveri </t></r><r><t>Metals</t></r></si>` +
          `<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/>`,
      },
    );
    expect(await firstRow(bytes)).toEqual(["東京", "0012", "Kaveri Metals", ""]);
  });

  it("are put together from runs when a text stands in the cell itself", async () => {
    const bytes = workbookWith(
      row(
        `<c t="inlineStr"><is><r><t>Kaveri </t></r><r><t>Metals</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c>` +
          `<c t="inlineStr"><is><t/></is></c><c t="inlineStr"><is/></c><c t="inlineStr"><is><t></t></is></c><c><v>1</v></c>`,
      ),
    );
    expect(await firstRow(bytes)).toEqual(["Kaveri Metals", null, null, null, 1]);
  });

  it("are numbers to the last digit, however they are written", async () => {
    const values = [
      "1",
      "-1",
      "0.1",
      "118000.55",
      "1234567890123456",
      "99999999999.99",
      "1E-7",
      "-2.5e+3",
      "5e-324",
      "0.30000000000000004",
      "43682.609999999",
      " 12 ",
      ".5",
      "7.",
    ];
    const bytes = workbookWith(row(values.map((value) => `<c><v>${value}</v></c>`).join("")));
    expect(await firstRow(bytes)).toEqual([
      1, -1, 0.1, 118000.55, 1234567890123456, 99999999999.99, 1e-7, -2500, 5e-324,
      0.30000000000000004, 43682.609999999, 12, 0.5, 7,
    ]);
  });

  it("are TRUE and FALSE, the last result of a formula, and errors as they are shown", async () => {
    const bytes = workbookWith(
      row(
        `<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c><f>SUM(A1&lt;2)</f><v>3</v></c>` +
          `<c t="str"><f>A1&amp;"x"</f><v>0x &amp; y</v></c><c t="e"><v>#N/A</v></c><c><f>A1</f></c><c t="n"><v>4</v></c>`,
      ),
    );
    expect(await firstRow(bytes)).toEqual(["TRUE", "FALSE", 3, "0x & y", "#N/A", null, 4]);
  });

  it("are dates where the format shows a day or a year, and numbers where it only looks so", async () => {
    const dates = [
      "dd-mm-yyyy",
      "[$-409]d-mmm-yy;@",
      "mmm-yyyy",
      'yyyy"/"mm',
      "dd\\.mm",
      "[Red]dd/mm/yy",
    ];
    const numbers = [
      '0 "days"',
      "[Red]0.00",
      "#,##0.00",
      "0.00E+00",
      "General",
      "\\d0",
      "_d0",
      "[h]:mm",
      "mm:ss",
    ];
    const formats = [...dates, ...numbers];
    const cells = formats.map((_, index) => `<c s="${index + 1}"><v>46300</v></c>`);
    const bytes = workbookWith(row(cells.join("")), { styles: stylesWith(...formats) });
    expect(await firstRow(bytes)).toEqual([
      ...dates.map(() => ({ date: 46300 })),
      ...numbers.map(() => 46300),
    ]);
  });

  it("are dates in the formats Excel has built in", async () => {
    const styles = `<cellXfs>${[0, 14, 17, 18, 22, 45, 49].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;
    const cells = [0, 1, 2, 3, 4, 5, 6].map((style) => `<c s="${style}"><v>46300.25</v></c>`);
    expect(await firstRow(workbookWith(row(cells.join("")), { styles }))).toEqual([
      46300.25,
      { date: 46300.25 },
      { date: 46300.25 },
      46300.25,
      { date: 46300.25 },
      46300.25,
      46300.25,
    ]);
  });

  it("count dates from 1904 where the workbook does, and take ISO dates", async () => {
    const bytes = workbookWith(
      row(`<c s="1"><v>44838</v></c><c t="d"><v>2026-10-05T12:00:00Z</v></c>`),
      {
        styles: stylesWith("dd-mm-yyyy"),
        properties: `<workbookPr date1904="1"/>`,
      },
    );
    // 05-10-2026 is day 46300 of the usual count.
    expect(await firstRow(bytes)).toEqual([{ date: 46300 }, { date: 46300.5 }]);
  });

  it("stand where they say, and without saying, next to each other", async () => {
    const sheet = await firstSheet(
      workbookWith(
        `<dimension ref="A1:B2"/><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"/>` +
          `<row r='7'><c r='C7' s='0'><v>3</v></c><c><v>4</v></c><c r="AB7"><v>5</v></c></row><row><c r="B8"/></row><row><c><v>6</v></c></row></sheetData>`,
      ),
    );
    const far = Array<null>(23).fill(null);
    expect(cellsOf(sheet)).toEqual(
      new Map([
        [1, [1, 2]],
        [7, [null, null, 3, 4, ...far, 5]],
        [9, [6]],
      ]),
    );
  });

  it("keep merged ranges as ranges, however large", async () => {
    const sheet = await firstSheet(
      workbookWith(
        `${row(`<c><v>1</v></c>`)}<mergeCells count="2"><mergeCell ref="C5:F6"/><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      ),
    );
    expect(sheet.merges).toEqual([
      { top: 5, left: 2, bottom: 6, right: 5 },
      { top: 1, left: 0, bottom: 1048576, right: 16383 },
    ]);
    expect(sheet.cells.rowCount).toBe(1);
  });
});

describe("The sheets of a workbook", () => {
  it("come in the order of their tabs, with their names and whether they are hidden", async () => {
    const xml = "<sheetData/>";
    const sheets = await sheetsOf(
      workbookOf({
        sheets: [
          { name: "Home &amp; help", xml },
          { name: "__proto__", xml, state: "hidden" },
          { name: "constructor", xml, state: "veryHidden" },
        ],
      }),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Home & help", false],
      ["__proto__", true],
      ["constructor", true],
    ]);
  });
});
