#!/usr/bin/env python3
"""What `l10n check` costs on a site of 1,000 pages and 30,000 units, every one
translated, beside `l10n extract` of the same site in the same run.

usage: check_bench [L10N]    (default: ../bin/l10n beside this program)
"""

import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile

PAGES, UNITS, RUNS = 1_000, 30, 5

# Sentences with their translations; {a} and {b} are things, {n} a number.
SENTENCES = [
    ("Open {a} and choose **{b}**, then wait {n} minutes until it is ready.",
     "Mở {a} rồi chọn **{b}**, sau đó đợi {n} phút cho đến khi sẵn sàng."),
    ("Before you start, read [the guide](guide-{n}.md) about {a} and `run-{n}`.",
     "Trước khi bắt đầu, hãy đọc [hướng dẫn](guide-{n}.md) về {a} và `run-{n}`."),
    ("If {a} does not answer, look at {b}: more than {n} requests are refused.",
     "Nếu {a} không trả lời, hãy xem {b}: quá {n} yêu cầu sẽ bị từ chối."),
    ("The table shows how {a} and {b} work together in version {n}.2.",
     "Bảng này cho thấy {a} và {b} làm việc cùng nhau ra sao ở bản {n}.2."),
    ("Save the changes (step {n}); {a} keeps a copy of {b} for you.",
     "Lưu các thay đổi (bước {n}); {a} giữ cho bạn một bản sao của {b}."),
    ("“{n} errors” means that {a} was not found, so nothing was written.",
     "“{n} lỗi” nghĩa là không tìm thấy {a}, nên không có gì được ghi."),
    ("Please check *twice* that `{n}` stands in {a}, not in {b}!",
     "Vui lòng kiểm tra *hai lần* rằng `{n}` nằm ở {a}, không phải ở {b}!"),
    ("Each of the {n} rows names {a}, {b} and a date.",
     "Mỗi dòng trong {n} dòng nêu {a}, {b} và một ngày."),
]
THINGS = [
    ("the settings page", "trang cài đặt"), ("the server", "máy chủ"),
    ("the list of users", "danh sách người dùng"), ("a backup", "bản sao lưu"),
    ("the network", "mạng máy tính"), ("the console", "bảng điều khiển"),
    ("the payment form", "biểu mẫu thanh toán"), ("the cluster", "cụm máy"),
    ("the search box", "ô tìm kiếm"), ("your account", "tài khoản của bạn"),
    ("the new version", "phiên bản mới"), ("the log file", "tệp nhật ký"),
    ("the database", "cơ sở dữ liệu"), ("a template", "một bản mẫu"),
    ("the help desk", "bộ phận hỗ trợ"), ("the report", "bản báo cáo"),
]


def unit(rng, number):
    english, vietnamese = rng.choice(SENTENCES)
    (a, a_vi), (b, b_vi) = rng.sample(THINGS, 2)
    return (english.format(a=a, b=b, n=number),
            vietnamese.format(a=a_vi, b=b_vi, n=number))


def make_site(l10n, folder):
    rng = random.Random(4)
    (folder / "po").mkdir()
    catalog = ['msgid ""\nmsgstr ""\n"Language: vi\\n"\n'
               '"Content-Type: text/plain; charset=UTF-8\\n"\n']
    for page in range(PAGES):
        part = folder / "content" / f"part-{page // 50}"
        part.mkdir(parents=True, exist_ok=True)
        pairs = [unit(rng, page * UNITS + n) for n in range(UNITS)]
        (part / f"page-{page}.md").write_text(
            "\n\n".join(text for text, _ in pairs) + "\n", encoding="utf-8")
        catalog += [f'msgid "{source}"\nmsgstr "{target}"\n'
                    for source, target in pairs]
    (folder / "po" / "vi.po").write_text("\n".join(catalog), encoding="utf-8")
    (folder / "l10n.yaml").write_text(
        "source_language: en\nlanguages: [vi]\ndefault_language: en\n"
        "content: content\ncatalogs: po\n")
    run(l10n, folder, ["extract"])


def run(l10n, folder, words):
    """Seconds of CPU time, and the status."""
    out = os.open(os.devnull, os.O_WRONLY)
    pid = subprocess.Popen([l10n, *words, "--jobs=1"], cwd=folder, stdout=out,
                           stderr=subprocess.PIPE)
    errors = pid.stderr.read().decode()
    _, status, usage = os.wait4(pid.pid, 0)
    os.close(out)
    pid.returncode = os.waitstatus_to_exitcode(status)
    if pid.returncode > 1:
        sys.exit(f"l10n {' '.join(words)}: {errors}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    beside = pathlib.Path(__file__).resolve().parent.parent / "bin" / "l10n"
    l10n = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else beside)
               .resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_site(l10n, folder)
        print(f"{PAGES:,} pages, {PAGES * UNITS:,} units, one thread, CPU "
              f"time, median of {RUNS} runs")
        base = None
        for words, goal in ((["extract"], ""),
                            (["check", "--no-spelling"], "goal 3 s"),
                            (["check"], "goal 10 s")):
            runs = [run(l10n, folder, words) for _ in range(RUNS)]
            seconds = statistics.median(run[0] for run in runs)
            base = base or seconds
            print(f"  l10n {' '.join(words):22} {seconds:6.2f} s "
                  f"{seconds / base:5.2f} times extract "
                  f"{max(run[1] for run in runs):6.0f} MiB   {goal}")


if __name__ == "__main__":
    main()
