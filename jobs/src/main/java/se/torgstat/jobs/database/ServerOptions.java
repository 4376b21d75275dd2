package se.torgstat.jobs.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the embedded server is set: small, strict, UTC, loopback alone, no logs of queries. */
final class ServerOptions {
  private ServerOptions() {}

  static List<String> of(Path tmp) {
    List<String> options = new ArrayList<>();
    if (System.getProperty("user.name", "").equals("root")) {
      options.add("--user=root");
    }
    options.add("--tmpdir=" + PrivateFiles.folder(tmp));
    options.add("--socket=");
    options.add("--bind-address=127.0.0.1");
    options.add("--skip-ssl");
    options.add("--skip-log-bin");
    options.add("--skip-slow-query-log");
    options.add("--skip-general-log");
    options.add("--skip-performance-schema");
    options.add("--local-infile=0");
    options.add("--character-set-server=utf8mb4");
    options.add("--collation-server=utf8mb4_swedish_ci");
    options.add("--sql-mode=" + SqlMode.STRICT);
    options.add("--default-time-zone=+00:00");
    options.add("--innodb-log-file-size=16M");
    options.add("--innodb-buffer-pool-size=64M");
    options.add("--aria-pagecache-buffer-size=8M");
    options.add("--key-buffer-size=1M");
    options.add("--table-open-cache=400");
    options.add("--max-connections=50");
    return options;
  }

  /** Files of mode 600 and folders of mode 700, whatever the umask. */
  static void restrictFiles(ProcessBuilder builder) {
    builder.environment().put("UMASK", "0600");
    builder.environment().put("UMASK_DIR", "0700");
  }
}
