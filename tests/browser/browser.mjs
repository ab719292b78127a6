// What the tests of HTML reports need: Chromium, axe, and a site whose reports
// are opened in both languages, light and dark, on a phone and on a desk.
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";

const kSkipped = 77;  // as ctest is told
const require = createRequire(import.meta.url);

const tools = () => {
  const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome"].find(existsSync);
  if (!chromium) {
    console.log("skipped: Chromium is missing");
    process.exit(kSkipped);
  }
  try {
    return {chromium, playwright: require("playwright-core"),
      axe: require.resolve("axe-core/axe.min.js")};
  } catch {
    console.log("skipped: playwright-core or axe-core is missing " +
      "(tools/dev test installs them where npm reaches its registry)");
    process.exit(kSkipped);
  }
};

/// A folder with an English site that is translated into Vietnamese.
export class Site {
  constructor() {
    this.root = mkdtempSync(join(tmpdir(), "l10n-report-"));
    mkdirSync(join(this.root, "content"));
    this.put("l10n.yaml", "source_language: en\nlanguages: [vi]\n" +
      "default_language: en\nproject: Guide\n");
  }

  put(name, text) {
    writeFileSync(join(this.root, name), text);
  }
}

/// Opens the report that `write(path, language)` makes, in eight ways: without
/// a finding of axe, an error or a page that scrolls sideways, and as
/// `look(page, expect)` wants it. Pictures go to the folder `screenshots`, if
/// given. Ends the process.
export const tryReports = async ({prefix, site, screenshots, write, look}) => {
  const {chromium, playwright, axe} = tools();
  const failures = [];
  const browser = await playwright.chromium.launch({
    executablePath: chromium,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
      "--disable-background-networking", "--disable-component-update"]});
  const visit = async (path, language, colorScheme, width) => {
    const name = `${prefix}${language}-${colorScheme}-${width}`;
    const expect = (holds, what) => {
      if (!holds) failures.push(`${name}: ${what}`);
    };
    const context = await browser.newContext({
      colorScheme, viewport: {width, height: 900}, offline: true});
    const page = await context.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(`file://${path}`);
    await page.addScriptTag({path: axe});
    const result = await page.evaluate(() => globalThis.axe.run());
    for (const violation of result.violations) {
      expect(false, `axe ${violation.id}: ` +
        violation.nodes.map((node) => node.html).join(" ").slice(0, 300));
    }
    expect(!await page.evaluate(() =>
      document.documentElement.scrollWidth > window.innerWidth),
    "the page scrolls sideways");
    if (screenshots) {
      mkdirSync(screenshots, {recursive: true});
      // A picture of the whole page has all of it, seen or not.
      await page.addStyleTag({
        content: ".unit{content-visibility:visible!important}"});
      await page.screenshot({path: join(screenshots, `${name}.png`),
        fullPage: true});
    }
    await look(page, expect);
    expect((await page.locator("html").getAttribute("lang")) === language,
      "lang");
    expect(problems.length === 0, problems.join(" "));
    await context.close();
  };
  for (const language of ["en", "vi"]) {
    const path = join(site.root, `report.${language}.html`);
    write(path, language);
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [400, 1400]) {
        await visit(path, language, colorScheme, width);
      }
    }
  }
  await browser.close();
  rmSync(site.root, {recursive: true});
  for (const failure of failures) console.error(failure);
  process.exit(failures.length === 0 ? 0 : 1);
};
