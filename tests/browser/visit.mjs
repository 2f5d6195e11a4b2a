// Opens HTML documents in Chromium and tries what a reader would. Usage: visit.mjs rich.html hostile.html brief.html
// Prints one line per thing that is wrong; nothing printed is good.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [rich, hostile, brief] = process.argv.slice(2).map((path) => pathToFileURL(path).href);
const profile = mkdtempSync(join(tmpdir(), "ruta-browser-"));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  userDataDir: profile,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
let wrong = 0;

/** Opens a document in a tab of its own and fails on whatever a quiet document does not do. */
async function visit(name, address, { width = 1200, scheme = "light", scripts = true, loud = false } = {}, look) {
  const page = await browser.newPage();
  const heard = [];
  const began = Date.now();
  page.on("console", (message) => heard.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { heard.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) heard.push(`request: ${request.url()}`);
  });
  try {
    await page.setViewport({ width, height: 900 });
    await page.setJavaScriptEnabled(scripts);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(address, { waitUntil: "load", timeout: 120_000 });
    await look(page);
    // What is tried against the policy is told on the console.
    if (!loud) assert.deepEqual(heard, []);
  } catch (error) {
    wrong += 1;
    console.log(`${name}: ${error.message}`);
  }
  await page.close();
  if (process.env.TIMES) console.error(name, Date.now() - began);
}

const shown = (page) => page.$$eval("tr[data-roadmap]", (rows) => rows.filter((row) => row.offsetParent).length);
const said = (page) => page.$eval("#filter-shown", (one) => one.textContent);
const seen = (page, selector) => page.$eval(selector, (one) => one.checkVisibility());

await visit("rows are chosen", rich, {}, async (page) => {
  assert.equal(await shown(page), 30);
  assert.equal(await said(page), "Filas a la vista: 30 de 30");
  await page.select("#filter-status", "off-track");
  assert.equal(await said(page), "Filas a la vista: 6 de 30");
  assert.equal(await shown(page), 6);
  await page.select("#filter-roadmap", "HR2");
  assert.equal(await shown(page), 3);
  assert.equal(await seen(page, "[data-of=HR1]"), false);
  assert.equal(await seen(page, "[data-of=HR2]"), true);
  await page.select("#filter-party", "BOL");
  assert.equal(await shown(page), 0);
  assert.equal(await seen(page, "#filter-none"), true);
  await page.click("#filter button");
  await page.waitForFunction(() => document.getElementById("filter-none").hidden);
  assert.equal(await said(page), "Filas a la vista: 30 de 30");
  await page.select("#filter-party", "OIM");
  assert.equal(await shown(page), 12);
});

await visit("all can be read without scripts", rich, { scripts: false }, async (page) => {
  const text = await page.evaluate(() => document.body.innerText);
  assert.ok(text.includes("HR2.1.15") && text.includes("Cobertura por país"));
  assert.ok(!text.includes("Filtrar"));
});

await visit("the keyboard leads past the contents", rich, {}, async (page) => {
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  assert.equal(await page.$eval(".skip", (one) => one.getBoundingClientRect().left > 0), true);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "MAIN");
});

