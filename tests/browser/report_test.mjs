// The HTML report in a real browser: accessibility, filters, narrow screens.
//
// usage: node report_test.mjs L10N [SCREENSHOTS]
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
  console.log("skipped: playwright-core or axe-core is missing " +
    "(tools/dev test installs them where npm reaches its registry)");
  process.exit(77);
}
if (!chromium) {
  console.log("skipped: Chromium is missing");
  process.exit(77);
}

const [program, screenshots] = process.argv.slice(2);
const site = mkdtempSync(join(tmpdir(), "l10n-report-"));
const put = (name, text) => writeFileSync(join(site, name), text);
const failures = [];
const expect = (holds, what) => {
  if (!holds) failures.push(what);
};

mkdirSync(join(site, "content"));
put("l10n.yaml", "source_language: en\nlanguages: [vi]\n" +
  "default_language: en\nproject: Guide\n");
put("content/a.md", "---\ntitle: The guide\n---\n\n# One\n\n" +
  "See [the **page**](b.md) on 5 May, please.\n\n- first `code`\n- second\n");
put("content/b.md", "Two words\n\nNot translated yet\n");
const run = (words, language) => {
  try {
    return execFileSync(program, [...words, "-C", site], {
      encoding: "utf8", stdio: ["ignore", "pipe", "ignore"],
      env: {...process.env, LC_ALL: "C.UTF-8", LANGUAGE: language}});
  } catch (problem) {
    return problem.stdout;  // findings: exit status 1
  }
};
run(["extract"], "en");
const header = 'msgid ""\nmsgstr ""\n"Language: vi\\n"\n' +
  '"Content-Type: text/plain; charset=UTF-8\\n"\n\n';
const entry = (id, text, flag = "") =>
  `${flag}msgid "${id}"\nmsgstr "${text}"\n\n`;
put("po/vi.po", header + entry("The guide", "Hướng dẫn  này") +
  entry("One", "Một") +
  entry("See [the **page**](b.md) on 5 May, please.",
    "Xem **trang** ngày 6 tháng 5 nhé .") +
  entry("first `code`", "`code` thứ nhất") +
  entry("second", "thứ hai", '#, fuzzy\n#| msgid "the second"\n') +
  entry("Two words", "Hai từ"));

const browser = await playwright.chromium.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update"]});
for (const language of ["en", "vi"]) {
  const path = join(site, `report.${language}.html`);
  run(["check", "--format=html", "--no-spelling", `--output=${path}`], language);
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [400, 1400]) {
      const name = `${language}-${colorScheme}-${width}`;
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
        // A picture of the whole page has all of it, seen or not.
        await page.addStyleTag({
          content: ".unit{content-visibility:visible!important}"});
        await page.screenshot({path: join(screenshots, `${name}.png`),
          fullPage: true});
      }
      const shown = () => page.locator(".unit:not([hidden])").count();
      const all = await shown();
      expect(all === 7, `${name}: ${all} units`);
      await page.selectOption("select[name=level]", "error");
      expect(await shown() === 1, `${name}: errors`);
      await page.click("button[type=reset]");
      await page.waitForTimeout(50);
      expect(await shown() === all, `${name}: reset`);
      await page.fill("input[name=word]", "HAI TỪ");
      expect(await shown() === 1, `${name}: text`);
      await page.fill("input[name=word]", "");
      await page.check("input[name=only]");
      expect(await shown() === 2, `${name}: with findings`);
      await page.uncheck("input[name=only]");
      await page.selectOption("select[name=state]", "fuzzy");
      expect(await shown() === 1, `${name}: fuzzy`);
      expect(await page.locator("ins, del").count() > 0, `${name}: diff`);
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
