// The style and the script of the HTML report.
#ifndef L10N_REPORT_HTML_ASSETS_HPP
#define L10N_REPORT_HTML_ASSETS_HPP

#include <string_view>

namespace l10n::report {

// Every pair of colours has a contrast of 4.5 or more, in both schemes (WCAG
// 2.1, 1.4.3).
inline constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--dim:#57606a;--line:#d0d7de;
--card:#f6f8fa;--error:#b3261e;--warning:#7a4f00;--note:#0b5a9c;--good:#1a6b32;
--mark:#ffe9a8;--add:#d2f4d9;--del:#ffdedb;--accent:#0b5a9c}
@media(prefers-color-scheme:dark){:root{--bg:#14181d;--fg:#e6edf3;--dim:#9da7b3;
--line:#3a424c;--card:#1c2229;--error:#ff9c94;--warning:#f0c36d;--note:#8cc4ff;
--good:#7fd897;--mark:#5c4a00;--add:#1d4428;--del:#5a2320;--accent:#8cc4ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);
font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header,main,footer{max-width:76rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;margin:.2rem 0}h2{font-size:1.25rem;margin:1.6rem 0 .6rem}
h3{font-size:1rem;margin:0;display:inline;overflow-wrap:anywhere}
a{color:var(--accent)}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.dim,footer{color:var(--dim)}.totals{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;
padding:0;margin:.6rem 0;list-style:none}.totals b{font-size:1.3rem}
.error{color:var(--error)}.warning{color:var(--warning)}.information{color:var(--note)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:left;
vertical-align:top}td.number,th.number{text-align:right;white-space:nowrap}
.path{overflow-wrap:anywhere;min-width:7rem}
.bar{display:block;width:5rem;margin-top:.4rem;height:.7rem;border:1px solid var(--dim);
border-radius:.35rem;overflow:hidden}.bar i{display:block;height:100%;background:var(--good)}
form{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;padding:.8rem;
background:var(--card);border:1px solid var(--line);border-radius:.5rem}
form label{display:flex;flex-direction:column;font-size:.9rem;gap:.2rem}
form label.flag{flex-direction:row;align-items:center;gap:.4rem}
input,select,button{font:inherit;color:var(--fg);background:var(--bg);
border:1px solid var(--dim);border-radius:.3rem;padding:.35rem .5rem;max-width:100%}
input[type=checkbox]{width:1.2rem;height:1.2rem}
details{border:1px solid var(--line);border-radius:.5rem;margin:.7rem 0}
summary{padding:.6rem .8rem;cursor:pointer;background:var(--card);border-radius:.5rem}
.unit{padding:.6rem .8rem;border-top:1px solid var(--line);content-visibility:auto;
contain-intrinsic-size:auto 4rem}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:.3rem 1.2rem}
.sides p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
.where{font-size:.85rem;color:var(--dim);margin:0 0 .25rem}
.open{font-style:italic;color:var(--dim)}
.findings{margin:.4rem 0 0;padding-left:1.1rem}.findings li{margin:.2rem 0}.findings span{white-space:pre-wrap}
mark{background:var(--mark);color:inherit;text-decoration:underline wavy;
text-underline-offset:.2em}
ins{background:var(--add);color:inherit}del{background:var(--del);color:inherit}
code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.9em}
[hidden]{display:none!important}
@media(max-width:44rem){.sides{grid-template-columns:1fr}header,main,footer{padding:.7rem}
form label{width:100%}form label.flag{width:auto}}
@media print{form{display:none}}
)css";

inline constexpr std::string_view kScript = R"js(
"use strict";
(() => {
  const form = document.querySelector("form");
  const status = document.getElementById("shown");
  const units = [...document.querySelectorAll(".unit")];
  const pages = [...document.querySelectorAll("details.page")];
  const texts = new Map();
  const text = (unit) => {
    if (!texts.has(unit)) texts.set(unit, unit.textContent.toLowerCase());
    return texts.get(unit);
  };
  const apply = () => {
    const word = form.word.value.trim().toLowerCase();
    const rule = form.rule.value;
    const level = form.level.value;
    const state = form.state.value;
    const language = form.language.value;
    let count = 0;
    for (const unit of units) {
      const findings = [...unit.querySelectorAll("li[data-rule]")];
      let any = false;
      for (const item of findings) {
        const fits = (!rule || item.dataset.rule === rule) &&
                     (!level || item.dataset.level === level);
        item.hidden = !fits;
        any = any || fits;
      }
      const wanted = (!(rule || level || form.only.checked) || any) &&
                     (!state || unit.dataset.state === state) &&
                     (!language || unit.dataset.language === language) &&
                     (!word || text(unit).includes(word));
      unit.hidden = !wanted;
      count += wanted ? 1 : 0;
    }
    for (const page of pages) {
      page.hidden = !page.querySelector(".unit:not([hidden])");
    }
    status.textContent = status.dataset.text.replace("%1", count)
      .replace("%2", units.length);
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply, 0));
  document.getElementById("open-all").addEventListener("click", () => {
    const open = pages.some((page) => !page.hidden && !page.open);
    for (const page of pages) if (!page.hidden) page.open = open;
  });
  apply();
})();
)js";

}  // namespace l10n::report

#endif  // L10N_REPORT_HTML_ASSETS_HPP
