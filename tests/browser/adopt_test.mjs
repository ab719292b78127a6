// The HTML report of l10n adopt in a real browser: accessibility, order, narrow
// screens.
//
// usage: node adopt_test.mjs L10N [SCREENSHOTS]
//
// Exit status 77: playwright-core, axe-core or Chromium is missing.
import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";

const require = createRequire(import.meta.url);
const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome"].find(existsSync);
let playwright;
let axe;
try {
  playwright = require("playwright-core");
  axe = require.resolve("axe-core/axe.min.js");
} catch {
  process.exit(77);
}
if (!chromium) process.exit(77);

const [program, screenshots] = process.argv.slice(2);
const site = mkdtempSync(join(tmpdir(), "l10n-adopt-"));
const put = (name, text) => writeFileSync(join(site, name), text);
const failures = [];
const expect = (holds, what) => {
  if (!holds) failures.push(what);
};

mkdirSync(join(site, "content"));
put("l10n.yaml", "source_language: en\nlanguages: [vi]\n" +
  "default_language: en\nproject: Guide\n");
put("content/a.md", "---\ntitle: The guide\n---\n\n# One\n\n" +
  "See [the **page**](/en/b) on 5 May, please.\n\n- first `code`\n- second\n");
put("content/a.vi.md", "---\ntitle: Hướng dẫn\nweight: 2\n---\n\n# Một\n\n" +
  "Xem [**trang** này](/vi/b) ngày 5 tháng 5 nhé.\n\n- `code` thứ nhất\n" +
  "- thứ hai\n\nĐoạn này chỉ trang dịch mới có " + "rất dài ".repeat(40) + "\n");
put("content/b.md", "Two words\n");
put("content/b.vi.md", "Two words\n");

const browser = await playwright.chromium.launch({
  executablePath: chromium, args: ["--no-sandbox"]});
for (const language of ["en", "vi"]) {
  const path = join(site, `report.${language}.html`);
  execFileSync(program, ["adopt", "-n", `--report=${path}`, "-C", site], {
    stdio: ["ignore", "ignore", "ignore"],
    env: {...process.env, LC_ALL: "C.UTF-8", LANGUAGE: language}});
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [400, 1400]) {
      const name = `adopt-${language}-${colorScheme}-${width}`;
      const context = await browser.newContext({
        colorScheme, viewport: {width, height: 900}, offline: true});
      const page = await context.newPage();
      const problems = [];
      page.on("pageerror", (error) => problems.push(String(error)));
      await page.goto(`file://${path}`);
      await page.addScriptTag({path: axe});
      const result = await page.evaluate(() => globalThis.axe.run());
      for (const violation of result.violations) {
        failures.push(`${name}: axe ${violation.id}: ` +
          violation.nodes.map((node) => node.html).join(" ").slice(0, 300));
      }
      const overflow = await page.evaluate(() =>
        document.documentElement.scrollWidth > window.innerWidth);
      expect(!overflow, `${name}: the page scrolls sideways`);
      if (screenshots) {
        mkdirSync(screenshots, {recursive: true});
        await page.screenshot({path: join(screenshots, `${name}.png`),
          fullPage: true});
      }
      const states = await page.locator(".unit").evaluateAll(
        (units) => units.map((unit) => unit.dataset.state));
      const order = ["doubtful", "open", "untranslated", "lost", "certain"];
      const sorted = [...states].sort(
        (one, other) => order.indexOf(one) - order.indexOf(other));
      expect(states.join() === sorted.join(), `${name}: ${states}`);
      expect(states.includes("lost"), `${name}: what would be lost`);
      expect((await page.locator("html").getAttribute("lang")) === language,
        `${name}: lang`);
      expect(problems.length === 0, `${name}: ${problems.join(" ")}`);
      await context.close();
    }
  }
}
await browser.close();
rmSync(site, {recursive: true});
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);
