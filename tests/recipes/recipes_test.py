#!/usr/bin/env python3
"""Runs the shell steps of docs/ci.md in a scratch repository, as written.

usage: recipes_test.py L10N CI.MD

Exit status 77: the yaml module or git is missing.
"""
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import xml.dom.minidom

try:
    import yaml
except ImportError:
    sys.exit(77)

FAILURES = []


def expect(holds, what):
    if not holds:
        FAILURES.append(what)


class Checkout:
    """A branch that adds a page to a translated site, and where it came from."""

    def __init__(self, scratch, program):
        self.folder = scratch / "site"
        self.summary = scratch / "summary.md"
        (scratch / "bin").mkdir()
        (scratch / "bin" / "l10n").symlink_to(program)
        self.environment = {
            "PATH": f"{scratch / 'bin'}:{os.environ['PATH']}",
            "HOME": str(scratch), "LC_ALL": "C.UTF-8", "LANGUAGE": "en",
            "GIT_CONFIG_NOSYSTEM": "1", "GITHUB_ACTIONS": "true",
            "GITHUB_BASE_REF": "main", "GITHUB_STEP_SUMMARY": str(self.summary)}
        self.folder.mkdir()
        self.put("l10n.yaml", "source_language: en\nlanguages: [vi]\n"
                 "default_language: en\n")
        self.put("content/a.md", "# One\n\nTwo words\n")
        self.shell("l10n extract")
        self.translate("One", "Một")
        self.translate("Two words", "Hai từ")
        git = "git -c user.name=a -c user.email=a@example.org"
        self.shell(f"git init -q -b main && git add -A && {git} commit -qm one")
        self.shell(f"git clone -q --bare . {scratch / 'origin'} && "
                   f"git remote add origin {scratch / 'origin'} && "
                   "git fetch -q origin && git checkout -qb branch")
        self.put("content/b.md", "Save everything before you leave, please\n")
        self.shell(f"l10n extract && git add -A && {git} commit -qm two")

    def put(self, name, text):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def translate(self, source, target):
        path = self.folder / "po" / "vi.po"
        text = path.read_text(encoding="utf-8")
        self.put("po/vi.po", text.replace(f'msgid "{source}"\nmsgstr ""',
                                          f'msgid "{source}"\nmsgstr "{target}"'))

    def run(self, script):
        """As both services run a step: it ends at the first error."""
        return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script],
                              cwd=self.folder, env=self.environment, text=True,
                              capture_output=True, check=False)

    def shell(self, script):
        done = self.run(script)
        if done.returncode != 0:
            sys.exit(f"{script}: {done.stdout}{done.stderr}")
        return done.stdout


def recipes(path):
    text = path.read_text(encoding="utf-8")
    found = [yaml.safe_load(block) for block in
             re.findall(r"^```yaml\n(.*?)^```$", text, re.M | re.S)]
    commands = [command for command in re.findall(r"`(l10n [^`]+)`", text)]
    github = next(r for r in found if "jobs" in r)
    gitlab = next(r for r in found if "translations" in r)
    hook = next(r for r in found if "repos" in r)["repos"][0]["hooks"][0]
    return github, gitlab, hook, commands


def check_github(recipe, site, is_good):
    steps = [s for s in recipe["jobs"]["check"]["steps"] if "run" in s]
    for step in steps:
        done = site.run(step["run"])
        last = step is steps[-1]
        wanted = 0 if is_good or not last else 1
        expect(done.returncode == wanted,
               f"github: {step['run']}: {done.returncode}: {done.stderr}")
        if last:
            expect(("::error " in done.stdout) != is_good,
                   f"github: annotations: {done.stdout}")
    expect("| vi |" in site.summary.read_text(encoding="utf-8"),
           "github: no table in the summary")
    log = json.loads((site.folder / "l10n.sarif").read_text(encoding="utf-8"))
    expect(log["version"] == "2.1.0", "github: no SARIF")
    uses = [s["with"]["sarif_file"] for s in recipe["jobs"]["check"]["steps"]
            if "sarif_file" in s.get("with", {})]
    expect(uses == ["l10n.sarif"], "github: another file is sent")


def check_gitlab(recipe, site, wanted):
    job = recipe["translations"]
    done = site.run("\n".join(job["script"]))
    expect(done.returncode == wanted,
           f"gitlab: {done.returncode}: {done.stdout}{done.stderr}")
    report = site.folder / job["artifacts"]["reports"]["junit"]
    expect(xml.dom.minidom.parse(str(report)).documentElement.tagName ==
           "testsuites", "gitlab: no JUnit")
    for path in job["artifacts"]["paths"]:
        expect((site.folder / path).read_text(encoding="utf-8")
               .startswith("<!DOCTYPE html>"), f"gitlab: {path}")


def check_hook(hook, site, wanted):
    done = site.run(shlex.join(shlex.split(hook["entry"])))
    expect(done.returncode == wanted,
           f"pre-commit: {done.returncode}: {done.stdout}{done.stderr}")
    expect(re.search(hook["files"], "content/a.md") and
           re.search(hook["files"], "po/vi.po"), "pre-commit: files")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if not shutil.which("git"):
        sys.exit(77)
    github, gitlab, hook, commands = recipes(pathlib.Path(sys.argv[2]))
    with tempfile.TemporaryDirectory() as name:
        site = Checkout(pathlib.Path(name), pathlib.Path(sys.argv[1]).resolve())
        # A text is not translated yet, which only --new-only minds.
        check_github(github, site, is_good=False)
        check_gitlab(gitlab, site, 0)
        check_hook(hook, site, 0)
        site.translate("Save everything before you leave, please",
                       "Hãy lưu mọi thứ trước khi rời đi nhé")
        check_github(github, site, is_good=True)
        # A link is lost: an error.
        site.put("content/c.md", "Look at [the list](a.md) again tomorrow\n")
        site.shell("l10n extract")
        site.translate("Look at [the list](a.md) again tomorrow",
                       "Mai xem lại danh sách")
        check_gitlab(gitlab, site, 1)
        check_hook(hook, site, 1)
        for command in commands:
            done = site.run(command)
            expect(done.returncode in (0, 1), f"{command}: {done.stderr}")
            if "--output=" in command:
                path = command.split("--output=")[1].split()[0]
                expect((site.folder / path).exists(), f"{command}: no {path}")
        site.put("l10n.yaml", (site.folder / "l10n.yaml").read_text() +
                 "check: {baseline: l10n-baseline.txt}\n")
        check_hook(hook, site, 0)
    for failure in FAILURES:
        print(failure, file=sys.stderr)
    sys.exit(1 if FAILURES else 0)


if __name__ == "__main__":
    main()
