// Opens documents full of hostile texts in Chromium: nothing of them may run, speak, ask or appear as an element.
// Usage: naughty.mjs FILE…  Prints one line per thing that is wrong.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const ours = ["a", "bdi", "body", "br", "button", "caption", "circle", "dd", "desc", "details", "div", "dl", "dt", "figcaption",
  "figure", "footer", "form", "h1", "h2", "h3", "h4", "header", "label", "li", "main", "nav", "ol", "option", "p", "path", "rect",
  "script", "section", "select", "span", "strong", "summary", "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr",
  "ul"];
const profile = mkdtempSync(join(tmpdir(), "ruta-naughty-"));
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, userDataDir: profile,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"] });
for (const path of process.argv.slice(2)) {
  const address = pathToFileURL(path).href;
  const page = await browser.newPage();
  const heard = [];
  page.on("console", (message) => heard.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { heard.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (one) => {
    if (one.url() !== address && !one.url().startsWith("data:")) heard.push(`request: ${one.url()}`);
  });
  await page.goto(address, { waitUntil: "load", timeout: 240_000 });
  const found = await page.evaluate((names) => {
    const all = [...document.querySelectorAll("body, body *")];
    const acts = (one) => one.getAttributeNames().some((name) => name.startsWith("on") || name === "style");
    return { strange: [...new Set(all.map((one) => one.localName))].filter((name) => !names.includes(name)),
      acting: all.filter(acts).length, scripts: document.scripts.length, injected: window.injected,
      leaving: all.filter((one) => one.localName === "a" && !one.getAttribute("href").startsWith("#")).length,
      wide: document.documentElement.scrollWidth > window.innerWidth };
  }, ours);
  const good = { strange: [], acting: 0, scripts: 1, injected: undefined, leaving: 0, wide: false };
  for (const [name, value] of Object.entries(good)) {
    if (JSON.stringify(found[name]) !== JSON.stringify(value)) console.log(`${path}: ${name} is ${JSON.stringify(found[name])}`);
  }
  heard.forEach((one) => console.log(`${path}: ${one}`));
  await page.close();
}
await browser.close();
rmSync(profile, { recursive: true, force: true });
