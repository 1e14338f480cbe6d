import { openBenchBrowser } from "./browserHere";
import { hostileFiles } from "./hostileFiles";
async function main() {
  const b = await openBenchBrowser(); if (!b) throw 1;
  const [file="ims-100000-inline.xlsx", works="inflate,cells,records", runs="4"] = process.argv.slice(2);
  if (file === "hostile") {
    for (const [name, f] of hostileFiles()) { const r = await b.read("records", b.addressOf(f)); console.log(name, r.milliseconds.toFixed(0), "ms", (r.peak/1e6).toFixed(0), "MB", r.records, r.said); }
    await b.close(); return;
  }
  const a = b.addressOf("/tmp/ims-review-bench-3/"+file);
  if (works === "block") { console.log("block", await b.longestBlock(a)); await b.close(); return; }
  const all = new Map<string, {ms:number[],cpu:number[]}>();
  for (let i=0;i<Number(runs);i++) for (const w of works.split(",")) {
    const r = await b.read(w as never, a, { held: i === 0 && w === "records" });
    const e = all.get(w) ?? {ms:[],cpu:[]}; all.set(w,e); e.ms.push(r.milliseconds); e.cpu.push(r.computed);
    if (i==0) process.stdout.write(`${w} peak ${(r.peak/1e6).toFixed(0)} MB held ${(r.held/1e6).toFixed(1)}\n`);
  }
  const f=(x:number[])=>x.map(v=>v.toFixed(0)).join(" ");
  const fl = Math.min(...([...all.values()][0]?.cpu ?? [NaN]));
  for (const [w,{ms,cpu}] of all) process.stdout.write(`${w.padEnd(10)} wall ${f(ms)}  cpu ${f(cpu)}  min ${Math.min(...cpu).toFixed(0)} = ${(Math.min(...cpu)/fl).toFixed(2)}x\n`);
  await b.close();
}
void main().then(()=>process.exit(), e=>{console.error(e);process.exit(1)});
