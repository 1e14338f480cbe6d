import { valuesAt } from "../excel/samples";
import { mark, MARKED, marked, sectionsOf } from "./markedDesk";
import { bytesOf, download, exportedText, invoice, openedDesk } from "./openedDesk";

const REFUSED = { error_msg: "Either previous action is incorrect/ invoice might have edited" };

const errorFile = (sections: object) => ({
  name: "ims_error.json",
  bytes: bytesOf(JSON.stringify({ imsDetailsErr: sections })),
});

test("the portal's answer is read in a later session too, after Uploaded; a new download ends it", async () => {
  const { desk } = await marked();
  const first = sectionsOf(await exportedText(desk));
  await desk.markUploaded();
  const again = await openedDesk();
  await again.readAnswer(
    errorFile({
      b2b: [{ ...first["b2b"]?.[1], ...REFUSED }],
      b2bcn: [{ ...first["b2bcn"]?.[0], ...REFUSED }],
    }),
  );
  expect(again.state.status.text).toContain("3 records count as the portal’s now.");
  expect(sectionsOf(await exportedText(again))).toEqual({
    b2b: [first["b2b"]?.[1]],
    b2bcn: first["b2bcn"],
  });
  await again.load([download(MARKED)]);
  expect(again.state.exported).toBeUndefined();
  expect((await openedDesk()).state.exported).toBeUndefined();
});

test("download, mark, export, error file, load, fix, export: nothing lost, nothing extra", async () => {
  const { host, desk } = await marked();
  const first = sectionsOf(await exportedText(desk));
  const [, rejected] = first["b2b"] ?? [];
  await desk.readAnswer(
    errorFile({
      b2b: [{ ...rejected, ...REFUSED }],
      b2bcn: [
        { ...first["b2bcn"]?.[0], error_msg: "Please enter value for the column itcRedReq." },
      ],
    }),
  );
  expect(desk.state.status.text).toBe(
    "The portal refused 2 records: ‘Check’ says why, and they stay to be sent. 3 records count as the portal’s now.",
  );
  expect(desk.state.answer).toEqual({ file: "ims_error.json", refused: 2, taken: 3, notFound: [] });
  expect(await valuesAt("B2B", "B3:B3")).toEqual([
    [
      "The portal holds another action by now, or the supplier changed the record. Download again, load the file here, look at the record and mark it anew. The portal’s message: “Either previous action is incorrect/ invoice might have edited”.",
    ],
  ]);
  expect(await valuesAt("B2B-CN", "B2:B2")).toEqual([
    [expect.stringContaining("Answer Yes or No on this row and export again.")],
  ]);
  expect(sectionsOf(await exportedText(desk))).toEqual({
    b2b: [rejected],
    b2bcn: first["b2bcn"],
  });

  // The portal as it is now: what it took is there, the supplier changed INV-2.
  const now = [
    invoice(1, { action: "A" }),
    invoice(2, { val: 300 }),
    invoice(3),
    invoice(4, { action: "P" }),
    invoice(5),
  ];
  await desk.load([download({ b2b: now, b2bcn: MARKED.b2bcn })]);
  await mark(host, desk, "B2B!A3", "Reject", "selected");
  const last = sectionsOf(await exportedText(desk));
  expect(last["b2b"]?.map(({ inum, val, action }) => [inum, val, action])).toEqual([
    ["INV-2", 300, "R"],
  ]);
  expect(last["b2bcn"]).toMatchObject([{ nt_num: "CN-1", itcRedReq: "Y" }]);
});

test("a refused record that counted as uploaded already is to be sent again; Undo takes all back", async () => {
  const { desk } = await marked();
  const first = sectionsOf(await exportedText(desk));
  await desk.markUploaded();
  await desk.readAnswer(errorFile({ b2b: [{ ...first["b2b"]?.[3], ...REFUSED }] }));
  expect(sectionsOf(await exportedText(desk))).toEqual({ b2b: [first["b2b"]?.[3]] });
  await desk.undo();
  expect(await valuesAt("B2B", "B5:B5")).toEqual([[""]]);
  expect(await desk.exportActions()).toBeUndefined();
});

