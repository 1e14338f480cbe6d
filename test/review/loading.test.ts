import { openWorkbook } from "../workbook/open";
import { columnAt, sheetNames, valuesAt } from "../excel/samples";
import { bytesOf, creditNote, download, invoice, openedDesk, OTHERS, OURS } from "./openedDesk";

test("a download fills the desk: client, period, counts and what the marks do", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([
    download({
      b2b: [invoice(1), invoice(2, { action: "R" }), invoice(3, { action: "P" })],
      b2bcn: [creditNote(4)],
    }),
  ]);
  expect(desk.state.status).toEqual({
    tone: "done",
    text: "Loaded 4 records into 2 sheets.",
  });
  expect(desk.state.client).toEqual({ gstin: OURS });
  expect(desk.state.tables).toEqual([
    {
      table: "b2b",
      counts: { Accepted: 0, Rejected: 1, Pending: 1, "No action": 1 },
      tax: { Accepted: 0, Rejected: 36_00, Pending: 54_00, "No action": 18_00 },
    },
    {
      table: "b2bcn",
      counts: { Accepted: 0, Rejected: 0, Pending: 0, "No action": 1 },
      tax: { Accepted: 0, Rejected: 0, Pending: 0, "No action": 72_00 },
    },
  ]);
  // 18.00 of the invoice less 72.00 of the credit note; 36.00 rejected; 54.00 pending.
  expect(desk.state.strip).toEqual({
    available: { igst: -5400, cgst: 0, sgst: 0, cess: 0 },
    rejected: { igst: 3600, cgst: 0, sgst: 0, cess: 0 },
    pending: { igst: 5400, cgst: 0, sgst: 0, cess: 0 },
    reduced: { igst: 7200, cgst: 0, sgst: 0, cess: 0 },
    sinceLoading: { igst: 0, cgst: 0, sgst: 0, cess: 0 },
  });
});

test("the summary sheet counts by formulas and follows the marks", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1), invoice(2)] })]);
  // No action, Accepted, Rejected, Pending, Total; the tables begin under the name of their group.
  expect(await valuesAt("IMS Summary", "A3:F3")).toEqual([["B2B - Invoices", 2, 0, 0, 0, 2]]);
  await host.user.select("B2B", "A3");
  await desk.mark("Reject", "selected");
  expect(await valuesAt("IMS Summary", "A3:F3")).toEqual([["B2B - Invoices", 1, 0, 1, 0, 2]]);
});

test("the period starts at the latest source period", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1), invoice(2, { rtnprd: "112026" })] })]);
  // November 2026: 2026 × 12 + 10.
  expect(desk.state.period).toBe(24322);
  expect(desk.state.periods.slice(0, 3)).toEqual([24323, 24322, 24321]);
});

test("a file that is no IMS data changes nothing and says so", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([{ name: "notes.txt", bytes: bytesOf("Dear Sir") }]);
  expect(desk.state.status.tone).toBe("failed");
  const { text } = desk.state.status;
  expect(text).toContain("notes.txt");
  // Said once in the report, under the name of the file.
  expect(desk.state.report?.files).toMatchObject([
    { name: "notes.txt", tables: [], problem: text },
  ]);
  expect(desk.state.report).not.toHaveProperty("problem");
  expect(await sheetNames()).toEqual(["Sheet1"]);
  expect(desk.state.tables).toEqual([]);
});

test("another client's file is refused by name and changes nothing", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1)] })]);
  await desk.load([download({ b2b: [invoice(2)] }, OTHERS)]);
  expect(desk.state.status.text).toContain(`belong to GSTIN ${OTHERS}`);
  expect(desk.state.client.gstin).toBe(OURS);
  expect(await columnAt("B2B", "E1:E4")).toEqual(["Invoice number", "INV-1", "", ""]);
});

test("loading the same download again loses no mark and adds what is new", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([download({ b2b: [invoice(1), invoice(2)] })]);
  await desk.showRecords("b2b");
  await desk.mark("Reject", "shown");
  await desk.load([download({ b2b: [invoice(1), invoice(2), invoice(3)] })]);
  expect(desk.state.status.text).toBe(
    "Loaded 3 records again: 1 new; 2 as before, with your marks. The sheet IMS Changes lists them.",
  );
  expect(await columnAt("B2B", "A2:A4")).toEqual(["Rejected", "Rejected", "No action"]);
  expect(desk.state.tables[0]?.counts).toEqual({
    Accepted: 0,
    Rejected: 2,
    Pending: 0,
    "No action": 1,
  });
});

