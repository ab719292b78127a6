#!/usr/bin/env python3
"""What the command itself costs: one small page from start to exit, and the
memory and time of a site of 10,000 pages.

usage: command_bench [L10N]    (default: ../bin/l10n beside this program)
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 41
PAGES = 10_000

PAGE = """\
---
title: "Bước {n}: tạo trang"
weight: {n}
---

## Chuẩn bị máy {n}

Trước khi bắt đầu, hãy cài **công cụ số {n}** và mở `trang-{n}.md`.
Mỗi đoạn văn là một đơn vị, kể cả khi nó [trải trên](https://example.org/{n})
nhiều dòng.

{{{{% notice tip %}}}}
Ghi lại thời gian của bước {n}.
{{{{% /notice %}}}}

| Tên | Giá trị của bước {n} |
|---|---|
| Vùng | ap-southeast-{n} |
| Ghi chú | không có gì {n} |

1. Mở bảng điều khiển số {n}.
2. Chọn **Tạo mới**, rồi đặt tên là `trang-{n}`.
   - Kiểm tra lại mục {n}.

```sh
echo {n}
```
"""


def run(command, cwd=None):
    done = subprocess.run(command, cwd=cwd, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.stderr.decode()}")


def median_ms(command, cleanup):
    times = []
    for _ in range(RUNS):
        cleanup()
        start = time.perf_counter()
        run(command)
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


def one_page(l10n, folder):
    page = folder / "page.vi.md"
    page.write_text("".join(PAGE.format(n=n) for n in range(1, 4)))
    catalog = folder / "page.pot"
    ours = median_ms([l10n, "extract", str(page), "-o", str(catalog)],
                     lambda: catalog.unlink(missing_ok=True))
    nothing = median_ms([l10n, "--version"], lambda: None)
    print(f"one page of {page.stat().st_size} bytes, start to exit, "
          f"median of {RUNS} runs")
    print(f"  l10n extract            {ours:7.1f} ms   goal 10")
    print(f"  l10n --version          {nothing:7.1f} ms")
    if any((pathlib.Path(part) / "po4a-updatepo").exists()
           for part in os.environ["PATH"].split(":")):
        peer = median_ms(
            ["po4a-updatepo", "-f", "text", "-o", "markdown", "-m",
             str(page), "-M", "UTF-8", "-p", str(catalog)],
            lambda: catalog.unlink(missing_ok=True))
        print(f"  po4a-updatepo           {peer:7.1f} ms")


def many_pages(l10n, folder):
    content = folder / "content"
    for n in range(PAGES):
        part = content / f"part-{n // 100}"
        part.mkdir(parents=True, exist_ok=True)
        (part / f"page-{n}.vi.md").write_text(PAGE.format(n=n))
    (folder / "l10n.yaml").write_text(
        "source_language: vi\nlanguages: [en]\ncontent: content\n"
        "layout: suffix\ndefault_language: en\ncatalogs: po\n")
    print(f"a site of {PAGES} pages")
    for name in ("extract", "merge", "verify"):
        start = time.perf_counter()
        pid = os.spawnvp(os.P_NOWAIT, "sh", [
            "sh", "-c", f'cd "{folder}" && exec "{l10n}" {name} >/dev/null'])
        _, status, usage = os.wait4(pid, 0)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"l10n {name} failed")
        print(f"  l10n {name:10} {time.perf_counter() - start:7.1f} s "
              f"{usage.ru_maxrss / 1024:7.0f} MiB   goal 477")


def main():
    beside = pathlib.Path(__file__).resolve().parent.parent / "bin" / "l10n"
    l10n = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else beside)
               .resolve())
    with tempfile.TemporaryDirectory() as folder:
        one_page(l10n, pathlib.Path(folder))
        sys.stdout.flush()
        many_pages(l10n, pathlib.Path(folder))


if __name__ == "__main__":
    main()