test("refused records that are not here are listed; the clicks show those that are", async () => {
  const { desk } = await marked();
  await exportedText(desk);
  await desk.readAnswer(
    errorFile({
      b2b: [
        { ...invoice(4), ...REFUSED },
        { ...invoice(4), error_msg: "Nor the remark" },
        { ...invoice(99), ...REFUSED },
        { ...invoice(1, { rtnprd: "092026" }), ...REFUSED },
      ],
      isd: [{ inum: "X", ...REFUSED }],
    }),
  );
  expect(desk.state.answer?.notFound).toEqual([
    "B2B · INV-99 · 24AAQCA8719H1ZC · October 2026",
    "B2B · INV-1 · 24AAQCA8719H1ZC · September 2026",
    "isd · X",
  ]);
  expect(await valuesAt("B2B", "B5")).toEqual([[expect.stringMatching(/edited”.*Nor the remark/)]]);
  expect(desk.state.status).toMatchObject({ tone: "refused", next: "show-refused" });
  await desk.showRefused();
  expect(desk.state.status.text).toBe("Selected 1 of 1 rows.");
});

test("an upload that is still under way, or was not taken at all, changes nothing", async () => {
  const { desk } = await marked();
  await exportedText(desk);
  const before = await valuesAt("B2B", "A1:AD6");
  const status = (data: object) => ({
    name: "status.json",
    bytes: bytesOf(JSON.stringify({ data, status_cd: "1" })),
  });
  await desk.readAnswer(status({ status_cd: "IP" }));
  expect(desk.state.status.text).toContain("still processing the upload");
  await desk.readAnswer(status({ status_cd: "ER", err_cd: "IMSSAV0015", err_msg: "wait" }));
  expect(desk.state.status.text).toBe(
    "status.json: the portal took nothing of the upload. An earlier upload is still being processed. Wait until it is done, then upload again. The portal’s message: “wait” (IMSSAV0015). All records stay to be sent.",
  );
  await desk.readAnswer({ name: "x.json", bytes: bytesOf('{"imsDetails":{"b2b":[]}}') });
  expect(desk.state.status.text).toContain("x.json is a download, not an answer to an upload.");
  expect(await valuesAt("B2B", "A1:AD6")).toEqual(before);
});

test("an answer to another upload takes nothing of the last export, and one to another client’s changes nothing", async () => {
  const { desk } = await marked();
  const all = sectionsOf(await exportedText(desk));
  await desk.readAnswer(errorFile({ b2b: [{ ...invoice(77), ...REFUSED }] }));
  expect(desk.state.status.text).toBe(
    "ims_error.json: the portal refused no record that is here. It names none of the records that were exported last, so it seems to answer another upload: all of those stay to be sent. 1 record of the answer is not in this workbook; it is listed.",
  );
  // INV-5 was not marked, so it was not sent: the answer is an older one.
  await desk.readAnswer(errorFile({ b2b: [{ ...invoice(5), ...REFUSED }] }));
  expect(desk.state.answer).toMatchObject({ refused: 1, taken: 0 });
  await desk.readAnswer({
    name: "status.json",
    bytes: bytesOf('{"data":{"status_cd":"P","gstin":"24AAQCA8719H1ZC"}}'),
  });
  expect(desk.state.status.text).toContain("is the answer to an upload of 24AAQCA8719H1ZC");
  expect(sectionsOf(await exportedText(desk))).toEqual(all);
});

test("an answer that tells no numbers, or that nothing was taken, leaves all to be sent", async () => {
  const { desk } = await marked();
  const all = sectionsOf(await exportedText(desk));
  const [first] = all["b2b"] ?? [];
  await desk.readAnswer(errorFile({ b2b: [{ ...first, ...REFUSED }, REFUSED] }));
  expect(desk.state.status.text).toBe(
    "The portal refused 1 record: ‘Check’ says why, and it stays to be sent. It refuses 1 record without telling the number, so any may be meant: all that was exported stays to be sent. Download again and load the file to see what the portal took. 1 record of the answer is not in this workbook; it is listed.",
  );
  const report = { status_cd: "ER", error_report: [{ ...first, error_cd: "IMSSAV0010" }] };
  await desk.readAnswer({ name: "status.json", bytes: bytesOf(JSON.stringify({ data: report })) });
  expect(desk.state.status.text).toBe(
    "The portal refused 1 record: ‘Check’ says why, and it stays to be sent. It took nothing of the upload: the other records stay to be sent too.",
  );
  expect(sectionsOf(await exportedText(desk))).toEqual(all);
});

test("the same answer read twice changes nothing the second time", async () => {
  const { desk } = await marked();
  const { b2b = [] } = sectionsOf(await exportedText(desk));
  const answer = errorFile({ b2b: [{ ...b2b[1], ...REFUSED }] });
  await desk.readAnswer(answer);
  const first = await exportedText(desk);
  await desk.readAnswer(answer);
  expect(sectionsOf(await exportedText(desk))).toEqual(sectionsOf(first));
});
