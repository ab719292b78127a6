// The HTML report of l10n adopt in a real browser: accessibility, order, narrow
// screens.
//
// usage: node adopt_test.mjs L10N [SCREENSHOTS]
//
// Exit status 77: playwright-core, axe-core or Chromium is missing.
import {execFileSync} from "node:child_process";

import {Site, tryReports} from "./browser.mjs";

const [program, screenshots] = process.argv.slice(2);
const site = new Site();
site.put("content/a.md", "---\ntitle: The guide\n---\n\n# One\n\n" +
  "See [the **page**](/en/b) on 5 May, please.\n\n- first `code`\n- second\n");
site.put("content/a.vi.md", "---\ntitle: Hướng dẫn\nweight: 2\n---\n\n" +
  "# Một\n\nXem [**trang** này](/vi/b) ngày 5 tháng 5 nhé.\n\n" +
  "- `code` thứ nhất\n- thứ hai\n\nĐoạn này chỉ trang dịch mới có " +
  "rất dài ".repeat(40) + "\n");
site.put("content/b.md", "Two words\n");
site.put("content/b.vi.md", "Two words\n");

const write = (path, language) => {
  execFileSync(program, ["adopt", "-n", `--report=${path}`, "-C", site.root], {
    stdio: ["ignore", "ignore", "ignore"],
    env: {...process.env, LC_ALL: "C.UTF-8", LANGUAGE: language}});
};

const look = async (page, expect) => {
  const states = await page.locator(".unit").evaluateAll(
    (units) => units.map((unit) => unit.dataset.state));
  const order = ["doubtful", "open", "untranslated", "lost", "certain"];
  const sorted = [...states].sort(
    (one, other) => order.indexOf(one) - order.indexOf(other));
  expect(states.join() === sorted.join(), states.join());
  expect(states.includes("lost"), "what would be lost");
};

await tryReports({prefix: "adopt-", site, screenshots, write, look});