for (const scheme of ["light", "dark"]) {
  for (const [address, width] of [[brief, 1200], [rich, 360]]) {
    await visit(`accessible, ${scheme}, ${width}`, address, { scheme, width }, async (page) => {
      await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => window.axe.run());
      const told = violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html} ${node.failureSummary}`));
      assert.deepEqual(told, []);
      assert.ok(passes.some((one) => one.id === "color-contrast"));
    });
  }
}

// 320 pixels are also what 1280 are at 400 % (WCAG 2.2, 1.4.10), 600 what 1200 are at 200 %.
for (const width of [320, 360, 600, 1200]) {
  for (const address of [rich, brief]) {
    await visit(`nothing of ${address} sticks out at ${width}`, address, { width }, async (page) => {
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    });
  }
}

// The indicators' figures are all in sight: beside each other on desks, below each other on telephones.
for (const width of [1100, 1280, 400, 360]) {
  await visit(`no column of indicators hides at ${width}`, brief, { width }, async (page) => {
    const frames = await page.$$eval(".scroll:not(.wide)", (all) => all.filter((one) => !one.closest("figure"))
      .map((one) => ({ over: one.scrollWidth - one.clientWidth, cards: one.classList.contains("cards"), name: one.innerText.slice(0, 40) })));
    assert.ok(frames.some((one) => one.cards));
    assert.deepEqual(frames.filter((one) => one.over > 0 && (one.cards || width > 1000)), []);
    if (width > 1000) return;
    const named = await page.$eval(".cards td[data-name]", (one) => getComputedStyle(one, "::before").content);
    assert.ok(named.length > 4, named);
  });
}

await visit("frames of parties say who and how much", brief, { width: 400 }, async (page) => {
  const frames = await page.$$eval(".frames li", (all) => all.map((one) => one.innerText.replaceAll("\n", " ")));
  assert.ok(frames.length > 30 && frames.every((one) => /\([A-Z]{3}\).*\d/.test(one)), frames[0]);
  const drawn = await page.$$eval(".frames svg[aria-hidden=true]", (all) => all.length);
  assert.equal(drawn, frames.length);
});

for (const format of ["A4", "Letter"]) {
  await visit(`prints on ${format}`, brief, { scheme: "dark" }, async (page) => {
    const paper = Buffer.from(await page.pdf({ format, preferCSSPageSize: false })).toString("latin1");
    const boxes = [...paper.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, w, h]) => Number(w) > Number(h));
    assert.ok(boxes.length >= 8 && boxes.length <= 20, `${boxes.length} sheets`);
    const lying = boxes.filter((one) => one).length;
    assert.ok(lying >= 1 && lying <= 3, `${lying} of ${boxes.length} sheets lie`);
    assert.ok(paper.includes("/StructTreeRoot") && /\/Lang ?\(es\)/.test(paper), "tagged, in its language");
    assert.ok(paper.includes("/Marked true"), "tagged");
  });
}

// No row stands on two sheets: each is as high on paper as it is whole, and the heading of a torn table is repeated.
await visit("no row is cut on paper", brief, {}, async (page) => {
  await page.emulateMediaType("print");
  const kept = await page.evaluate(() => ["tr", "figure:not(.many)", ".frames li"].map((selector) =>
    [...document.querySelectorAll(selector)].every((one) => getComputedStyle(one).breakInside === "avoid")));
  assert.deepEqual(kept, [true, true, true]);
  const heads = await page.$$eval("thead", (all) => all.every((one) => getComputedStyle(one).display === "table-header-group"));
  assert.ok(heads);
});

await visit("the policy holds whatever got in", rich, { loud: true }, async (page) => {
  const broken = page.evaluate(() => new Promise((done) => {
    const found = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      found.push(event.effectiveDirective);
      if (found.length === 3) done({ found: found.sort(), ran: window.ran === undefined });
    });
    document.body.insertAdjacentHTML("beforeend",
      "<img src='data:,' onerror='window.ran = 1'><p style='color: red'>x</p><img src='https://example.invalid/x'>");
  }));
  assert.deepEqual(await broken, { found: ["img-src", "script-src-attr", "style-src-attr"], ran: true });
});

await visit("hostile texts stay texts", hostile, {}, async (page) => {
  const names = await page.evaluate(() => [...new Set([...document.querySelectorAll("body *")].map((one) => one.localName))].sort());
  const ours = ["a", "bdi", "br", "button", "caption", "circle", "dd", "desc", "details", "div", "dl", "dt", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "header", "label", "li", "main", "nav", "ol", "option", "p", "path", "rect", "script",
    "section", "select", "span", "strong", "summary", "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul"];
  assert.deepEqual(names.filter((name) => !ours.includes(name)), []);
  const strange = await page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    const acts = (one) => one.getAttributeNames().some((name) => name.startsWith("on") || name === "style");
    return { scripts: document.scripts.length, acting: all.filter(acts).length,
      leaving: all.filter((one) => one.localName === "a" && !one.getAttribute("href").startsWith("#")).length };
  });
  assert.deepEqual(strange, { scripts: 1, acting: 0, leaving: 0 });
  assert.equal(await page.evaluate(() => window.injected), undefined);
});

await browser.close();
rmSync(profile, { recursive: true, force: true });
process.exit(wrong === 0 ? 0 : 1);
