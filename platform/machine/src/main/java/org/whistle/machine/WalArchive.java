package org.whistle.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder into which a server puts its WAL as it goes, so that a copy can be led further. */
public final class WalArchive {

  private static final String KEEP =
      """
      if [ -f "$0" ]; then cmp -s %p "$0"; else cp %p "$0.new" && sync "$0.new" && mv "$0.new" "$0"; fi
      """;

  private final Path folder;

  private WalArchive(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws IllegalArgumentException when a shell would misread the folder's name
   */
  public static WalArchive in(Path folder) {
    if (!folder.toString().matches("/[\\w/. -]*")) {
      throw new IllegalArgumentException("use letters, digits, - _ . in the name of " + folder);
    }
    return new WalArchive(folder);
  }

  /**
   * Settings of a server that archives.
   *
   * @param atLatest after this time what was committed is in the folder
   */
  public Map<String, String> settings(Duration atLatest) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("archive_mode", "on");
    settings.put("archive_timeout", Long.toString(atLatest.toSeconds()));
    settings.put("archive_command", "sh -c '" + KEEP.strip() + "' \"" + folder + "/%f\"");
    return settings;
  }

  /**
   * Makes a server that starts on a {@link LiveCopy} go on through this archive.
   *
   * @param data the copy
   * @param until how far, at least up to the copy's own end; null is as far as the archive goes
   */
  public void replayInto(Path data, @Nullable Instant until) throws IOException {
    var target =
        until == null
            ? ""
            : "recovery_target_time = '" + until.toString().replace("Z", "+00") + "'\n";
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        "restore_command = 'cp \""
            + folder
            + "/%f\" %p'\nrecovery_target_action = 'promote'\n"
            + target,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    Files.createFile(data.resolve("recovery.signal"));
  }
}
