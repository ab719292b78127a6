"""A PostgreSQL of one's own for memory.py: a cluster in a temporary folder,
reached by a Unix socket there and by nothing else, removed at the end."""

import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

SETTINGS = {
    "listen_addresses": "", "fsync": "off", "autovacuum": "off", "jit": "off",
    "max_parallel_workers_per_gather": "0", "shared_buffers": "256MB",
    "max_parallel_maintenance_workers": "0", "maintenance_work_mem": "256MB",
}
TICKS = os.sysconf("SC_CLK_TCK")


def programs():
    """The folder of the newest server that Debian installed, or None."""
    found = pathlib.Path("/usr/lib/postgresql").glob("*/bin/postgres")
    return max((path.parent for path in found), default=None,
               key=lambda path: float(path.parent.name))


class Server:
    def __init__(self, folder, bin_folder, account):
        self.folder, self.bin, self.account = folder, bin_folder, account

    def command(self, name, *arguments):
        return {"args": [str(self.bin / name), *arguments],
                "cwd": self.folder, "encoding": "utf-8", **self.account}

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o644)
        return path

    def psql(self, script):
        """What `script` prints, a row a line. REQUIRES: no tabs in rows."""
        path = self.write("script.sql", script)
        return subprocess.run(
            **self.command("psql", "-h", str(self.folder), "-U", "postgres",
                           "-d", "postgres", "-qAtX", "-F", "\t",
                           "-v", "ON_ERROR_STOP=1", "-f", str(path)),
            stdout=subprocess.PIPE, check=True).stdout

    def cpu(self, script):
        """What `script` prints, and the CPU seconds of the server for it."""
        times = self.folder / "times"
        times.unlink(missing_ok=True)
        note = f"\\! cat /proc/$SERVER/stat >> {times}\n"
        shown = self.psql("select pg_backend_pid() as server \\gset\n"
                          "\\setenv SERVER :server\n" + note + script + note)
        begin, end = (
            sum(map(int, line.rpartition(")")[2].split()[11:13])) / TICKS
            for line in times.read_text().splitlines())
        return shown, end - begin


def wait_until_ready(server, process):
    for _ in range(600):
        if process.poll() is not None:
            break
        if subprocess.run(**server.command("pg_isready", "-q", "-h",
                                           str(server.folder)),
                          check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise OSError("the server does not start")


@contextlib.contextmanager
def running():
    """A Server; it refuses to run as root, who lends it Debian's account."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="l10n-", dir="/tmp"))
    account = {}
    if os.geteuid() == 0:
        account = {"user": "postgres", "group": "postgres", "extra_groups": []}
        shutil.chown(folder, "postgres", "postgres")
    server, process = Server(folder, programs(), account), None
    try:
        subprocess.run(**server.command(
            "initdb", "-D", "data", "-E", "UTF8", "--locale=C.UTF-8", "-A",
            "trust", "-U", "postgres", "-N"),
            stdout=subprocess.DEVNULL, check=True)
        settings = [part for name, value in SETTINGS.items()
                    for part in ("-c", f"{name}={value}")]
        process = subprocess.Popen(**server.command(
            "postgres", "-D", "data", "-k", str(folder), *settings),
            stderr=subprocess.DEVNULL)
        wait_until_ready(server, process)
        yield server
    finally:
        if process is not None:
            process.send_signal(signal.SIGINT)  # ends sessions, then itself
            process.wait()
        shutil.rmtree(folder)
