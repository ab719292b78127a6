// The HTML report in a real browser: accessibility, filters, narrow screens.
//
// usage: node report_test.mjs L10N [SCREENSHOTS]
//
// Exit status 77: playwright-core, axe-core or Chromium is missing.
import {execFileSync} from "node:child_process";

import {Site, tryReports} from "./browser.mjs";

const [program, screenshots] = process.argv.slice(2);
const site = new Site();
site.put("content/a.md", "---\ntitle: The guide\n---\n\n# One\n\n" +
  "See [the **page**](b.md) on 5 May, please.\n\n- first `code`\n- second\n");
site.put("content/b.md", "Two words\n\nNot translated yet\n");
const run = (words, language) => {
  try {
    return execFileSync(program, [...words, "-C", site.root], {
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
site.put("po/vi.po", header + entry("The guide", "Hướng dẫn  này") +
  entry("One", "Một") +
  entry("See [the **page**](b.md) on 5 May, please.",
    "Xem **trang** ngày 6 tháng 5 nhé .") +
  entry("first `code`", "`code` thứ nhất") +
  entry("second", "thứ hai", '#, fuzzy\n#| msgid "the second"\n') +
  entry("Two words", "Hai từ"));

const write = (path, language) =>
  run(["check", "--format=html", "--no-spelling", `--output=${path}`],
    language);

const look = async (page, expect) => {
  const shown = () => page.locator(".unit:not([hidden])").count();
  const all = await shown();
  expect(all === 7, `${all} units`);
  await page.selectOption("select[name=level]", "error");
  expect(await shown() === 1, "errors");
  await page.click("button[type=reset]");
  await page.waitForTimeout(50);
  expect(await shown() === all, "reset");
  await page.fill("input[name=word]", "HAI TỪ");
  expect(await shown() === 1, "text");
  await page.fill("input[name=word]", "");
  await page.check("input[name=only]");
  expect(await shown() === 2, "with findings");
  await page.uncheck("input[name=only]");
  await page.selectOption("select[name=state]", "fuzzy");
  expect(await shown() === 1, "fuzzy");
  expect(await page.locator("ins, del").count() > 0, "diff");
};

await tryReports({prefix: "", site, screenshots, write, look});