test("of several files the later one is taken, and the sentence says so and what could not be read", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.load([
    download({ b2b: [invoice(1), invoice(2)] }),
    download({ b2b: [invoice(2, { action: "R" }), { ...invoice(3), idt: "soon" }] }),
  ]);
  expect(desk.state.status).toEqual({
    tone: "done",
    next: "show-problems",
    text: "Loaded 2 records into 1 sheet. 1 record came twice; the later file was taken. 1 record could not be read; the Load tab says why, and more about the files.",
  });
  expect(await columnAt("B2B", "A2:A3")).toEqual(["No action", "Rejected"]);
  expect(desk.state.report).toMatchObject({
    unreadCount: 1,
    unread: [{ row: 2, reason: "Not loaded. Invoice date “soon” is not a date." }],
    notes: [{ reason: expect.stringContaining("1 of its records were in the files before it") }],
  });
});

test("files saved before those loaded last are named as such, in case they are the older download", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  const saved = (date: number) => ({
    ...download({ b2b: [invoice(1)] }),
    savedAt: new Date(2026, 10, date, 9, 5).getTime(),
  });
  await desk.load([saved(16)]);
  expect(desk.state.status.text).toBe("Loaded 1 record into 1 sheet.");
  await desk.load([saved(14)]);
  expect(desk.state.status.text).toContain(
    "These files were saved on 14-11-2026 09:05, before those loaded last (16-11-2026 09:05). If they are the older download, load the newer one once more.",
  );
  await desk.load([saved(18)]);
  expect(desk.state.status.text).not.toContain("older download");
});

test("Cancel while reading leaves the workbook as it was", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  const loading = desk.load([download({ b2b: [invoice(1)] })]);
  desk.cancel();
  await loading;
  expect(desk.state.status.text).toBe("Loading was cancelled. The workbook is as it was before.");
  expect(await sheetNames()).toEqual(["Sheet1"]);
  expect(desk.state.work).toBeUndefined();
});

test("each part of a load says how far it is: file and section, then table by table", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  const seen: object[] = [];
  const stop = desk.subscribe(() => {
    const { work } = desk.state;
    if (work) seen.push(work);
  });
  await desk.load([download({ b2b: [invoice(1)], b2bcn: [creditNote(1)] })]);
  stop();
  const [file, writing] = [`Reading ims_${OURS}_102026.json`, "Writing the sheets"];
  for (const sign of [
    { what: file, part: "b2b", done: 0, share: 0 },
    { what: file, part: "b2bcn", done: 1, share: 0.5 },
    { what: writing, table: "b2b", done: 0, total: 1 },
    { what: writing, table: "b2b", done: 1, total: 1 },
    { what: writing, table: "b2bcn", done: 1, total: 1 },
  ]) {
    expect(seen).toContainEqual({ ...sign, cancellable: true });
  }
});

test("a second click while files are read does nothing", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  const files = [download({ b2b: [invoice(1)] })];
  await Promise.all([desk.load(files), desk.load(files)]);
  expect(desk.state.status.text).toBe("Loaded 1 record into 1 sheet.");
});

test("a request that fails while the sheets are written leaves no sheet behind", async () => {
  const host = await openWorkbook();
  const desk = await openedDesk();
  host.faults.failRequest(({ Actions }) => JSON.stringify(Actions).includes("INV-1"), {
    when: "after",
    code: "RequestAborted",
  });
  await desk.load([download({ b2b: [invoice(1)] })]);
  expect(desk.state.status.tone).toBe("failed");
  expect(await sheetNames()).toEqual(["Sheet1"]);
  host.faults.clear();
  await desk.load([download({ b2b: [invoice(1)] })]);
  expect(desk.state.status.text).toBe("Loaded 1 record into 1 sheet.");
});

test("a GSTIN is checked as it is typed and kept in the workbook", async () => {
  await openWorkbook();
  const desk = await openedDesk();
  await desk.setGstin("27aapfu0939f1zx");
  expect(desk.state.client.fault).toContain("check digit");
  await desk.setGstin("27 aapfu0939f1zv");
  expect(desk.state.client).toEqual({ gstin: OURS });
  const again = await openedDesk();
  expect(again.state.client.gstin).toBe(OURS);
});
