// The style and the script of the HTML report.
#ifndef L10N_REPORT_HTML_ASSETS_HPP
#define L10N_REPORT_HTML_ASSETS_HPP

#include <string_view>

namespace l10n::report {

// Every pair of colours has a contrast of 4.5 or more, in both schemes (WCAG
// 2.1, 1.4.3).
inline constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--bg:#f4f6f8;--fg:#1b1f24;--dim:#57606a;--line:#d8dee4;
--card:#fff;--tint:#f0f3f6;--error:#b3261e;--warning:#7a4f00;--note:#0b5a9c;
--good:#1a7f37;--half:#bf8700;--mark:#ffe9a8;--add:#d2f4d9;--del:#ffdedb;--accent:#0b5a9c;
--shadow:0 1px 2px #1b1f2414,0 2px 8px #1b1f240a}
@media(prefers-color-scheme:dark){:root{--bg:#0f1317;--fg:#e6edf3;--dim:#9da7b3;
--line:#30373f;--card:#171c22;--tint:#1f262e;--error:#ff9c94;--warning:#f0c36d;
--note:#8cc4ff;--good:#57ab6b;--half:#c69026;--mark:#5c4a00;--add:#1d4428;
--del:#5a2320;--accent:#8cc4ff;--shadow:none}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);
font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header,main,footer{max-width:78rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.75rem}footer{padding-bottom:2rem;font-size:.85rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 1rem;letter-spacing:-.01em}
h2{font-size:1.2rem;margin:2rem 0 .7rem}
h3{font-size:1rem;margin:0;display:inline;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.dim,footer{color:var(--dim)}
.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;
padding:0;margin:0;list-style:none}
.card,.scroll,form,details{background:var(--card);border:1px solid var(--line);
border-radius:.6rem;box-shadow:var(--shadow)}
.card{padding:.7rem 1rem;border-top:3px solid var(--level,var(--good))}
.card b{display:block;font-size:1.6rem;line-height:1.3;color:var(--level,var(--fg))}
.card span{color:var(--dim);font-size:.9rem}
.error{--level:var(--error)}.warning{--level:var(--warning)}
.note{--level:var(--note)}
.scroll{overflow:auto;max-height:28rem}pre.scroll{padding:.6rem 1rem;margin:0}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.5rem .9rem;border-bottom:1px solid var(--line);text-align:left;
vertical-align:middle}
tbody tr:last-child>*{border-bottom:0}
thead th{position:sticky;top:0;background:var(--tint);color:var(--dim);font-size:.85rem;
font-weight:600;white-space:nowrap}
tbody th{font-weight:500}tbody tr:first-child th{font-weight:700}
td.number,th.number{text-align:right;white-space:nowrap}
.path{overflow-wrap:anywhere;min-width:9rem}
.bar{display:flex;width:10rem;height:.6rem;background:var(--tint);
box-shadow:inset 0 0 0 1px var(--line);border-radius:.3rem;overflow:hidden}
.bar i{height:100%}.bar .done{background:var(--good)}.bar .fuzzy{background:var(--half)}
form{display:flex;flex-wrap:wrap;gap:.7rem 1rem;align-items:flex-end;padding:.9rem 1rem}
form label{display:flex;flex-direction:column;font-size:.85rem;color:var(--dim);gap:.25rem}
form label.flag{flex-direction:row;align-items:center;gap:.45rem;height:2.4rem;
color:var(--fg);font-size:.95rem}
input,select,button{font:inherit;font-size:.95rem;color:var(--fg);background:var(--card);
border:1px solid var(--dim);border-radius:.4rem;padding:.2rem .6rem;min-height:2.4rem;max-width:100%}
input[type=search]{width:9.5rem}select{max-width:9rem}
input[type=checkbox]{width:1.2rem;height:1.2rem;margin:0;accent-color:var(--accent)}
button{background:var(--tint);cursor:pointer}button:hover{border-color:var(--accent)}
#shown{margin:.8rem 0 .4rem}
details{margin:.7rem 0;overflow:hidden}
summary{padding:.7rem 1rem;cursor:pointer;background:var(--tint)}
summary:focus-visible{outline-offset:-3px}
.unit{padding:.8rem 1rem;border-top:1px solid var(--line);content-visibility:auto;
contain-intrinsic-size:auto 4rem}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:.5rem 1.5rem}
.sides p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
.sides p[lang]::before{content:attr(lang);display:block;color:var(--dim);font-size:.75rem;
line-height:1.4}
.where{font-size:.8rem;color:var(--dim);margin:0 0 .4rem;overflow-wrap:anywhere}
.state{display:inline-block;padding:0 .5rem;margin-right:.4rem;border-radius:1rem;
background:var(--tint);color:var(--dim);box-shadow:inset 0 0 0 1px var(--line);font-weight:600}
[data-state=refused] .state,[data-state=lost] .state{color:var(--error)}
[data-state=fuzzy] .state,[data-state=doubtful] .state{color:var(--warning)}
.open{font-style:italic;color:var(--dim);align-self:end}
.findings{margin:.6rem 0 0;padding:0;list-style:none}
.findings li{margin:.35rem 0;padding:.15rem 0 .15rem .7rem;
border-left:3px solid var(--level,var(--line))}
.findings b{color:var(--level,var(--fg))}.findings span{white-space:pre-wrap}
code,kbd{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.85em}
.findings code,kbd{background:var(--tint);color:var(--dim);padding:.1rem .35rem;
border-radius:.3rem}
mark{background:var(--mark);color:inherit;text-decoration:underline wavy;
text-underline-offset:.2em}
ins{background:var(--add);color:inherit}del{background:var(--del);color:inherit}
[hidden]{display:none!important}
@media(max-width:44rem){.sides{grid-template-columns:1fr}header,main,footer{padding-left:.8rem;
padding-right:.8rem}header{padding-top:1rem}.totals{grid-template-columns:1fr 1fr}
form{display:grid;grid-template-columns:1fr 1fr}select{max-width:none}form label:first-child,form label.flag{
grid-column:1/-1}input[type=search],select,button{width:100%}th,td{padding:.45rem .5rem}
.bar{width:3.5rem}.path{min-width:7rem}}
@media print{form{display:none}.scroll{max-height:none}}
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
